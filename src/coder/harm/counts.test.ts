/** Counts: the codebook's entries by their examples, then meanings with their words and bounds, and what counts nothing. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeDocumentReader } from '../text/index.ts';
import { findCounts } from './find-counts.ts';

const { codebook } = await loadKnowledge([]);
const read = makeDocumentReader();
const counts = (text: string) => findCounts(read(text), codebook);

describe.each(codebook.counts)('$id', (entry) => {
  test.each(entry.examples)('%s', (text) => {
    expect(counts(text).map((c) => c.rule)).toContain(entry.id);
  });
  test.each(entry.counterExamples)('not: %s', (text) => {
    expect(counts(text).map((c) => c.rule)).not.toContain(entry.id);
  });
});

/** Words -> [about, min, max]. */
const MEANINGS: readonly (readonly [string, number | null, number | null, number | null])[] = [
  ['nearly 350', 350, null, 350],
  ['around 200', 200, null, null],
  ['at least 53', null, 53, null],
  ['more than 300', null, 301, null],
  ['several', null, 2, null],
  ['dozens of', null, 24, null],
  ['a dozen', null, 12, 12],
  ['half a dozen', null, 6, 6],
  ['two dozen', null, 24, 24],
  ['a couple of', null, 2, 2],
  ['two to three', null, 2, 3],
  ['53 or 54', null, 53, 54],
  ['between three and five', null, 3, 5],
  ['20-30', null, 20, 30],
  ['as many as 19', null, null, 19],
  ['up to 60', null, null, 60],
  ['fewer than 100', null, null, 99],
  ['at least another 12', null, 12, null],
  ['a total of 31', null, 31, 31],
  ['two hundred and fifty', null, 250, 250],
  ['twenty-five', null, 25, 25],
  ['a hundred', null, 100, 100],
  ['1,200', null, 1200, 1200],
  ['2.5 million', null, 2_500_000, 2_500_000],
  ['one hundred thousand', null, 100_000, 100_000],
  ['tens of thousands of', null, 20_000, null],
  ['20 or more', null, 20, null],
  ['50 or so', 50, null, null],
  ['40-odd', 40, null, null],
  ['some 40', 40, null, null],
  ['about two dozen', 24, null, null],
  ['several hundred', null, 200, null],
  ['at least two or three', null, 2, null],
  ['a number of', null, 2, null],
];
test.each(MEANINGS)('%s', (words, about, min, max) => {
  for (const text of [
    `The blast hurt ${words} villagers.`,
    `THE BLAST HURT ${words.toUpperCase()} VILLAGERS NEAR THE OLD BRIDGE OVER THE RIVER.`,
  ]) {
    const found = counts(text);
    expect(found).toHaveLength(1);
    expect(found[0]!.count).toEqual({ about, min, max, said: found[0]!.span.quote });
    expect(found[0]!.span.quote.toLowerCase()).toBe(words);
  }
});

test.each([
  'The town lies 45 km south west of the port.',
  'Prices rose by 12 per cent.',
  'A 17-year-old boy stood by.',
  'A two-day visit began.',
  'Resolution 2259 was read out.',
  'The 32nd Brigade moved.',
  'Brigade 166 moved.',
  'He was born in 1956.',
  'They paid $5,000 for it.',
  'It lasted two hours.',
  'They looked at one another.',
  'The 9.30 train was late.',
  'He lives at number 12.',
  'Two thirds of the town burned.',
])('counts nothing: %s', (text) => {
  expect(counts(text)).toEqual([]);
});

test('two counts in a row stay two', () => {
  expect(counts('Six men and 12 women left; 653 deaths, 41 of them civilians.').map((c) => c.count.min)).toEqual([
    6, 12, 653, 41,
  ]);
});
test('a change is no range', () => {
  expect(counts('The number rose from 20 to 30 men.').map((c) => c.count.min)).toEqual([20, 30]);
});
