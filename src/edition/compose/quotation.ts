/** What no frame tells is quoted from the report, and the report is named: the words are the report's, not the speaker's. */
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/edition.ts';
import { shownWords } from '../shown-words.ts';
import { sourceName, type View } from '../view.ts';
import { rolesWords, speakersWords } from './words/actor.ts';
import { capitalised, listWords, quoted, sentenceOf } from './words/list.ts';
import { placePhrase } from './words/place.ts';

export interface Quotation {
  /** "Gulf Post reported", "The envoy made a demand, in the words of Gulf Post". */
  readonly lead: string;
  /** The same for several quotes; null where they are the report's own, which are told one by one. */
  readonly leads: string | null;
  /** In its quotation marks. */
  readonly quote: string;
  /** The quoted words themselves, to see which quote holds another. */
  readonly words: string;
  /** Set where the words are no sentence by themselves: what is told then instead of them. */
  readonly instead: string | null;
}

/** A sentence; one that only quotes carries its quotation, so that quotes of one speaker can be told together. */
export interface Told extends Sentence {
  readonly quotation?: Quotation;
  /** Set where the sentence is one plain clause: those that differ in their place only, or of which one knows the day, are told as one. */
  readonly plain?: Plain;
}

export interface Plain {
  readonly act: string;
  readonly where: string | null;
  readonly when: string | null;
  readonly status: string;
  /** Whose words it is told in, with all that stands around the clause; null where the reports tell it. */
  readonly said: string | null;
}

const ACTS: Partial<Record<Claim['stance'], readonly [string, string]>> = {
  demands: ['made a demand', 'made demands'],
  threatens: ['made a threat', 'made threats'],
  promises: ['gave an undertaking', 'gave undertakings'],
  denies: ['issued a denial', 'issued denials'],
  assesses: ['gave a judgement', 'gave judgements'],
};

const NOUNS: Partial<Record<Claim['stance'], string>> = {
  demands: 'a demand',
  threatens: 'a threat',
  promises: 'a promise',
  denies: 'a denial',
  doubts: 'a doubt',
};

export function quotationOf(claim: Claim, view: View): Quotation {
  const source = sourceName(view.reports.get(claim.report));
  const span = shownWords(claim.span.quote);
  const words = partOf(span);
  const quote = quoted(words);
  const judged = claim.kind === 'assessment' || claim.stance === 'assesses';
  if (!claim.speakers.length) {
    const what = judged && claim.stance !== 'denies' && claim.stance !== 'doubts' ? undefined : NOUNS[claim.stance];
    const lead = what ? `${source} reported ${what}` : `${source} ${judged ? 'judged' : 'reported'}`;
    const instead = isFragment(span, words, false) ? aboutWords(claim, source, view) : null;
    return { lead, leads: judged && !what && !instead ? lead : null, quote, words, instead };
  }
  const who = capitalised(speakersWords(claim.speakers, view).replace(/,$/, ''));
  const other =
    claim.kind === 'statement'
      ? (['made a statement', 'made statements'] as const)
      : (['gave an account', 'gave accounts'] as const);
  const [one, many] = ACTS[claim.stance] ?? other;
  const instead = isFragment(span, words, true)
    ? `${who} ${judged && claim.stance !== 'denies' ? 'gave a judgement' : one}, ${source} reported`
    : null;
  if (instead) return { lead: instead, leads: null, quote, words, instead };
  return {
    lead: `${who} ${one}, in the words of ${source}`,
    leads: `${who} ${many}, in the words of ${source}`,
    quote,
    words,
    instead: null,
  };
}

export const quotationText = ({ lead, quote, instead }: Quotation): string => instead ?? `${lead}: ${quote}`;

/** Begins in the middle of something: what it hangs on is not in the quote. */
const HANGS_ON =
  /^(?:where|who|whom|whose|which|when|while|after|before|because|although|though|if|and|but|or|by|with|without|of|for|\p{Ll}+ing)\b/u;
/** Points back to somebody, and nobody has been named before it. */
const POINTS_BACK = /\b(?:they|them|their|theirs|he|him|she)\b/i;
const NAME =
  /(?<=\s)\p{Lu}[\p{L}-]+|\b(?:forces|fighters|troops|people|residents|officials|civilians|soldiers|groups?|men|women)\b/u;
const FEWEST = 5;

/** "On the way they came across", "where fighters are treated", "groups still hold": no reader knows who, where or what. */
function isFragment(span: string, words: string, isSpoken: boolean): boolean {
  const bare = words.replace(/^… /, '');
  // "that the capital would not be given up" is whole without its "that".
  const isClause = /^[\s,;:–—-]*(?:that|whether|how)\s/i.test(span);
  if (!isClause && words.startsWith('… ') && HANGS_ON.test(bare)) return true;
  if (words.startsWith('… ') && bare.split(/\s+/).length < FEWEST) return true;
  const back = isSpoken ? null : POINTS_BACK.exec(bare);
  return back !== null && !NAME.test(bare.slice(0, back.index));
}

const TOPICS: Partial<Record<Claim['kind'], string>> = {
  violence: 'violence',
  territory: 'who holds which ground',
  discovery: 'a find',
  capture: 'captives',
  deployment: 'the movement of forces',
  humanitarian: 'the state of people in need',
  diplomacy: 'talks and visits',
  political: 'politics',
  statement: 'a statement',
};

