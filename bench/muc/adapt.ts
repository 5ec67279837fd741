/** Claims and tellings of a text -> MUC-4 templates: those of one happening merged, several of one kind told apart. */

import type { Claim } from '../../src/model/claim.ts';
import type { ActorMention } from '../../src/model/mention.ts';
import { blamedIn } from './blame.ts';
import type { Entity, RoleEntities, Template } from './gold.ts';
import { type CodedReport, fill, INSURGENT, type Incident, incidentOf } from './incident.ts';
import { MILITARY_THING } from './lists.ts';
import { isRelevant } from './relevance.ts';
import { normal } from './score.ts';
import { type Sentence, sentencesOf, tiesOf } from './sentences.ts';
import { type Telling, tellingsOf } from './tell.ts';
import { doersOf, fullNames, incidentOfTelling, isName } from './tell-incident.ts';
import { weaponsIn } from './weapons.ts';

/** Words of history: a year gone by, "two years ago", "in recent years". */
const OLD = /\b(?:19[0-8][0-7]|years? ago|last year|past years|recent years|decades?|months ago)\b/;
const AGE = /\b\d+ years? old\b/;
const DATED =
  /\b(?:today|yesterday|tonight|morning|night|afternoon|noon|\w+day|january|february|march|april|may|june|july|august|september|october|november|december|hours)\b/;

const shares = (a: readonly string[], b: readonly string[]): boolean => {
  const known = new Set(a.map(normal));
  return b.some(
    (words) =>
      known.has(normal(words)) ||
      [...known].some((k) => k.endsWith(` ${normal(words)}`) || normal(words).endsWith(` ${k}`)),
  );
};
const things = ({ targets, victims, described }: Incident): readonly string[] => [...targets, ...victims, ...described];

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Map([...a, ...b].map((words) => [normal(words), words])).values(),
];

function merge(a: Incident, b: Incident): Incident {
  return {
    type: a.type === 'attack' ? b.type : a.type,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    perpInd: union(a.perpInd, b.perpInd),
    perpOrg: union(a.perpOrg, b.perpOrg),
    targets: union(a.targets, b.targets),
    victims: union(a.victims, b.victims),
    described: union(a.described, b.described),
    weapons: union(a.weapons, b.weapons),
    place: a.place ?? b.place,
    from: a.from ?? b.from,
    to: a.to ?? b.to,
    acts: [...(a.acts ?? []), ...(b.acts ?? [])],
    lines: `${a.lines ?? ''} . ${b.lines ?? ''}`,
    first: Math.min(a.first ?? 0, b.first ?? 0),
    paragraph: b.paragraph ?? 0,
    places: [...(a.places ?? []), ...(b.places ?? [])],
    days: [...(a.days ?? []), ...(b.days ?? [])],
    at: [...(a.at ?? []), ...(b.at ?? [])],
    count: (a.count ?? 1) + (b.count ?? 1),
    dated: (a.dated ?? false) || (b.dated ?? false),
    own: (a.own ?? false) && (b.own ?? false),
  };
}

