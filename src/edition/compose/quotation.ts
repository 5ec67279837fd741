/** What no frame tells is quoted from the report, and the report is named: the words are the report's, not the speaker's. */
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/edition.ts';
import { shownWords } from '../shown-words.ts';
import { sourceName, type View } from '../view.ts';
import { rolesWords, speakersWords } from './words/actor.ts';
import { capitalised, quoted } from './words/list.ts';
import { placePhrase } from './words/place.ts';
import { SAID } from './words/said.ts';

export interface Quotation {
  readonly stance: Claim['stance'];
  /** What stands before the quote, with its stop: "Gulf Post reported: ", "The envoy promised that ". */
  readonly lead: string;
  /** The same for several quotes; null where they are the report's own, which are told one by one. */
  readonly leads: string | null;
  /** In its quotation marks. */
  readonly quote: string;
  /** What stands after it: ", Gulf Post reported". */
  readonly tail: string;
  /** What stands between several. */
  readonly between: string;
  /** The quoted words themselves, to see which quote holds another. */
  readonly words: string;
  /** Set where the words are no sentence by themselves: what is told then instead of them. */
  readonly instead: string | null;
  /** In a headline: whom or where the words are about, where they do not say so themselves. */
  readonly about: string | null;
  /** The claim whose words must stand before these, for these point back to them. */
  readonly before: Claim | null;
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

const isJudged = ({ kind, stance }: Claim): boolean => kind === 'assessment' || stance === 'assesses';

export function quotationOf(claim: Claim, view: View): Quotation {
  const source = sourceName(view.reports.get(claim.report));
  const span = shownWords(claim.span.quote);
  const words = partOf(span);
  const plain: Words = {
    stance: claim.stance,
    quote: quoted(words),
    words,
    tail: '',
    between: '; ',
    instead: null,
    about: null,
    before: null,
  };
  return claim.speakers.length ? spoken(claim, source, span, plain, view) : reported(claim, source, span, plain, view);
}

type Words = Omit<Quotation, 'lead' | 'leads'>;

/** In the report's own voice. */
function reported(claim: Claim, source: string, span: string, plain: Words, view: View): Quotation {
  const judged = isJudged(claim);
  const wish = judged && claim.stance !== 'denies' && claim.stance !== 'doubts' ? undefined : NOUNS[claim.stance];
  const lead = `${wish ? `${source} reported ${wish}` : `${source} ${judged ? 'judged' : 'reported'}`}: `;
  if (isFragment(span, plain.words, false)) {
    const named = wish || judged ? null : fragmentOf(claim, source, plain, view);
    return named ?? { ...plain, lead, leads: null, instead: aboutWords(claim, source, view) };
  }
  const before = wish || judged ? null : pointedAt(claim, plain.words, view);
  if (before) {
    const both = `${partOf(shownWords(before.span.quote)).replace(/[.;]$/, '')} […] ${plain.words}`;
    return { ...plain, lead, leads: null, quote: quoted(both), words: both, before };
  }
  return { ...plain, lead, leads: judged && !wish ? lead : null };
}

/** "… where fighters are treated" of a known place, "they came across …" of a known doer: the words, with what they hang on. */
function fragmentOf(claim: Claim, source: string, plain: Words, view: View): Quotation | null {
  const bare = plain.words.replace(/^… /, '');
  const there = /^where (?=\P{L}*\p{L}+ .{12})/u.test(bare) ? placePhrase(claim.place, view.places) : null;
  if (there) {
    const words = bare.replace(/^where /, '');
    return {
      ...plain,
      lead: `${capitalised(there)}, ${source} reported, `,
      leads: null,
      quote: quoted(words),
      words,
      about: there,
    };
  }
  const who = rolesWords(claim.roles, ['initiator'], view);
  const back = POINTS_BACK.exec(bare);
  if (!who || !back || claim.roles.some(({ name }) => bare.includes(name))) return null;
  return { ...plain, lead: `${source} wrote of ${who}: `, leads: null, about: who };
}

/** "takes their place": whose, stands in the sentence before. Null where that is not at hand. */
export function pointedAt(claim: Claim, words: string, view: View): Claim | null {
  if (!TAKES_PLACE.test(words)) return null;
  let nearest: Claim | null = null;
  for (const other of view.claims.values())
    if (
      other.report === claim.report &&
      other.span.end <= claim.span.start &&
      claim.span.start - other.span.end <= NEAR &&
      !other.speakers.length &&
      other.span.end > (nearest?.span.end ?? -1)
    )
      nearest = other;
  return nearest;
}

const TAKES_PLACE = /\b(?:tak(?:es?|en|ing)|took|in) (?:its|their|his|her) place\b|\binstead\b(?! of)/i;
/** Signs between a sentence and the one before it. */
const NEAR = 80;

/** Somebody's words in a report: as a clause that somebody said, as what somebody did, else in the words of the report. */
function spoken(claim: Claim, source: string, span: string, plain: Words, view: View): Quotation {
  const name = speakersWords(claim.speakers, view).replace(/,$/, '');
  const who = capitalised(name);
  const other =
    claim.kind === 'statement'
      ? (['made a statement', 'made statements'] as const)
      : (['gave an account', 'gave accounts'] as const);
  const [one, many] = ACTS[claim.stance] ?? other;
  const bare = plain.words.replace(/^… /, '');
  const isChain = claim.speakers.length > 1;
  if (!isChain && THAT.test(span) && !(isJudged(claim) && (claim.stance === 'denies' || claim.stance === 'doubts'))) {
    const lead = `${who} ${isJudged(claim) ? 'judged' : SAID[claim.stance]} that `;
    return {
      ...plain,
      lead,
      leads: lead,
      quote: quoted(bare),
      words: bare,
      tail: `, ${source} reported`,
      between: ' and that ',
    };
  }
  if (isFragment(span, plain.words, true)) {
    const instead = `${who} ${isJudged(claim) && claim.stance !== 'denies' ? 'gave a judgement' : one}, ${source} reported`;
    return { ...plain, lead: instead, leads: null, instead };
  }
  // A demand must be told as one: only where the words do so themselves does the report speak.
  const tells = !(claim.stance in ACTS) || WISHES.test(bare);
  if (!isChain && tells && claim.stance !== 'denies' && !isJudged(claim)) {
    if (SPEAKING.test(bare) && /^\p{Ll}/u.test(bare)) {
      const lead = `${who}, ${source} reported, `;
      return { ...plain, lead, leads: lead, quote: quoted(bare), words: bare, between: ' and ' };
    }
    if (isAbout(bare, claim)) {
      const lead = `${source} wrote of ${name}: `;
      return { ...plain, lead, leads: lead };
    }
  }
  return {
    ...plain,
    lead: `${who} ${one}, in the words of ${source}: `,
    leads: `${who} ${many}, in the words of ${source}: `,
  };
}

const THAT = /^[\s,;:–—-]*that\s/i;
/** What a speaker did, in one word at the beginning of what the report says of it. */
const SPEAKING =
  /^(?:urged|demanded|called|calls|asked|warned|threatened|promised|vowed|pledged|appealed|ordered|requested|announced|insisted|stressed|praised|condemned|welcomed|reaffirmed|reiterated|rejected|criticised|criticized|thanked|denounced|undertook|offered|invited)\b/i;
/** Words that tell a wish as a wish. */
const WISHES =
  /\b(?:demand\w*|call(?:ed|s|ing)|urg(?:ed|es|ing)|ask(?:ed|s)|request\w*|order\w*|threat\w*|warn\w*|promis\w*|undertak\w*|vow\w*|pledg\w*|will|would|appeal\w*)\b/i;

/** "Kobler praised …", "He reaffirmed …": the report tells of the speaker by name, or as of one just named. */
function isAbout(words: string, { speakers }: Claim): boolean {
  const start = words.split(/\s+/).slice(0, 5).join(' ');
  const last = speakers[0]!.name.split(/\s+/).at(-1)!;
  return /^\p{Lu}/u.test(words) && (start.includes(last) || /^(?:He|She|They)\b/.test(start));
}

export const quotationText = ({ lead, quote, tail, instead }: Quotation): string => instead ?? `${lead}${quote}${tail}`;

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
  // "calling on all to stand together" is whole where somebody is named who does.
  const isDoing = isSpoken && /^\p{Ll}+ing\b/u.test(bare);
  if (!isClause && !isDoing && words.startsWith('… ') && HANGS_ON.test(bare)) return true;
  if (words.startsWith('… ') && bare.split(/\s+/).length < FEWEST) return true;
  const back = isSpoken ? null : POINTS_BACK.exec(bare);
  return back !== null && !NAME.test(bare.slice(0, back.index));
}

