/** Filters, counts and tiles by SQL against the same questions asked in plain JavaScript of all events, now and as of then. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import { backup, restore } from '../desk/backup.ts';
import type { Change, EventFilter, Ledger, Snapshot } from '../desk/ports.ts';
import type { Event } from '../model/event.ts';

let ledger: Ledger;
let then: number;
beforeAll(async () => {
  ({ ledger } = await openWorkspace());
  const all = fc
    .sample(anyEvent, { numRuns: 120, seed: 7 })
    .map((event, i) => ({ ...event, id: `e_${String(i).padStart(16, '0')}` }));
  await write(all);
  then = (await ledger.head()).n;
  const later = fc.sample(anyEvent, { numRuns: 40, seed: 8 });
  await write(all.slice(0, 40).map((event, i) => ({ ...later[i]!, id: event.id })));
  await ledger.decide({
    by: 'ann',
    act: 'x',
    why: '',
    changes: all.slice(40, 50).map(({ id }) => ({ kind: 'event', id, body: null })),
  });
});
afterAll(closeWorkspaces);

const write = (events: readonly Event[]) =>
  ledger.decide({
    by: 'ann',
    act: 'x',
    why: '',
    changes: events.map((body): Change => ({ kind: 'event', id: body.id, body })),
  });

/** To a millionth: the store rounds to a thousandth of that. */
const degree = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((n) => n / 1e6);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-05-${String(n).padStart(2, '0')}`);
const anyEvent = fc.record({
  id: fc.constant(''),
  claims: fc.constant([]),
  kind: fc.constantFrom('violence', 'territory', 'capture'),
  type: fc.constant({ acled: null, plover: null, cameo: null }),
  time: fc.option(
    fc.record({
      said: fc.constant(null),
      span: fc.constant(null),
      from: fc.option(day),
      to: fc.option(day),
      precision: fc.constant('day'),
      basis: fc.constant('stated'),
    }),
    { freq: 6 },
  ),
  place: fc.option(
    fc.record({
      said: fc.constant(null),
      span: fc.constant(null),
      name: fc.constant('X'),
      place: fc.constant(null),
      lat: fc.option(degree(89)),
      lon: degree(180),
      radiusKm: fc.constant(null),
      precision: fc.constant('town'),
      relation: fc.constant(null),
      candidates: fc.constant([]),
    }),
    { freq: 6 },
  ),
  roles: fc.array(
    fc.record({
      role: fc.constant('initiator'),
      name: fc.constant('A'),
      actor: fc.constantFrom('a', 'b', null),
      span: fc.constant(null),
      hedge: fc.constant('none'),
      number: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
  weapons: fc.constant([]),
  harms: fc.constant([]),
  status: fc.constantFrom('single-source', 'contested'),
  independent: fc.constant(1),
  adopted: fc.constant([]),
}) as fc.Arbitrary<Event>;

const degrees = fc.integer({ min: -17, max: 17 }).map((n) => n * 10);
const anyFilter: fc.Arbitrary<EventFilter> = fc
  .record(
    {
      from: day,
      to: day,
      bbox: fc.tuple(degrees, fc.constant(-60), degrees, fc.constant(50)),
      near: fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: degrees, km: fc.integer({ min: 1, max: 9000 }) }),
      kinds: fc.subarray(['violence', 'territory'], { minLength: 1 }),
      statuses: fc.constant(['contested']),
      actors: fc.subarray(['a', 'b'], { minLength: 1 }),
    },
    { requiredKeys: [] },
  )
  .map(({ from, to, ...filter }) =>
    from && to && to < from
      ? { ...filter, from: to, to: from }
      : { ...filter, ...(from && { from }), ...(to && { to }) },
  );

function holds(event: Event, { from, to, bbox, near, kinds, statuses, actors }: EventFilter): boolean {
  const { time, place } = event;
  if (time === null && (from !== undefined || to !== undefined)) return false;
  const first = time?.from ?? '0000-01-01';
  // A time that ends before it begins counts by its first day.
  const last = time?.to && time.to < first ? first : (time?.to ?? '9999-12-31');
  if (last < (from ?? '0000-01-01') || first > (to ?? '9999-12-31')) return false;
  if (bbox !== undefined) {
    if (place === null || place.lat === null || place.lon === null) return false;
    const [west, south, east, north] = bbox;
    if (place.lat < south || place.lat > north) return false;
    if (west <= east ? place.lon < west || place.lon > east : place.lon < west && place.lon > east) return false;
  }
  if (near !== undefined) {
    if (place === null || place.lat === null || place.lon === null) return false;
    const [a, b] = [(near.lat * Math.PI) / 180, (place.lat * Math.PI) / 180];
    const half = ((place.lon - near.lon) * Math.PI) / 360;
    const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(half) ** 2;
    if (12_742 * Math.asin(Math.sqrt(Math.min(1, h))) > near.km) return false;
  }
  if (kinds && !kinds.includes(event.kind)) return false;
  if (statuses && !statuses.includes(event.status)) return false;
  return !actors || event.roles.some(({ actor }) => actor !== null && actors.includes(actor));
}
const beginning = ({ time }: Event): string => (time === null ? '' : (time.from ?? '0000-01-01'));
const snapshots = async (): Promise<readonly Snapshot[]> => [await ledger.read(), await ledger.read(then)];

test('a filter finds what it says, and counts what it finds', async () => {
  for (const snapshot of await snapshots()) {
    const all = await snapshot.all('event');
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.constantFrom('day', 'month'), async (filter, grain) => {
        const wanted = all.filter((event) => holds(event, filter));
        expect((await snapshot.events(filter)).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        const page = await snapshot.events({ ...filter, limit: 3, after: wanted[1]?.id ?? '' });
        expect(page.map(({ id }) => id)).toEqual(
          wanted
            .slice(wanted[1] ? 2 : 0)
            .slice(0, 3)
            .map(({ id }) => id),
        );
        const counted = await snapshot.countEvents({ ...filter, grain });
        expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(wanted.length);
        for (const { period, kind, status, n } of counted) {
          const same = wanted.filter(
            (event) =>
              event.kind === kind &&
              event.status === status &&
              beginning(event).slice(0, grain === 'day' ? 10 : 7) === period,
          );
          expect(same).toHaveLength(n);
        }
      }),
      { numRuns: 60 },
    );
  }
});

test('the tiles of a zoom hold every event with a point once, kept counts or not', async () => {
  for (const snapshot of await snapshots()) {
    const placed = (await snapshot.all('event')).filter(({ place }) => place?.lat != null && place.lon !== null);
    for (const filter of [{}, { kinds: ['violence'] }, { from: '2020-05-10' }]) {
      const wanted = placed.filter((event) => holds(event, filter)).length;
      const tiles = [0, 1].flatMap((x) => [0, 1].map((y) => [1, x, y] as const));
      const cells = (await Promise.all(tiles.map((tile) => snapshot.tile({ tile, ...filter })))).flat();
      expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(wanted);
      expect(new Set(cells.map(({ z }) => z))).toEqual(new Set(wanted > 0 ? [4] : []));
    }
  }
});

test('after a restore the counts are the same', async () => {
  const { ledger: other } = await openWorkspace();
  const lines: string[] = [];
  await backup(ledger, async (line) => void lines.push(line));
  await restore(
    other,
    (async function* () {
      for (const line of lines) yield line.trimEnd();
    })(),
  );
  expect(await (await other.read()).countEvents({})).toEqual(await (await ledger.read()).countEvents({}));
});

test('words are found stemmed, in claims and reports, ranked and marked; a stray quote is no error', async () => {
  const { ledger: own } = await openWorkspace();
  for (const text of [
    'Shells fell on the camp. Shelling went on.',
    'A bank was robbed.',
    'سقطت قذائف على المخيم في سرت',
  ]) {
    const report = reportOf(text, text);
    await own.decide({ by: 'ann', act: 'add', why: '', changes: report.changes, blobs: report.blobs });
  }
  const snapshot = await own.read();
  const found = async (words: string) => (await snapshot.searchReports(words, 5)).map(({ marked }) => marked);
  expect(await found('shell camps')).toEqual(['⟦Shells⟧ fell on the ⟦camp⟧. ⟦Shelling⟧ went']);
  expect(await found('bank -robbed')).toEqual([]);
  expect(await found('المخيم')).toHaveLength(1);
  expect(await found('"unfinished (or & !')).toEqual([]);
  expect(await (await own.read(1)).searchReports('bank', 5)).toEqual([]);
});
