/** The palette's order: fit first, then habit; accents and scripts as typed; what does not answer is left out. */
import { expect, test } from 'vitest';
import { ranked, used } from './rank.ts';

const NOW = 1_700_000_000_000;
const all = [
  { id: 'a', words: 'Events', note: 'Map, timeline and table' },
  { id: 'b', words: 'Port of Évenhaven', note: 'place' },
  { id: 'c', words: 'Evening Guard', note: 'actor', also: 'حرس المساء' },
  { id: 'd', words: 'The eve brigade', note: 'actor' },
];
const ids = (typed: string, uses = {}) => ranked(all, typed, uses, NOW).map(({ id }) => id);

test('the beginning of the words comes before a word inside, and that before letters inside', () => {
  expect(ids('even')).toEqual(['a', 'c', 'b']);
  expect(ids('evening')).toEqual(['c']);
  expect(ids('guard eve')).toEqual(['c']);
  expect(ids('zzz')).toEqual([]);
});

test('another name answers, in its own script', () => {
  expect(ids('المساء')).toEqual(['c']);
});

test('what is taken often comes first among its likes, and a habit fades', () => {
  let uses = {};
  for (let i = 0; i < 8; i++) uses = used(uses, 'd', NOW);
  expect(ids('eve')[0]).toBe('a');
  expect(ids('eve', uses)[0]).toBe('d');
  expect(ranked(all, 'eve', uses, NOW + 90 * 86_400_000)[0]!.id).toBe('a');
  expect(ids('', uses)).toEqual(['d', 'a', 'b', 'c']);
});

test('only so many uses are kept, the last ones', () => {
  let uses = {};
  for (let i = 0; i < 300; i++) uses = used(uses, `id ${i}`, NOW + i);
  expect(Object.keys(uses)).toHaveLength(200);
  expect(uses).toHaveProperty(['id 299']);
});
