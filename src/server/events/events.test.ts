/** Events in columns: ids are found again, the ledger's own filter gives the same events at every decision, counts add up. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../../test/support/workspace.ts';
import type { Change, EventFilter } from '../../desk/ports.ts';
import { dayNumber } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import { makeIdIndex } from './id-index.ts';
import { type Selection, selectionsOf } from './selections.ts';
import { frameOf, spotsIn } from './spots.ts';
import { timelineOf } from './timeline.ts';

test('an id leads to its rows, however many there are and whatever they look like', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 300 }), (ids) => {
      const index = makeIdIndex(4);
      const rows = new Map<string, number[]>();
      ids.forEach((id, row) => {
        expect(index.add(id)).toBe(rows.get(id)?.at(-1) ?? -1);
        rows.set(id, [...(rows.get(id) ?? []), row]);
      });
      for (const [id, mine] of rows) {
        expect(index.last(id)).toBe(mine.at(-1));
        expect(index.id(mine[0]!)).toBe(id);
        expect(index.before(mine.at(-1)!)).toBe(mine.at(-2) ?? -1);
      }
      expect(index.last('longer than any of them')).toBe(-1);
    }),
  );
});

const KINDS = ['violence', 'territory', 'statement'] as const;
const STATUSES = ['single-source', 'contested'] as const;
const TYPES = ['Armed clash', 'Peaceful protest', null] as const;

/** The `i`th event as decision `salt` has it. */
function eventOf(i: number, salt: number): Event {
  const pick = (below: number, by: number) => ((i + 1) * by + salt * 7) % below;
  const day = (n: number) => `2020-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  const from = day(pick(400, 11));
  const span = [
    [from, from],
    [from, '2020-12-31'],
    [null, from],
    [from, null],
    [null, null],
  ][pick(5, 3)] as [string | null, string | null];
  const actor = (id: string) =>
    ({ role: 'initiator', name: id, actor: id, span: null, hedge: 'none', number: null }) as const;
  return {
    id: `e_${String(i).padStart(16, '0')}`,
    claims: [],
    kind: KINDS[pick(3, 5)]!,
    type: { acled: TYPES[pick(3, 7)]!, plover: null, cameo: null },
    time:
      pick(9, 1) === 0
        ? null
        : { said: null, span: null, from: span[0], to: span[1], precision: 'day', basis: 'stated' },
    place:
      pick(8, 1) === 0
        ? null
        : {
            said: null,
            span: null,
            name: `Place ${pick(6, 1)}`,
            place: null,
            lat: pick(7, 3) === 0 ? null : 25 + pick(6, 1),
            lon: pick(7, 3) === 0 ? null : 12 + pick(11, 1),
            radiusKm: 5,
            precision: 'town',
            relation: null,
            candidates: [],
          },
    roles: [actor(`a${pick(4, 1)}`), actor(`a${pick(3, 1)}`)],
    weapons: [],
    harms: [],
    status: STATUSES[pick(2, 1)]!,
    independent: 1,
    adopted: [],
  };
}

describe('over a ledger', () => {
  let workspace: TestWorkspace;
  beforeAll(async () => {
    workspace = await openWorkspace();
    await write(Array.from({ length: 90 }, (_, i) => ({ kind: 'event', id: eventOf(i, 0).id, body: eventOf(i, 0) })));
  });
  afterAll(closeWorkspaces);

  const write = (changes: readonly Change[]) =>
    workspace.ledger.decide({ by: 'test', act: 'resolve', why: 'test', changes });
  const idsOf = ({ rows, columns }: Selection) => [...rows].map((row) => columns.ids.id(row));

  const FILTERS: readonly EventFilter[] = [
    {},
    { kinds: ['violence', 'territory'] },
    { statuses: ['contested'], kinds: ['statement'] },
    { kinds: ['unheard-of'] },
    { actors: ['a1'] },
    { actors: ['nobody', 'a2'], from: '2020-06-01' },
    { from: '2020-03-05', to: '2020-03-28' },
    { to: '2020-02-01' },
    { bbox: [13, 26, 17, 29] },
    { bbox: [20, 26, 14, 29], statuses: ['single-source'] },
  ];

  test('the same events as the ledger finds, at every decision, while it goes on', async () => {
    const { ledger } = workspace;
    const selections = selectionsOf(ledger);
    const compare = async () => {
      for (let n = 0; n <= (await ledger.head()).n; n++) {
        const snapshot = await ledger.read(n);
        for (const filter of FILTERS) {
          const theirs = (await snapshot.events(filter)).map(({ id }) => id);
          expect(idsOf(await selections.of(snapshot, filter)).toSorted(), JSON.stringify([n, filter])).toEqual(theirs);
        }
      }
    };
    await compare();
    await write([
      ...[3, 4, 5, 50].map((i) => ({ kind: 'event', id: eventOf(i, 1).id, body: eventOf(i, 1) }) as const),
      { kind: 'event', id: eventOf(9, 0).id, body: null },
    ]);
    await write([{ kind: 'event', id: eventOf(200, 2).id, body: eventOf(200, 2) }]);
    await write([{ kind: 'event', id: eventOf(4, 3).id, body: eventOf(4, 3) }]);
    await compare();
  });

  test('in order of day, then of id', async () => {
    const { ledger } = workspace;
    const snapshot = await ledger.read();
    const days = new Map(
      (await snapshot.events({})).map(({ id, time }) => [id, `${time?.from ?? time?.to ?? '9999'} ${id}`]),
    );
    const ids = idsOf(await selectionsOf(ledger).of(snapshot, {}));
    expect(ids.map((id) => days.get(id)!)).toEqual([...days.values()].toSorted());
  });

  test('every event with a day is on the timeline: within a period, perhaps in several, or beside it', async () => {
    const { ledger } = workspace;
    const { columns, rows, timeless } = await selectionsOf(ledger).of(await ledger.read(), {});
    const timeline = timelineOf(columns, rows)!;
    const sure = timeline.sure.flat().reduce((a, b) => a + b, 0);
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(rows.length - timeless);
    expect(Math.max(...timeline.unsure)).toBeLessThanOrEqual(rows.length - timeless - sure);
    expect(timeline.starts.length).toBe(timeline.unsure.length + 1);
    expect(timeline.before + timeline.after).toBe(0);
    const march = timelineOf(columns, rows, { first: dayNumber('2020-03-01'), last: dayNumber('2020-03-31') })!;
    expect([march.grain, march.starts.length]).toEqual(['day', 32]);
    expect(march.before).toBeGreaterThan(0);
  });

  test('every event with a place is in one spot of the map, together or apart', async () => {
    const { ledger } = workspace;
    const { columns, rows, placeless, spotCounts } = await selectionsOf(ledger).of(await ledger.read(), {});
    const counts = spotCounts();
    const [west, south, east, north] = frameOf(columns, counts)!;
    const sum = (spots: readonly { readonly n: number }[]) => spots.reduce((all, { n }) => all + n, 0);
    const all = spotsIn(columns, counts, [west, south, east, north], 6);
    expect(sum(all.spots)).toBe(rows.length - placeless);
    const half = spotsIn(columns, counts, [west, south, (west + east) / 2, north], 6);
    expect(sum(half.spots) + half.beyond).toBe(rows.length - placeless);
    expect(half.beyond).toBeGreaterThan(0);
  });
});

test('many places near each other are put together, a wide one stays an area, and what is put together can be opened', () => {
  const spots = Array.from({ length: 200 }, (_, i) => ({
    key: `${i}`,
    name: `P${i}`,
    lat: 30 + (i % 20) / 100,
    lon: 15 + Math.floor(i / 20) / 100,
    radiusKm: i === 7 ? 90 : 1,
    isSite: false,
  }));
  const counts = new Int32Array(spots.length * 7).fill(1);
  const at = (zoom: number) => spotsIn({ spots } as never, counts, [14, 29, 16, 31], zoom).spots;
  const far = at(5);
  expect(far.length).toBeLessThan(6);
  expect(far.find(({ key }) => key === '7')).toMatchObject({ places: 1, radiusKm: 90 });
  expect(far.reduce((all, { n }) => all + n, 0)).toBe(1400);
  const cluster = far.find(({ places }) => places > 1)!;
  expect(cluster.frame[0]).toBeLessThan(cluster.frame[2]);
  expect(at(13).length).toBe(200);
});