/** The incidents of a text, in order, each told once. */
export function incidentsOf(coded: CodedReport): readonly Incident[] {
  let merged: Incident[] = [];
  const sentences = sentencesOf(coded.text, coded.actors);
  const full = fullNames(coded.actors, coded.text);
  const ties = tiesOf(sentences);
  let last = -1;
  for (const [at, sentence] of sentences.entries()) {
    const tellings = tellingsOf(sentence, at);
    // "another bomb destroyed …": the weapon says what the damage does not.
    const explosive = (telling: Telling) => telling.weapons.some((w) => /bomb|dynamite|explosive/.test(w));
    const strong = tellings.filter((telling) => !telling.weak || explosive(telling));
    const line = sentence.words.map(({ text }) => text).join(' ');
    const bombing = strong.some(({ type }) => type === 'bombing') || (strong.length > 0 && tellings.some(explosive));
    for (const telling of tellings) {
      const trailing = telling.weak && !strong.length;
      if (trailing && (last < 0 || at - merged[last]!.at!.at(-1)! > 1)) continue;
      let incident = incidentOfTelling(telling, full, ties);
      if (!incident) continue;
      if (AERIAL.test(line) && incident.type === 'bombing') incident = { ...incident, type: 'attack' };
      else if (bombing && incident.type === 'attack') incident = { ...incident, type: 'bombing' };
      if (
        !incident.targets.length &&
        !incident.victims.length &&
        !(incident.described.length && !telling.plural) &&
        !incident.perpInd.length &&
        !incident.perpOrg.length &&
        !(incident.type === 'bombing' && incident.weapons.length && !telling.weak && !telling.plural)
      )
        continue;
      if (OLD.test(line.replace(AGE, ''))) continue;
      incident = {
        ...incident,
        acts: [telling.word],
        lines: line,
        first: at,
        at: [at],
        count: 1,
        dated: DATED.test(line),
        own: /\b(?:we|our|us)\b/.test(line),
        paragraph: sentence.paragraph,
        anew: ANEW.test(line),
        places: placesIn(coded, sentence),
        days: daysIn(coded, sentence),
      };
      const follows = (telling.follows || trailing) && last >= 0;
      if (follows) incident = { ...incident, type: merged[last]!.type };
      const held = follows ? last : heldOf(merged, incident);
      if (held === -1) {
        merged.push(incident);
        last = merged.length - 1;
      } else {
        merged[held] = merge(merged[held]!, incident);
        last = held;
      }
    }
    const from = sentence.words[0]!.start;
    const to = sentence.words.at(-1)!.end;
    for (const claim of coded.claims) {
      if (claim.span.start < from || claim.span.start >= to) continue;
      const read = incidentOf(claim, coded);
      if (!read) continue;
      // Of the coder's claims only what it is surest of: who suffered.
      const incident: Incident = {
        ...read,
        type: bombing && read.type === 'attack' ? 'bombing' : read.type,
        victims: read.victims.map(full).filter(isName),
        targets: tellings.some(({ things: hit }) => hit.length) ? [] : thingsOf(claim),
        weapons: [],
        perpInd: [],
        perpOrg: [],
        first: at,
        at: [at],
        count: 1,
        dated: DATED.test(line),
        paragraph: sentence.paragraph,
      };
      if (OLD.test(line.replace(AGE, ''))) continue;
      const held = heldOf(merged, incident);
      if (held >= 0) {
        merged[held] = merge(merged[held]!, incident);
        last = held;
      } else if (incident.victims.length || incident.targets.length) {
        merged.push(incident);
        last = merged.length - 1;
      }
    }
    const blamed = doersOf(blamedIn(sentence.words), ties);
    if (last >= 0 && (blamed.people.length || blamed.organisations.length)) {
      const held = merged[last]!;
      merged[last] = {
        ...held,
        perpInd: union(held.perpInd, blamed.people),
        perpOrg: union(held.perpOrg, blamed.organisations),
      };
    }
  }
  merged = merged.filter((i) => !(i.own || (!things(i).length && !(i.weapons.length && i.type === 'bombing'))));
  return merged.map((incident) => withNearby(incident, sentences, ties));
}

/** Things that a claim says were acted upon, those of the armed left out. */
const thingsOf = ({ objects = [] }: Claim): readonly string[] =>
  objects
    .filter(
      ({ class: kind, name }) =>
        /^(?:vehicle|building|infrastructure)$/.test(kind) && !MILITARY_THING.test(name.toLowerCase()),
    )
    .map(({ name }) => fill(name));

/** Bombs from the air are an attack for this task. */
const AERIAL =
  /\b(?:bomb(?:ed|ing|ings|ardments?))\b.*\b(?:air force|aircraft|planes|helicopters?|air)\b|\b(?:air force|aircraft|planes|helicopters?|aerial)\b.*\bbomb(?:ed|ing|ings|s)\b/;
const ANEW =
  /\b(?:meanwhile|elsewhere|in another|another (?:bomb|attack|explosion|group|dynamite|person|action|incident|car)|separate|in other|on the other hand|in addition|second (?:bomb|attack|explosion))\b/;

const placesIn = (coded: CodedReport, { words }: Sentence): readonly string[] =>
  coded.places
    .filter(
      ({ span, demonym, precision }) =>
        !demonym && precision !== 'country' && span.start >= words[0]!.start && span.end <= words.at(-1)!.end,
    )
    .map(({ name }) => name);

/** The days a sentence tells of, each told by itself: a month or a stretch says less than what it would keep apart. */
const daysIn = (coded: CodedReport, { words }: Sentence): readonly string[] =>
  coded.times
    .filter(
      ({ span, from, to }) =>
        from !== null && from === to && span.start >= words[0]!.start && span.end <= words.at(-1)!.end,
    )
    .map(({ from }) => from!);

/** So many sentences on, an act without a name in common is another one. */
const FAR = 10;

/** Which of the incidents so far a telling belongs to; -1 = it is another one. */
function heldOf(merged: readonly Incident[], incident: Incident): number {
  const alike = [...merged.keys()].filter((i) => merged[i]!.type === incident.type).reverse();
  const sharing = alike.find(
    (i) => shares(merged[i]!.victims, incident.victims) || shares(merged[i]!.targets, incident.targets),
  );
  if (sharing !== undefined) return sharing;
  // An attack on what a bomb hit, or a bare "the attack" right after it, is that bombing, whichever is told first.
  const kin: readonly string[] =
    incident.type === 'attack' ? ['bombing', 'arson'] : incident.type === 'bombing' ? ['attack'] : [];
  const bare = incident.type === 'attack' && !incident.victims.length && !incident.targets.length;
  const other = [...merged.keys()].reverse().find((i) => {
    const told = merged[i]!;
    return (
      kin.includes(told.type) &&
      (shares(told.victims, incident.victims) ||
        shares(told.targets, incident.targets) ||
        (bare && incident.at![0]! - told.at!.at(-1)! <= 2))
    );
  });
  if (other !== undefined) return other;
  const latest = alike[0];
  if (latest === undefined) return -1;
  const held = merged[latest]!;
  if (incident.anew && incident.at![0] !== held.at!.at(-1)) return -1;
  if (held.days?.length && incident.days?.length && !held.days.some((day) => incident.days!.includes(day))) return -1;
  const gap = incident.at![0]! - held.at!.at(-1)!;
  const elsewhere =
    held.places?.length && incident.places?.length && !held.places.some((name) => incident.places!.includes(name));
  const others = held.victims.length > 0 && incident.victims.length > 0;
  if (gap > 0 && (elsewhere || others)) return -1;
  if (held.paragraph === incident.paragraph) return latest;
  if (gap > FAR) return -1;
  if (elsewhere) return -1;
  if (held.victims.length && incident.victims.length) return -1;
  if (held.targets.length && incident.targets.length) return -1;
  return latest;
}

