/** The score of two spellings of one name, and 0 for two names: what `compareNames` says, without its reasons and so many times cheaper. */
import { MIDDLE, misspelt, SAME_WORD } from './compare.ts';
import { consonantsOf, soundCost } from './distance.ts';
import { foldName } from './fold.ts';
import { type NameWord, type NameWords, nameWords } from './words.ts';

/** A name split once, to be compared with many. */
export interface ReadName {
  readonly folded: string;
  readonly words: NameWords;
  readonly numbers: string;
}

export function readName(name: string): ReadName {
  const words = nameWords(name);
  const numbers = words.numbers.length === 0 ? '' : [...words.numbers].sort().join(' ');
  return { folded: foldName(name), words, numbers };
}

/** `compareNames(a, b).score` where it says they are the same, else 0. */
export function sameScore(a: ReadName, b: ReadName): number {
  if (a.folded === '' || b.folded === '') return 0;
  if (a.folded === b.folded) return 1;
  const [left, right] = [a.words, b.words];
  if (a.numbers !== b.numbers || left.words.length === 0 || right.words.length === 0) return 0;
  if (left.words.length !== right.words.length) {
    const together = wordScore(joined(left), joined(right), left.arabic, right.arabic);
    if (together >= 0.88) return together;
  }
  return left.words.length <= right.words.length ? alignedScore(left, right) : alignedScore(right, left);
}

const joined = ({ words }: NameWords): NameWord => ({
  text: words.map((word) => word.text).join(''),
  sounds: words.map((word) => word.sounds).join(''),
  bare: null,
});

/** The score of two spellings of one word, else 0. */
function wordScore(a: NameWord, b: NameWord, arabicA: boolean, arabicB: boolean): number {
  if (a.text === b.text) return 1;
  if (a.sounds === b.sounds) return 0.99;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  if (short.text.length === 1 && long.text.length >= 3) return long.text.startsWith(short.text) ? SAME_WORD : 0;
  let best = measure(a.sounds, b.sounds, arabicA, arabicB);
  if (a.bare !== null) best = Math.max(best, measure(a.bare, b.sounds, arabicA, arabicB) - 0.03);
  if (b.bare !== null) best = Math.max(best, measure(a.sounds, b.bare, arabicA, arabicB) - 0.03);
  if (best >= SAME_WORD) return best;
  return !arabicA && !arabicB && misspelt(a.text, b.text) ? SAME_WORD : 0;
}

/** A little more than two spellings of one word may differ by, for each consonant: beyond it the search stops. */
const MOST_COST = 1 - SAME_WORD + 0.001;

function measure(a: string, b: string, arabicA: boolean, arabicB: boolean): number {
  const weight = Math.max(consonantsOf(a), consonantsOf(b), 1.8);
  const cost = soundCost(a, b, arabicA && !arabicB, arabicB && !arabicA, MOST_COST * weight);
  return Math.max(0, 1 - cost / weight);
}

/** Aligns the words in order; what is left over must be a middle name. */
function alignedScore(short: NameWords, long: NameWords): number {
  let total = 0;
  let at = 0;
  let onlyMiddle = true;
  for (const word of short.words) {
    let score = 0;
    let found = at;
    for (; found < long.words.length; found++) {
      score = wordScore(word, long.words[found]!, short.arabic, long.arabic);
      if (score > 0) break;
    }
    if (score === 0) return 0;
    for (let j = at; j < found; j++) if (!MIDDLE.has(long.words[j]!.text)) onlyMiddle = false;
    at = found + 1;
    total += score;
  }
  const matched = short.words.length;
  if (long.words.length === matched) return total / matched;
  if (!onlyMiddle || matched < 2 || at !== long.words.length) return 0;
  if (wordScore(short.words[0]!, long.words[0]!, short.arabic, long.arabic) === 0) return 0;
  return Math.max(0, total / matched - 0.08);
}
