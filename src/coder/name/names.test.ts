/** Names: the table of pairs, both ways; folding; keys that bring together what is the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, nameKeys } from './compare.ts';
import { DIFFERENT, KNOWN_GAPS } from './different-names.corpus.ts';
import { foldName } from './fold.ts';
import { SAME } from './same-names.corpus.ts';

/** The pairs of a group, parted by `=` or `/`. */
const pairsOf = (lines: string): readonly (readonly [string, string])[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ [=/] /) as [string, string]);

const told = (pairs: readonly (readonly [string, string])[], want: boolean): readonly string[] =>
  pairs
    .filter(([a, b]) => compareNames(a, b).same !== want || compareNames(b, a).same !== want)
    .map(([a, b]) => `${a} | ${b}: ${compareNames(a, b).score.toFixed(2)} ${compareNames(a, b).why.join('; ')}`);

describe('spellings of one name', () => {
  for (const [group, lines] of Object.entries(SAME)) {
    test(group, () => {
      expect(told(pairsOf(lines), true)).toEqual([]);
      const keyless = pairsOf(lines).filter(([a, b]) => !nameKeys(a).some((key) => nameKeys(b).includes(key)));
      expect(keyless).toEqual([]);
    });
  }
});

describe('look-alikes', () => {
  for (const [group, lines] of Object.entries(DIFFERENT))
    test(group, () => expect(told(pairsOf(lines), false)).toEqual([]));
});

test('known gaps are still gaps: move one up when it closes', () => {
  for (const [a, b] of pairsOf(KNOWN_GAPS)) expect(`${a} ${b} ${compareNames(a, b).same}`).toBe(`${a} ${b} true`);
});

test('the table is large, and half of it are look-alikes', () => {
  const same = Object.values(SAME).flatMap(pairsOf).length;
  const different = Object.values(DIFFERENT).flatMap(pairsOf).length;
  expect(same + different).toBeGreaterThanOrEqual(300);
  expect(different / (same + different)).toBeGreaterThan(0.45);
});

test('a comparison says why', () => {
  expect(compareNames('Gawarsha', 'Qawarishah').why.join()).toContain('q~g');
  expect(compareNames('Marj', 'Almarj').why.join()).toContain('article written together');
  expect(compareNames('7th Brigade', '9th Brigade').why.join()).toContain('numbers differ');
  expect(compareNames('Abu Salim', 'Abu Salim Prison').why.join()).toContain('more words: prison');
});

describe('folding', () => {
  test.each([
    ['SOUQ AL-HUT', 'souq al hut'],
    ['Souq al-Ḥūt', 'souq al hut'],
    ['Sabri/Souq  al–Hout', 'sabri souq al hout'],
    ['Bernardino León', 'bernardino leon'],
    ['Ma’rib', "ma'rib"],
    ['Ṣaʿdah', 'sadah'],
    ['الْجَهَانَاتْ', 'الجهانات'],
    ['أوباري', 'اوباري'],
    ['سبهـا', 'سبها'],
  ])('%s -> %s', (name, folded) => expect(foldName(name)).toBe(folded));

  test('is idempotent, and never throws', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
    ));
});

test('comparing is symmetric in its verdict, within 0 and 1, and never throws', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (a, b) => {
        const [one, other] = [compareNames(a, b), compareNames(b, a)];
        expect(one.same).toBe(other.same);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
      },
    ),
  ));

test('a name is the same as itself, also in capitals', () =>
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(SAME).flatMap(pairsOf).flat()), (name) => {
      expect(compareNames(name, name.toUpperCase()).same).toBe(true);
    }),
  ));
