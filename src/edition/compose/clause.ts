/** The clause that tells what happened: parties, means, place and day put into the frame of the type. */
import type { Claim, ClaimPlace, ClaimTime, EventType, RoleFiller, Weapon } from '../../model/claim.ts';
import type { ClaimKind } from '../../model/vocabulary.ts';
import { shownWords } from '../shown-words.ts';
import type { View } from '../view.ts';
import { FRAMES, type Frame, KIND_FRAMES, SHARPER } from './frames.ts';
import { rolesWords } from './words/actor.ts';
import { timePhrase } from './words/date.ts';
import { listWords, lowered, withArticle } from './words/list.ts';
import { placePhrase } from './words/place.ts';

/** The fields that an event and a claim share. */
export interface Told {
  readonly kind: ClaimKind;
  readonly type: EventType;
  readonly roles: readonly RoleFiller[];
  readonly weapons: readonly Weapon[];
  readonly place: ClaimPlace | null;
  readonly time: ClaimTime | null;
  /** Of the claim that is told: an event holds none. */
  readonly objects?: Claim['objects'];
}

/** The parts of a sentence, so that it can be put together in more than one order. */
export interface Clause {
  readonly act: string;
  readonly where: string | null;
  readonly when: string | null;
  /** Its subject does the harm to whoever is harmed: "an IED hit …, killing one person". In a fight either side may have been. */
  readonly harming?: boolean;
}

/** Null where the type has no frame for what is known: then the words of the report are quoted. */
export function clauseOf(told: Told, words: string, view: View, year: string): Clause | null {
  const where = placePhrase(told.place, view.places);
  const when = timePhrase(told.time, year);
  const still = stationed(told, where, view) ?? holding(told, where, words, view);
  if (still !== null) return { act: still, where, when };
  const [act, harming] = framed(told, words, view);
  if (act === null || (isBare(told) && !where)) return null;
  return { act, where, when, ...(harming && ONE_SIDED.test(told.type.acled ?? '') ? { harming } : {}) };
}

const ONE_SIDED = /strike|Shelling|Suicide|explosive|Grenade|Chemical|^Attack$|Mob violence/;

/** "X carried out an attack", nowhere, on nobody, with nothing: the words of the report say more. */
const isBare = ({ kind, roles, weapons }: Told): boolean =>
  kind === 'violence' &&
  !weapons.length &&
  !roles.some(({ role }) => role === 'target' || role === 'victim') &&
  !isAmong(roles);

