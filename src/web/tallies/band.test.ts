/** Bounds between stated totals: what a whole and its part leave, what lies between two totals, and what can't be true at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../model/day.ts';
import type { TallyStep } from '../../model/tally.ts';
import { bandOf, curveOf, windowsOf } from './band.ts';

const count = (min: number | null, max: number | null, about: number | null = null) => ({
  about,
  min,
  max,
  said: null,
});
const step = (since: string | null, until: string | null, value: TallyStep['value'], on = '2020-05-20'): TallyStep => ({
  claim: 'c_1',
  report: 'r_1@1',
  on,
  since,
  until,
  value,
});
const band = (...steps: readonly TallyStep[]) =>
  bandOf(windowsOf({ steps })).map(({ day, least, most }) => [dayOf(day), least, most]);

test('a whole and its part bound the rest', () => {
  expect(
    band(step('2020-03-01', null, count(null, 350, 350)), step('2020-05-01', '2020-05-18', count(150, 150))),
  ).toEqual([
    ['2020-02-29', 0, 0],
    ['2020-04-30', 0, 200],
    ['2020-05-18', 150, 350],
    ['2020-05-20', 315, 350],
  ]);
});

test('between two totals the count is at least the first and at most the second', () => {
  expect(band(step('2020-05-01', '2020-05-10', count(10, 12)), step('2020-05-01', null, count(20, null)))).toEqual([
    ['2020-04-30', 0, 0],
    ['2020-05-10', 10, 12],
    ['2020-05-20', 20, Number.POSITIVE_INFINITY],
  ]);
});

test('a part that is more than its whole leaves nothing to draw', () => {
  expect(band(step('2020-05-01', null, count(5, 5)), step('2020-05-02', '2020-05-03', count(9, 9)))).toEqual([]);
  expect(band()).toEqual([]);
});

test('whatever really happened lies within the band', () => {
  const days = fc.array(fc.nat(9), { minLength: 12, maxLength: 12 });
  const windows = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(days, windows, (perDay, told) => {
      const first = dayNumber('2020-05-01');
      const sum = (a: number, b: number) => perDay.slice(a, b + 1).reduce((all, n) => all + n, 0);
      const steps = [[0, 11, 0, 0] as const, ...told].map(([a, b, low, high]) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const n = sum(from, to);
        return step(dayOf(first + from), dayOf(first + to), count(Math.max(0, n - low), n + high));
      });
      const points = bandOf(windowsOf({ steps }));
      expect(points.length).toBeGreaterThan(1);
      for (const { day, least, most } of points) {
        const true_ = sum(0, day - first);
        expect(least).toBeLessThanOrEqual(true_);
        expect(most).toBeGreaterThanOrEqual(true_);
      }
    }),
  );
});

test('our own things are counted surely once their days are over', () => {
  expect(
    curveOf([
      { from: '2020-05-01', to: '2020-05-03' },
      { from: '2020-05-02', to: '2020-05-02' },
    ]).map(({ least, most }) => [least, most]),
  ).toEqual([
    [0, 1],
    [1, 2],
    [2, 2],
  ]);
});
