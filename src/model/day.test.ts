import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, dayOf, daysIn, weekDays, weekOf } from './day.ts';

describe('days and weeks', () => {
  test('the week of a day, also across the turn of the year', () => {
    expect(weekOf('2016-10-25')).toBe('2016-W43');
    expect(weekOf('2016-01-03')).toBe('2015-W53');
    expect(weekOf('2018-12-31')).toBe('2019-W01');
    expect(weekOf('1969-12-29')).toBe('1970-W01');
  });
  test('a week begins on Monday and holds its days', () => {
    expect(weekDays('2016-W43')).toEqual({ from: '2016-10-24', to: '2016-10-30' });
    for (const week of ['2015-W53', '2016-W01', '2020-W53', '2026-W47']) {
      const { from, to } = weekDays(week);
      expect([weekOf(from), weekOf(to), daysIn(from, to)]).toEqual([week, week, 7]);
      expect(weekOf(addDays(to, 1))).not.toBe(week);
    }
  });
  test('a day and its number are one', () => {
    expect(dayOf(dayNumber('2000-02-29') + 1)).toBe('2000-03-01');
  });
});
