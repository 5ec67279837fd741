/** The cheap comparison says what the full one says: over the table of pairs, and over words of like letters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames } from './compare.ts';
import { DIFFERENT, KNOWN_GAPS } from './different-names.corpus.ts';
import { soundCost, soundDistance } from './distance.ts';
import { SAME } from './same-names.corpus.ts';
import { readName, sameScore } from './same-score.ts';
import { soundsOf } from './sounds.ts';

const full = (a: string, b: string): number => {
  const { same, score } = compareNames(a, b);
  return same ? score : 0;
};
const cheap = (a: string, b: string): number => sameScore(readName(a), readName(b));

test('every name of the table with those of the lines around it', () => {
  const names = [...Object.values(SAME), ...Object.values(DIFFERENT), KNOWN_GAPS]
    .flatMap((lines) => lines.trim().split('\n'))
    .flatMap((line) => line.trim().split(/ [=/] /));
  let same = 0;
  names.forEach((name, i) => {
    for (const other of names.slice(i, i + 12)) {
      expect([name, other, cheap(name, other)]).toEqual([name, other, full(name, other)]);
      if (cheap(name, other) > 0) same++;
    }
  });
  expect(same).toBeGreaterThan(names.length);
});

const word = fc
  .array(fc.constantFrom(...'abdeghiklmnoqrstuwyz', 'al', 'sh', 'kh'), { maxLength: 8 })
  .map((all) => all.join(''));
const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

test('any two names', () => {
  fc.assert(fc.property(name, name, (a, b) => cheap(a, b) === full(a, b)));
});

test('the cost is the same with and without its reasons, up to where the search may stop', () => {
  fc.assert(
    fc.property(word, word, fc.boolean(), fc.boolean(), (a, b, bareA, bareB) => {
      const [x, y] = [soundsOf(a), soundsOf(b)];
      const { cost } = soundDistance(x, y, bareA, bareB);
      expect(soundCost(x, y, bareA, bareB, 100)).toBe(cost);
      if (soundCost(x, y, bareA, bareB, 0.5) !== cost) expect(cost).toBeGreaterThan(0.5);
    }),
  );
});
