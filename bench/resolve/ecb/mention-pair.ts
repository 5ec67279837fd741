/** Whether two mentions are of one event: features, each with its weight and the reason for it, added up as log-odds. */
import type { Act, Families } from './act.ts';
import { actOf } from './act.ts';
import type { Mention, Text } from './read-ecb.ts';
import type { Stories } from './story.ts';
import { cosine, normalised, type TermVector, termOf } from './term-vector.ts';

/** Words on each side that tell who, whom and where. */
const WINDOW = 5;
/** Likeness of texts above this says no more: they are copies. */
const COPIES = 0.6;
/** Rarity of a word that stands in one text of some hundreds. */
const RAREST = 6;

export interface Looked {
  readonly text: number;
  readonly act: Act;
  readonly around: TermVector;
  readonly sentence: TermVector;
  readonly rarity: number;
}

export function lookAt(
  { text, sentence, words }: Mention,
  texts: readonly Text[],
  stories: Stories,
  acts: Families,
): Looked {
  const all = texts[text]!.sentences[sentence]!;
  const own = new Set(words);
  const [first, last] = [Math.min(...words), Math.max(...words)];
  const act = actOf(words.map((i) => all[i]).join(' '), acts);
  const vector = (numbers: readonly number[]): TermVector => {
    const terms = numbers.filter((i) => !own.has(i)).map((i) => termOf(all[i]!));
    return normalised(new Map(terms.filter((term) => term !== null).map((term) => [term, stories.rarity(term)])));
  };
  const numbers = [...all.keys()];
  return {
    text,
    act,
    around: vector(numbers.slice(Math.max(0, first - WINDOW), last + 1 + WINDOW)),
    sentence: vector(numbers),
    rarity: Math.max(...[...act.heads].map(stories.rarity)) / RAREST,
  };
}

/**
 * Fitted by logistic regression on the pairs of the 25 training topics and rounded; the tuning texts were not among them.
 * Each is the log-odds that a value of 1 adds.
 */
export const WEIGHTS = [
  { name: 'prior', weight: -6.8, because: 'of a thousand pairs of mentions one or two are of one event' },
  { name: 'same words', weight: 1.3, because: 'the same word for it; but each story has its "said" and its "killed"' },
  { name: 'rare word', weight: 2.1, because: 'the same word says the more the fewer texts use it' },
  { name: 'family', weight: 0.3, because: '"nabbed" and "arrested" say little where the stories are not the same' },
  { name: 'story', weight: 6.7, because: 'texts that share rare names and numbers mostly tell one event' },
  { name: 'story and act', weight: 6.7, because: 'in one story the same act is nearly always the same event' },
  { name: 'around', weight: 3.0, because: 'the words next to it are its doer, its victim and its place' },
  { name: 'sentence and act', weight: 0.8, because: 'a sentence retold is the event retold' },
  { name: 'one text', weight: -1.4, because: 'a text that has told an event goes on to the next' },
] as const;

/** Probability that two mentions are of one event, 0 to 1. */
export function likelihood(a: Looked, b: Looked, stories: Stories): number {
  const same = a.act.said === b.act.said;
  const act = same || !a.act.heads.isDisjointFrom(b.act.heads) || !a.act.families.isDisjointFrom(b.act.families);
  const family = act && !same;
  const story = Math.min(stories.likeness(a.text, b.text), COPIES);
  const values = [
    1,
    same ? 1 : 0,
    same ? Math.max(a.rarity, b.rarity) : 0,
    family ? 1 : 0,
    story,
    act ? story : 0,
    cosine(a.around, b.around),
    act ? cosine(a.sentence, b.sentence) : 0,
    a.text === b.text ? 1 : 0,
  ];
  const odds = values.reduce((sum, value, i) => sum + value * WEIGHTS[i]!.weight, 0);
  return 1 / (1 + Math.exp(-odds));
}