/** "Gulf Post reported on a find in Sirte": the words themselves stand in the evidence. */
function aboutWords(claim: Claim, source: string, view: View): string {
  const judged = claim.kind === 'assessment' || claim.stance === 'assesses';
  const noun = NOUNS[claim.stance];
  const where = placePhrase(claim.place, view.places);
  const who = rolesWords(claim.roles, ['initiator'], view);
  const topic = judged
    ? `a judgement${noun ? ` and ${noun}` : ''}`
    : (noun ?? `on ${TOPICS[claim.kind] ?? 'the matter'}`);
  return `${source} reported ${topic}${who ? `, naming ${who}` : ''}${where ? `${who ? ',' : ''} ${where}` : ''}`;
}

/** Quotes of one speaker, act and report become one sentence; a quote that stands inside another is not printed twice. Plain clauses that say the same are told once. */
export function gathered(told: readonly Told[]): readonly Sentence[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = one.quotation?.leads;
    if (key) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const printed = new Set<string>();
  let last: string | null = null;
  return alikeAsOne(told).flatMap((one): readonly Sentence[] => {
    const { quotation, plain: _plain, ...sentence } = one;
    const before = last;
    last = quotation && !quotation.leads && !quotation.instead ? quotation.lead : null;
    if (
      quotation &&
      !quotation.leads &&
      !quotation.instead &&
      before === quotation.lead &&
      quotation.lead.endsWith(' reported')
    )
      return [
        { ...sentence, text: sentence.text.replace(quotation.lead, `${quotation.lead.slice(0, -9)} also reported`) },
      ];
    if (!quotation?.leads) return [sentence];
    if (printed.has(quotation.leads)) return [];
    printed.add(quotation.leads);
    return [togetherOf(groups.get(quotation.leads)!, sentence)];
  });
}

/** "in A, Town", "in B, Town" -> "in A and B, Town"; the same clause with and without a day -> the one with the day. */
function alikeAsOne(told: readonly Told[]): readonly Told[] {
  const out: Told[] = [];
  for (const one of told) {
    const { plain } = one;
    const at = plain ? out.findIndex((other) => other.plain && joinable(other.plain, plain)) : -1;
    if (!plain || at < 0) {
      out.push(one);
      continue;
    }
    const first = out[at]!;
    const references = [...new Map([...first.references, ...one.references].map((ref) => [ref.claim, ref])).values()];
    if (plain.said !== null) {
      const fuller = isPoorer(plain, first.plain!) ? first : one;
      out[at] = { ...fuller, references };
      continue;
    }
    const joined = joinedPlain(first.plain!, plain);
    out[at] = {
      ...first,
      references,
      plain: joined,
      text: sentenceOf([joined.act, joined.where, joined.when].filter(Boolean).join(' ')),
    };
  }
  return out;
}

const IN = /^in ([^,]+(?:, [^,]+)*?)(, [^,]+)?$/;

/** Tells nothing that the other does not tell: "attacked them" beside "attacked them with an IED on the road". */
const isPoorer = (a: Plain, b: Plain): boolean =>
  `${b.act} `.startsWith(`${a.act} `) && (a.where ?? b.where) === b.where && (a.when ?? b.when) === b.when;

function joinable(a: Plain, b: Plain): boolean {
  if (a.said !== b.said) return false;
  // What one speaker said on one day, once in full and once in short, is told once, in full.
  if (a.said !== null) return isPoorer(a, b) || isPoorer(b, a);
  if (a.act !== b.act || a.status !== b.status) return false;
  if (a.where === b.where) return a.where !== null && (a.when === b.when || a.when === null || b.when === null);
  const [one, other] = [a.where && IN.exec(a.where), b.where && IN.exec(b.where)];
  return a.when === b.when && Boolean(one && other && one[2] && one[2] === other[2]);
}

function joinedPlain(a: Plain, b: Plain): Plain {
  if (a.where === b.where) return { ...a, when: a.when ?? b.when };
  const [one, other] = [IN.exec(a.where!)!, IN.exec(b.where!)!];
  const names = [...one[1]!.split(/, | and /), other[1]!];
  return { ...a, where: `in ${listWords(names)}${one[2]}` };
}

function togetherOf(group: readonly Told[], first: Sentence): Sentence {
  const quotations = group.map(({ quotation }) => quotation!);
  const own = quotations.filter(
    ({ words }, i) => !quotations.some((other, j) => other.words.includes(words) && (other.words !== words || j < i)),
  );
  if (group.length === 1) return first;
  const { lead, leads } = quotations[0]!;
  const references = [...new Map(group.flatMap((one) => one.references).map((one) => [one.claim, one])).values()];
  return {
    ...first,
    text: sentenceOf(`${own.length > 1 && leads ? leads : lead}: ${own.map(({ quote }) => quote).join('; ')}`),
    references,
  };
}

const LEADING = /^(?:[\s,;:–—-]|(?:that|and|but|which|who|while|as|to)\s)+/i;
const TRAILING = /(?:[\s,;:.–—-]|\s(?:and|or|but|that|which|who|by|of|in|to|with|the|a))+$/i;

/** Without the words a clause was cut at, with an ellipsis where it begins in the middle. Its parts stand in the span. */
export function partOf(quote: string): string {
  const flat = quote.trim();
  const cut = flat.replace(LEADING, '').replace(TRAILING, '');
  const words = cut.length >= 12 ? cut : flat;
  return /^\p{Ll}/u.test(words) ? `… ${words}` : words;
}