/** The clause, and whether its subject acts on somebody. */
function framed(told: Told, words: string, view: View): readonly [act: string | null, acting: boolean] {
  const found = told.kind === 'discovery' && !told.type.acled ? thingsWords(told.objects ?? []) : null;
  if (found) {
    const finder = rolesWords(told.roles, ['initiator'], view);
    return [
      finder ? `${finder} found ${found}` : `${found} ${/^(?:an?|one) /.test(found) ? 'was' : 'were'} found`,
      false,
    ];
  }
  const frame = frameOf(told, words);
  if (!frame) return [null, false];
  const a = rolesWords(told.roles, ['initiator', 'partner'], view);
  const b = rolesWords(told.roles, ['target'], view) ?? rolesWords(told.roles, ['victim'], view);
  const w = weaponWords(told.weapons);
  const among = isAmong(told.roles);
  const pattern = (a && !b && among ? frame.amongA : undefined) ?? choose(frame, a !== null, b !== null, w !== null);
  if (!pattern) return [null, false];
  const acting = /^\{[AW]\} (?!\{)/.test(pattern) && pattern !== frame.amongA;
  const o = thingsWords(told.objects ?? []);
  const done = o && destroying(words);
  const means = w && frame.means ? ` ${frame.means.replace('{W}', w)}` : '';
  if (done && a && !b) return [`${a} ${done} ${o}${means}`, true];
  if (done && !a && !b) return [`${o} ${/^(?:an?|one) /.test(o) ? 'was' : 'were'} ${done}${means}`, false];
  const placed = pattern.includes('{W}');
  const text = w && frame.means && !placed ? `${pattern} ${frame.means}` : pattern;
  const act = text
    .replace('{A}', a ?? '')
    .replace('{B}', b ?? '')
    .replace('{W}', w ?? '')
    .replace('{were}', isSingular(told, b) ? 'was' : 'were')
    .replace('{wwere}', /^(?:an?)\b/.test(w ?? '') ? 'was' : 'were')
    .concat(done && a && b ? ` and ${done} ${o}` : '');
  return [act, acting];
}

/** The word of the clause itself for what was done to a thing. */
function destroying(words: string): string | null {
  const match =
    /\b(?:(burn(?:ed|t)|torched|set (?:fire|ablaze|alight))|(destroyed|blown up|blew up)|(looted|stole|robbed))\b/i.exec(
      words,
    );
  if (!match) return null;
  return match[1] ? 'burned' : match[2] ? 'destroyed' : 'looted';
}

/** "two vehicles", "a truck"; null where nothing, or more than one thing, is told. Upper-case wire copy is told in small letters. */
function thingsWords(objects: NonNullable<Claim['objects']>): string | null {
  const [first] = objects;
  if (!first || objects.length > 1) return null;
  const name = first.name === first.name.toUpperCase() ? first.name.toLowerCase() : lowered(first.name);
  const said = first.number?.said?.toLowerCase();
  if (said && !name.toLowerCase().includes(said)) return `${said} ${name}`;
  return /[^s]s$/.test(name) || /^(?:an?|the|one|two|three|several|some|\d+)\b/i.test(name) ? name : withArticle(name);
}

const frameOf = ({ kind, type }: Told, words: string): Frame | undefined => {
  if (kind === 'deployment' || kind === 'statement' || kind === 'tally') return undefined;
  const sharper = SHARPER.find((one) => one.type === type.acled && one.words.test(words));
  return sharper?.frame ?? FRAMES[type.acled ?? ''] ?? KIND_FRAMES[kind];
};

function choose(frame: Frame, a: boolean, b: boolean, w: boolean): string | undefined {
  if (a && b) return frame.both ?? frame.onlyA;
  if (a) return (w ? frame.meansA : undefined) ?? frame.onlyA;
  if (b) return (w ? frame.meansB : undefined) ?? frame.onlyB;
  return (w ? frame.meansAlone : undefined) ?? frame.neither;
}

/** Two or more doers and nobody acted upon: in a fight they face each other, unless one is told as the other's partner. */
const isAmong = (roles: readonly RoleFiller[]): boolean =>
  roles.filter(({ role }) => role === 'initiator').length > 1 && !roles.some(({ role }) => role === 'partner');

/** "Italian forces were at the Jufra airbase": presence told without ships, aircraft or arms. */
function stationed({ kind, roles, weapons, type }: Told, where: string | null, view: View): string | null {
  if (kind !== 'deployment' || weapons.length || !where || type.acled) return null;
  const who = numbered(roles) ?? rolesWords(roles, ['initiator'], view);
  return who
    ? `${who} ${/^(?:an?|the) (?!.*(?:forces|fighters|troops)$)/.test(who) || !/s$/.test(who) ? 'was' : 'were'} stationed`
    : null;
}

/** "about 200 soldiers", in the words of the report: how many there were is what presence is about. */
function numbered(roles: readonly RoleFiller[]): string | null {
  const [first, ...more] = roles.filter(({ role }) => role === 'initiator');
  const words = first?.number?.said && first.span ? shownWords(first.span.quote) : '';
  const said = first?.number?.said?.toLowerCase();
  return !more.length && said && words.length <= 60 && words.toLowerCase().includes(said) && /\p{L}s$/u.test(words)
    ? words[0]!.toLowerCase() + words.slice(1)
    : null;
}

const HOLDS = /\b(still )?(?:hold|holds|held|holding|controls?|controlled|controlling)\b/i;
const HOLDS_NOT = /\b(?:no longer|not|never|lost|los(?:es|ing)|without|nobody|none|no one)\b/i;

/** "jihadi groups still held ground south-west of the town": who holds, where nothing is said to have changed hands. */
function holding({ kind, type, roles }: Told, where: string | null, words: string, view: View): string | null {
  if (kind !== 'territory' || type.acled || !where || HOLDS_NOT.test(words)) return null;
  const match = HOLDS.exec(words);
  const who = match && rolesWords(roles, ['initiator'], view);
  return who ? `${who} ${match[1] ? 'still ' : ''}held ground` : null;
}

function weaponWords(weapons: readonly Weapon[]): string | null {
  const named = weapons.map(({ name, span }) => {
    const words = lowered(shownWords(span?.quote && span.quote.length <= 50 ? span.quote : name)).replace(
      /^(?:an?|the) /i,
      '',
    );
    const plural =
      /[^s]s$/i.test(words) ||
      /^(?:several|many|some|two|three|four|five|heavy weapons|small arms|[a-z]+ fire$)/i.test(words);
    return plural ? words : withArticle(words);
  });
  if (!named.length) return null;
  return listWords([...new Set(named)], weapons.some(({ alternative }) => alternative) ? 'or' : 'and');
}

function isSingular({ roles }: Told, words: string | null): boolean {
  const acted = roles.filter(({ role }) => role === 'target');
  const number = (acted.length ? acted : roles.filter(({ role }) => role === 'victim')).length;
  return number === 1 && words !== null && (/^(?:an?|one) /.test(words) || !/s$|people|forces$/.test(words));
}

/** The parts in one of three orders, chosen by the caller so that a page does not drone. */
export function joinClause({ act, where, when }: Clause, order: number): string {
  if (order % 3 === 1 && when && !when.startsWith('as of'))
    return [`${when}${when.length > 16 ? ',' : ''}`, act, where].filter(Boolean).join(' ');
  if (order % 3 === 2 && where && when && !when.startsWith('as of')) return [act, when, where].join(' ');
  // "in a district, its town, on a day".
  const comma = where && when && /, [^,]+$/.test(where) && !/^(?:between|in the) /.test(where) ? ',' : '';
  return [act, where && `${where}${comma}`, when].filter(Boolean).join(' ');
}
