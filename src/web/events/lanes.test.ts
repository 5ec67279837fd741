/** The timeline: bars in a lane never meet, unknown ends are marked, long intervals don't stretch the axis. */
import { expect, test } from 'vitest';
import { dayNumber } from '../../model/day.ts';
import type { EventRow } from '../../server/api.ts';
import { axisOf, barsOf, earlyOf, ticksOf, tickWords } from './lanes.ts';

const event = (id: string, from: string | null, to: string | null) =>
  ({ id, time: { from, to, precision: 'day', basis: 'stated', said: null } }) as unknown as EventRow;

const events = [
  event('a', '2016-10-20', '2016-10-20'),
  event('b', null, '2016-10-23'),
  event('c', '2016-10-18', '2016-10-24'),
  event('d', '2016-08-01', '2016-10-25'),
];

test('a total since August does not push October to the edge', () => {
  expect(axisOf(events)!.first).toBe(dayNumber('2016-10-16'));
});

test('bars in one lane never meet, and open ends say so', () => {
  const bars = barsOf(events, axisOf(events)!);
  for (const a of bars)
    for (const b of bars) if (a !== b && a.lane === b.lane) expect(a.to < b.from || b.to < a.from).toBe(true);
  expect(bars.find((bar) => bar.event.id === 'b')).toMatchObject({ opensLeft: true, opensRight: false });
  expect(bars.find((bar) => bar.event.id === 'd')).toMatchObject({ opensLeft: true });
});

test('an event without a day has no bar and no axis', () => {
  const bare = { id: 'x', time: null } as unknown as EventRow;
  expect(axisOf([bare])).toBeNull();
  expect(barsOf([bare], { first: 0, last: 9 })).toEqual([]);
});

test('an axis of any length has a handful of labels, each on a day of it', () => {
  for (const span of [3, 16, 40, 99, 300, 430, 900, 1500, 3653, 5400]) {
    const axis = { first: dayNumber('2011-03-15'), last: dayNumber('2011-03-15') + span - 1 };
    const ticks = ticksOf(axis);
    expect(ticks.length).toBeLessThanOrEqual(18);
    if (span > 7) expect(ticks.length).toBeGreaterThan(0);
    for (const tick of ticks) expect(tick >= axis.first && tick <= axis.last).toBe(true);
  }
  const years = { first: dayNumber('2011-01-01'), last: dayNumber('2020-12-31') };
  expect(
    ticksOf(years)
      .map((tick) => tickWords(tick, years))
      .join(' '),
  ).toMatch(/^2011 2012 .* 2020$/);
});

test('a few events long before the others are told apart, many are not', () => {
  const week = Array.from({ length: 12 }, (_, i) =>
    event(`w${i}`, `2016-10-${18 + (i % 6)}`, `2016-10-${18 + (i % 6)}`),
  );
  const august = event('early', '2016-08-01', '2016-08-01');
  expect(earlyOf([...week, august]).map(({ id }) => id)).toEqual(['early']);
  expect(earlyOf([august, week[0]!, week[1]!])).toEqual([]);
  expect(earlyOf(week)).toEqual([]);
});