/** What a report tells of, with whoever does it: "a find by the rescuers". */
const TOPICS: Partial<Record<Claim['kind'], (who: string | null) => string>> = {
  violence: (who) => `violence${who ? ` involving ${who}` : ''}`,
  territory: (who) => (who ? `ground that ${who} held or fought for` : 'who holds which ground'),
  discovery: (who) => `a find${who ? ` by ${who}` : ''}`,
  capture: (who) => `captives${who ? ` of ${who}` : ''}`,
  deployment: (who) => `the movements of ${who ?? 'forces'}`,
  humanitarian: (who) => `people in need${who ? `, naming ${who},` : ''}`,
  diplomacy: (who) => `talks and visits${who ? `, naming ${who},` : ''}`,
  political: (who) => `politics${who ? `, naming ${who},` : ''}`,
  statement: (who) => `a statement${who ? ` by ${who}` : ''}`,
};

/** "Gulf Post reported on a find in Sirte": the words themselves stand in the evidence. */
function aboutWords(claim: Claim, source: string, view: View): string {
  return `${source} reported ${topicOf(claim, view)}`;
}

/** "on a find by the rescuers in Sirte", "a judgement", "a demand". */
export function topicOf(claim: Claim, view: View): string {
  const noun = NOUNS[claim.stance];
  const where = placePhrase(claim.place, view.places);
  const who = rolesWords(claim.roles, ['initiator'], view);
  const topic = isJudged(claim)
    ? `a judgement${noun ? ` and ${noun}` : ''}${who ? `, naming ${who},` : ''}`
    : noun
      ? `${noun}${who ? `, naming ${who},` : ''}`
      : `on ${TOPICS[claim.kind]?.(who) ?? `the matter${who ? `, naming ${who},` : ''}`}`;
  return `${topic}${where ? ` ${where}` : ''}`.replace(/,$/, '');
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
