/** What the harm functions look at: the reading, which mention covers which token, and the codebook's words. */
import type { Codebook } from '../../model/codebook.ts';
import type { Count } from '../../model/count.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Effect } from '../../model/vocabulary.ts';
import type { Reading } from '../reading.ts';
import type { Document } from '../text/document.ts';
import type { MentionIndex } from '../text/mention-index.ts';
import type { NounGroup } from '../text/phrase.ts';
import { type HarmWords, harmWords } from './harm-words.ts';

export interface HarmWorld {
  readonly doc: Document;
  readonly index: MentionIndex;
  readonly words: HarmWords;
}

export const harmWorld = (reading: Reading, index: MentionIndex, codebook: Codebook): HarmWorld => ({
  doc: reading.doc,
  index,
  words: harmWords(codebook),
});

/** One harm found in a sentence. Which role suffered it is for the claim builder to say: it knows the roles. */
export interface FoundHarm {
  readonly effect: Effect;
  /** Bounds; all null where the words give no number ("his family was injured"). */
  readonly count: Count;
  /** Who suffered it, in words, without the number: "civilians"; null where only a number is given. */
  readonly name: string | null;
  /** Tokens of who suffered it, or null. */
  readonly sufferer: readonly [first: number, last: number] | null;
  /** The words that say it. */
  readonly span: Span;
  /** The verb or noun that says it. */
  readonly at: number;
  /** Counted already in the harm before it of the same effect. */
  readonly subset: boolean;
  readonly rule: string;
}

const UNNUMBERED: Count = { about: null, min: null, max: null, said: null };
/** One body of people in the singular: how many are in it is not said. */
const COLLECTIVE: ReadonlySet<string> = new Set(
  'family group crowd patrol unit brigade battalion crew team army militia police force convoy community tribe population household couple delegation staff public youth rest'.split(
    ' ',
  ),
);
const PLURAL: ReadonlySet<string> = new Set(
  'people men women children troops police policemen gunmen militiamen dead wounded injured others these those many'.split(
    ' ',
  ),
);

/** How many a noun group names: its count, one for "a man" or a person's name, at least two for a plural, otherwise unsaid. */
export function countOfGroup({ doc, index }: HarmWorld, group: NounGroup): Count {
  const { tokens } = doc;
  for (let i = group.first; i < group.last; i++) {
    const mention = index.count[i];
    if (mention && mention.first >= group.first - 4 && !(group.owner && i < group.owner[1])) return mention.count;
  }
  const head = tokens[group.head]!;
  const actor = index.actor[group.head];
  if (COLLECTIVE.has(head.lower)) {
    // "a family of five"
    const of = group.hangers.find(({ prep }) => prep === 'of')?.groups[0];
    const inner = of && index.count[of.first];
    if (inner && inner.last === of.last) return inner.count;
  }
  if (actor?.number) return actor.number;
  const lead = tokens[group.first]!.lower;
  if (group.pronoun) return /^(?:he|she|him|her|himself|herself)$/.test(head.lower) ? one(head.text) : UNNUMBERED;
  // "the commander of the Third Brigade" is one, whatever he commands.
  if (
    actor &&
    /^(?:the |an? )?(?:[\p{L}-]+ )?(?:commander|leader|chief|head|member|official|spokesman|governor|mayor|judge|minister|general|colonel|major|captain|imam|sheikh|journalist|emir|bodyguard)\b(?! of .*s$)/iu.test(
      actor.name,
    ) &&
    !/s$/i.test(actor.name.split(' of ')[0]!)
  )
    return one(null);
  // "members of his family": several, though a family is one.
  if (actor && /^(?:members|relatives|sons|daughters|friends|children) of /i.test(actor.name))
    return { about: null, min: 2, max: null, said: null };
  if (COLLECTIVE.has(head.lower)) {
    return UNNUMBERED;
  }
  if (actor?.class === 'person') return one(null);
  const plural =
    group.plural ||
    PLURAL.has(head.lower) ||
    (head.pos === 'NOUN' && head.lower !== head.lemma && head.lower.endsWith('s'));
  if (plural && (head.pos === 'NOUN' || PLURAL.has(head.lower))) return { about: null, min: 2, max: null, said: null };
  if (/^(?:a|an|another|one)$/.test(lead)) return one(tokens[group.first]!.text);
  const people = index.place[group.head];
  if (people?.demonym && head.lower.endsWith('s')) return { about: null, min: 2, max: null, said: null };
  // "The second student" is one; "the Northern Army" is a body of people.
  if (actor && actor.class !== 'people' && (actor.actor !== null || actor.proposed || head.pos !== 'NOUN'))
    return UNNUMBERED;
  return head.pos === 'NOUN' ? one(null) : UNNUMBERED;
}

const one = (said: string | null): Count => ({ about: null, min: 1, max: 1, said });

/** Whether a group can be people: a known or described actor, a pronoun, a bare number, or a noun of a sector. */
export function isPeople({ doc, index, words }: HarmWorld, group: NounGroup): boolean {
  const head = doc.tokens[group.head]!;
  if (index.weapon[group.head]) return false;
  if (index.actor[group.head]) return true;
  if (index.place[group.head]) return false;
  if (group.pronoun) return !/^(?:it|itself|this|that|there)$/.test(head.lower);
  if (head.pos === 'NUM' || index.count[group.head]) return true;
  if (/^others?$/.test(head.lower) && index.count[group.first]) return true;
  if ([head.lower, head.lemma, head.singular].some((word) => words.people.has(word))) return true;
  return words.states.has(head.lower);
}

/** Things that are said to be killed, hurt or burned and are no people. */
const THINGS: ReadonlySet<string> = new Set(
  'bill plan deal hope hopes idea proposal time chance talks process peace initiative camel camels sheep goat goats cattle cow cows dog dogs livestock animal animals vehicle vehicles house houses home homes building buildings car cars village town city economy engine career ambition project story rumour pain'.split(
    ' ',
  ),
);

/** Whether a group can at least not be ruled out as people: an unknown noun after "killed" mostly is. */
export function mayBePeople(world: HarmWorld, group: NounGroup): boolean {
  if (isPeople(world, group)) return true;
  const { doc, index } = world;
  const head = doc.tokens[group.head]!;
  if (index.weapon[group.head] || (index.place[group.head] && !index.actor[group.head]) || group.pronoun) return false;
  return !THINGS.has(head.lower) && (head.pos === 'NOUN' || head.pos === 'PROPN');
}

/** The group's words without its number and article: "two young men" -> "young men"; null if nothing is left. */
export function nameOfGroup({ doc, index }: HarmWorld, group: NounGroup): string | null {
  if (group.pronoun) return null;
  let first = group.first;
  while (first < group.last) {
    const token = doc.tokens[first]!;
    if (!index.count[first] && !/^(?:a|an|the|other|others|more|further|of|another|some|dead|-)$/.test(token.lower))
      break;
    first++;
  }
  const actor = index.actor[group.head];
  if (first >= group.last) return null;
  return actor ? actor.name : quote(doc, first, group.last);
}

export const quote = (doc: Document, first: number, last: number): string =>
  doc.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end).replace(/\s+/g, ' ');

export const spanOfTokens = (doc: Document, first: number, last: number): Span =>
  spanOf(doc.text, doc.tokens[first]!.start, doc.tokens[last - 1]!.end);
