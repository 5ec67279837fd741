/** Comparing with another project's rows: what matches, what never does, and which fields are said to differ. */
import { describe, expect, test } from 'vitest';
import { at, buildClaim, type ClaimParts, harm, on } from '../../../test/support/build-claim.ts';
import { SAMPLE_ACTORS, sampleView } from '../../../test/support/sample-week.ts';
import type { Event } from '../../model/event.ts';
import { compareEvents } from './compare.ts';

const quay = at('Old Quay', 32.1, 20.05, 5);
const clash: Omit<ClaimParts, 'id' | 'quote'> = {
  acled: 'Armed clash',
  roles: [
    ['initiator', 'Northern Brigade'],
    ['target', 'River Front'],
  ],
  place: quay,
  time: on('2031-05-12'),
};
const row = (id: string, parts: Partial<typeof clash> = {}) => ({
  id,
  claim: buildClaim({ id: `c_${id}`, quote: 'as coded', ...clash, ...parts }),
});
const { events } = sampleView();
const ours = events.filter(({ claims }) => claims.includes('c_quay000000000000'));
const compare = (rows: ReturnType<typeof row>[], mine: readonly Event[] = ours, scope = {}) =>
  compareEvents(mine, rows, SAMPLE_ACTORS, scope);

test('the sample has the event', () => expect(ours.length).toBe(1));

describe('matched', () => {
  test('by day, place, type and parties, each with its sentence', () => {
    const { matched, onlyOurs, onlyTheirs } = compare([row('X1')]);
    expect([onlyOurs, onlyTheirs]).toEqual([[], []]);
    expect(matched).toMatchObject([{ theirs: { id: 'X1' }, differences: [] }]);
    expect(matched[0]!.because).toEqual([
      'both on 2031-05-12',
      'the same point',
      'both Armed clash',
      'both name Northern Brigade and River Front',
    ]);
  });
  test('the likest of several, and only one', () => {
    const far = row('X1', { place: at('Quay Road', 32.16, 20.05, 5) });
    const { matched, onlyTheirs } = compare([far, row('X2')]);
    expect(matched.map(({ theirs }) => theirs.id)).toEqual(['X2']);
    expect(onlyTheirs.map(({ id }) => id)).toEqual(['X1']);
  });
  test('a row of ours by its id', () => {
    const moved = row(ours[0]!.id, { place: at('Sable', 31.2, 16.6), time: on('2031-05-20') });
    const { matched } = compare([moved], ours, { from: '2031-05-01', to: '2031-05-31' });
    expect(matched[0]!.differences.map(({ field }) => field)).toEqual(['time', 'place']);
  });
});

describe('never the same', () => {
  test.each<[string, Partial<typeof clash>]>([
    ['the day alone', { place: at('Tarn', 32.3, 15.1), roles: [] }],
    ['the day and a party, far away', { place: at('Tarn', 32.3, 15.1) }],
    [
      'the day and a party, without any place of theirs and with another type',
      { place: null, acled: 'Arrests', kind: 'capture' },
    ],
    ['the place and the parties, days apart', { time: on('2031-05-15') }],
    [
      'day and place, but other parties on both sides',
      {
        roles: [
          ['initiator', 'Dune Guard'],
          ['target', 'Lake Militia'],
        ],
      },
    ],
    ['no day', { time: null }],
  ])('%s', (_, parts) => {
    expect(compare([row('X1', parts)], ours, { from: '2031-05-01', to: '2031-05-31' }).matched).toEqual([]);
  });
});

describe('different', () => {
  const fields = (parts: Partial<typeof clash>) =>
    compare([row('X1', parts)]).matched.flatMap(({ differences }) => differences.map(({ field }) => field));
  test('deaths that we do not tell', () => expect(fields({ harms: [harm('killed', 3)] })).toEqual(['killed']));
  test('another type', () => expect(fields({ acled: 'Shelling/artillery/missile attack' })).toEqual(['type']));
  test('one party is another', () =>
    expect(
      fields({
        roles: [
          ['initiator', 'Northern Brigade'],
          ['target', 'Dune Guard'],
        ],
      }),
    ).toEqual(['target']));
  test('the order of the parties means nothing', () =>
    expect(
      fields({
        roles: [
          ['initiator', 'River Front'],
          ['target', 'Northern Brigade'],
        ],
      }),
    ).toEqual([]));
  test('a week that holds our day is less exact, not different', () =>
    expect(fields({ time: on('2031-05-09', '2031-05-15', 'week') })).toEqual([]));
});

test('ours outside the days of the rows are counted, not listed', () => {
  const { onlyOurs, notCompared } = compare([row('X1')], events);
  expect(onlyOurs.every(({ time }) => time!.from! <= '2031-05-12' && time!.to! >= '2031-05-12')).toBe(true);
  expect(notCompared['outside the days of the rows']).toBeGreaterThan(0);
  expect(Object.values(notCompared).reduce((sum, n) => sum + n, 0) + onlyOurs.length + 1).toBe(events.length);
});

test('a project that codes deaths only is not asked for more', () => {
  expect(compare([row('X1')], ours, { onlyDeadly: true }).notCompared).toEqual({ 'no death is told': 1 });
});
