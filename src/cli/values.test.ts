/** Values of options: what passes, and what is refused before anything is opened. */
import { expect, test } from 'vitest';
import { COUNT, DAY, type Must, someOf, WHEN } from './values.ts';

const cases: readonly (readonly [string, Must, readonly string[], readonly string[]])[] = [
  ['a day', DAY, ['2016-10-17', '2016-02-29'], ['yesterday', '2016-02-30', '2016-13-01', '2016-10', '17.10.2016', '']],
  ['a count', COUNT, ['1', '1000'], ['0', '-3', '1.5', 'ten', '1e3', '']],
  [
    'a moment',
    WHEN,
    ['0', '41', '2016-11-30T12:00:00Z', '2016-11-30T12:00Z', '2016-11-30T12:00:00.123456Z'],
    ['2016-11-30', '2016-11-30T12:00:00', '2016-11-31T12:00:00Z', '2016-11-30T25:00:00Z', 'last', '-1'],
  ],
  ['a list', someOf(['denied', 'contested']), ['denied', 'denied, contested'], ['', 'denid', 'denied,']],
];
test.each(cases)('%s', (_, must, right, wrong) => {
  for (const value of right) expect(must.holds(value), value).toBe(true);
  for (const value of wrong) expect(must.holds(value), value).toBe(false);
  expect(must.holds(must.example)).toBe(true);
});
