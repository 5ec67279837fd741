import { describe, expect, test } from 'vitest';
import { cohensKappa, interval, krippendorffsAlpha, nominal, percentAgreement, setDistance } from './agreement.ts';

const columns = <Value>(...coders: readonly (readonly (Value | null)[])[]) =>
  coders[0]!.map((_, i) => coders.map((coder) => coder[i]!));
const _ = null;

describe('published worked examples', () => {
  /** Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C: 4 observers, 12 units, gaps. */
  const four = columns<number>(
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  );
  test('alpha, nominal and interval, with missing values', () => {
    expect(krippendorffsAlpha(four, nominal)).toBeCloseTo(0.743, 3);
    expect(krippendorffsAlpha(four, interval)).toBeCloseTo(0.849, 3);
  });

  /** The same, part A: binary, two observers, ten units, no gaps. */
  test('alpha, binary', () => {
    const two = columns([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
    expect(krippendorffsAlpha(two)).toBeCloseTo(0.095, 3);
    expect(percentAgreement(two)).toBeCloseTo(0.6, 6);
  });

  /** The example of 50 proposals read by two (20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no): kappa 0.4. */
  test('kappa', () => {
    const rows = [
      ...Array(20).fill(['yes', 'yes']),
      ...Array(5).fill(['yes', 'no']),
      ...Array(10).fill(['no', 'yes']),
      ...Array(15).fill(['no', 'no']),
    ] as [string, string][];
    expect(cohensKappa(rows)).toBeCloseTo(0.4, 6);
    expect(percentAgreement(rows)).toBeCloseTo(0.7, 6);
  });
});

describe('edges', () => {
  test('perfect, hopeless and nothing', () => {
    expect(
      krippendorffsAlpha([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(
      krippendorffsAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBe(1);
    expect(
      krippendorffsAlpha([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBeLessThan(0);
    expect(krippendorffsAlpha([['a', null]])).toBeNaN();
    expect(cohensKappa([['a', 'a']])).toBe(1);
  });
  test('sets: equal 0, one within the other less than apart', () => {
    const set = (...words: string[]) => new Set(words);
    expect(setDistance(set('a'), set('a'))).toBe(0);
    expect(setDistance(set(), set())).toBe(0);
    expect(setDistance(set('a'), set('a', 'b'))).toBeCloseTo(2 / 3, 6);
    expect(setDistance(set('a', 'b'), set('b', 'c'))).toBeCloseTo(8 / 9, 6);
    expect(setDistance(set('a'), set('b'))).toBe(1);
  });
});