/** What an incident lacks is sought in the sentences about it: weapons, armed men, armed organisations. */
function withNearby(
  incident: Incident,
  sentences: readonly Sentence[],
  ties: ReadonlyMap<ActorMention, ActorMention>,
): Incident {
  const told = incident.at ?? [];
  const about = (reach: number) => sentences.filter((_, i) => told.some((at) => Math.abs(at - i) <= reach));
  const mentions = (reach: number) => [
    ...new Set(about(reach).flatMap(({ words }) => words.flatMap(({ mention }) => mention ?? []))),
  ];
  const weapons =
    incident.weapons.length || incident.type === 'kidnapping' || incident.type === 'arson'
      ? incident.weapons
      : union(
          [],
          about(incident.type === 'bombing' ? 1 : 0).flatMap(({ words }) => weaponsIn(words)),
        ).slice(0, 2);
  const perpInd = incident.perpInd.length ? incident.perpInd : nearbyMen(mentions(0), ties);
  const insurgent = perpInd.some((people) => INSURGENT.test(people));
  // A band named nearby stands behind "rebels", not behind soldiers or nobody.
  const perpOrg = incident.perpOrg.length || !insurgent ? incident.perpOrg : nearbyOrganisations(mentions(2), ties);
  return {
    ...incident,
    targets: once(incident.targets),
    weapons: once(weapons),
    perpOrg,
    perpInd: once(perpInd),
  };
}

const ARMED_GROUP =
  /\b(?:liberation|revolutionary|guerrillas?|front|movement|cartel|mafias?|commandos?|death squads?)\b|^[A-Z]{3,5}$/i;
function nearbyOrganisations(
  mentions: readonly ActorMention[],
  ties: ReadonlyMap<ActorMention, ActorMention>,
): readonly string[] {
  const armed = (m: ActorMention) =>
    m.class === 'group' && (m.actor !== null || (m.proposed && ARMED_GROUP.test(m.span.quote)));
  const near = doersOf(mentions.filter(armed), ties).organisations;
  return union([], near).slice(0, 1);
}
/** Men of whom only the deed is known. */
const STRANGER =
  /\b(?:(?:unidentified|unknown|hooded|masked|armed|heavily-armed) (?:\w+ )?(?:men|man|individuals?|persons?|people|groups?)|assailants?|attackers?|kidnappers?|murderers?|assassins?|hitmen|captors)\b/i;
const nearbyMen = (
  mentions: readonly ActorMention[],
  ties: ReadonlyMap<ActorMention, ActorMention>,
): readonly string[] =>
  union(
    [],
    doersOf(
      mentions.filter((m) => (INSURGENT.test(m.span.quote) || STRANGER.test(m.span.quote)) && !m.proposed),
      ties,
    ).people,
  ).slice(0, 1);

const entities = (words: readonly string[]): readonly Entity[] => words.filter((w) => w !== '').map((w) => [w]);

export const templateOf = (incident: Incident): Template => ({
  type: incident.type,
  PerpInd: entities(incident.perpInd),
  PerpOrg: entities(incident.perpOrg),
  Target: entities(incident.targets),
  Victim: entities(incident.victims),
  Weapon: entities(incident.weapons),
});

/** Templates of a text, and the role entities over all of them. */
export function answer(coded: CodedReport): {
  readonly templates: readonly Template[];
  readonly entities: RoleEntities;
} {
  const incidents = incidentsOf(coded).filter((incident) => things(incident).length > 0 && isRelevant(incident));
  const all = (pick: (incident: Incident) => readonly string[]) =>
    entities(incidents.flatMap(pick).reduce<readonly string[]>((known, words) => union(known, [words]), []));
  return {
    templates: incidents.map(templateOf),
    entities: {
      PerpInd: all((i) => i.perpInd),
      PerpOrg: all((i) => i.perpOrg),
      Target: all((i) => i.targets),
      Victim: all((i) => i.victims),
      Weapon: all((i) => i.weapons),
    },
  };
}

/** Of names of which one is the other with more words, the fuller. */
function once(names: readonly string[]): readonly string[] {
  const parts = (name: string) => ` ${normal(name)} `;
  return names.filter(
    (name) => !names.some((other) => parts(other) !== parts(name) && parts(other).includes(parts(name))),
  );
}
