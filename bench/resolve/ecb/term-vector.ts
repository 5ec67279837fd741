/** Bags of stems weighted by how rare each stem is among the texts, and the cosine of two of them. */
import { stem } from '../../../src/analysis/resolve/words.ts';

export type TermVector = ReadonlyMap<string, number>;

const STOP: ReadonlySet<string> = new Set(
  (
    'a an and are as at been being but by for from had has have he her his in into is it its near no not of on or our over said says she ' +
    'so than that the their them then there they this to under up was were which while who will with after before during also these those ' +
    'one two some several'
  ).split(' '),
);

/** The stem of a word; null for what says nothing: punctuation, single letters, function words. */
export function termOf(word: string): string | null {
  const lower = word.normalize('NFKD').toLowerCase();
  return lower.length < 2 || !/[\p{L}\p{N}]/u.test(lower) || STOP.has(lower) ? null : stem(lower);
}

/** Length 1, unless empty. */
export function normalised(weights: ReadonlyMap<string, number>): TermVector {
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

export function cosine(a: TermVector, b: TermVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
