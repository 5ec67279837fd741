/** The named queries of the desk: what its pages ask of the ledger, each with parameters that differ from run to run. */
import type { Snapshot } from '../../src/desk/ports.ts';

export interface NamedQuery {
  readonly name: string;
  readonly group: 'filter' | 'tile' | 'search' | 'record';
  /** `turn` counts the runs. */
  readonly run: (snapshot: Snapshot, turn: number) => Promise<unknown>;
}

const month = (turn: number) => {
  const [year, at] = [2011 + (turn % 10), 1 + ((turn * 5) % 12)];
  const month = `${year}-${String(at).padStart(2, '0')}`;
  return { from: `${month}-01`, to: `${month}-28` };
};
const week = (turn: number) => ({ from: month(turn).from, to: month(turn).from.replace(/-01$/, '-07') });
const box = (turn: number) => [12 + (turn % 8), 28, 14 + (turn % 8), 31] as const;
const kinds = (turn: number) => [['violence', 'territory', 'capture', 'political'][turn % 4]!];
const group = (turn: number) => [`group-${(turn * 37) % 300}`];
/** Tiles over 10-25 E, 25-33 N. */
const tile = (zoom: number, turn: number) => {
  const [lon, lat] = [11 + ((turn * 3) % 13), 26 + (turn % 6)];
  const side = 2 ** zoom;
  const y = (1 - Math.log(Math.tan((lat * Math.PI) / 180) + 1 / Math.cos((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [zoom, Math.floor(((lon + 180) / 360) * side), Math.floor(y * side)] as const;
};
const id = (prefix: string, turn: number) => `${prefix}_${String((turn * 7919) % 90_000).padStart(16, '0')}`;

export const QUERIES: readonly NamedQuery[] = [
  { name: 'the first page of a week', group: 'filter', run: (s, t) => s.events({ ...week(t), limit: 50 }) },
  {
    name: 'the first page of a month of one kind',
    group: 'filter',
    run: (s, t) => s.events({ ...month(t), kinds: kinds(t), limit: 50 }),
  },
  {
    name: 'contested events of a month',
    group: 'filter',
    run: (s, t) => s.events({ ...month(t), statuses: ['contested'], limit: 50 }),
  },
  {
    name: 'events of an actor in a year',
    group: 'filter',
    run: (s, t) =>
      s.events({ from: `${2011 + (t % 10)}-01-01`, to: `${2011 + (t % 10)}-12-31`, actors: group(t), limit: 50 }),
  },
  {
    name: 'events in a box in a month',
    group: 'filter',
    run: (s, t) => s.events({ ...month(t), bbox: box(t), limit: 50 }),
  },
  { name: 'the next page of everything', group: 'filter', run: (s, t) => s.events({ after: id('e', t), limit: 50 }) },
  { name: 'counts of everything', group: 'filter', run: (s) => s.countEvents({}) },
  { name: 'counts of one kind', group: 'filter', run: (s, t) => s.countEvents({ kinds: kinds(t) }) },
  { name: 'counts of a month', group: 'filter', run: (s, t) => s.countEvents(month(t)) },
  { name: 'counts in a box in a month', group: 'filter', run: (s, t) => s.countEvents({ ...month(t), bbox: box(t) }) },
  { name: 'counts of an actor', group: 'filter', run: (s, t) => s.countEvents({ actors: group(t) }) },
  { name: 'a tile of the country', group: 'tile', run: (s, t) => s.tile({ tile: tile(5, t) }) },
  { name: 'a tile of a region', group: 'tile', run: (s, t) => s.tile({ tile: tile(8, t) }) },
  { name: 'a tile of a town, one kind', group: 'tile', run: (s, t) => s.tile({ tile: tile(11, t), kinds: kinds(t) }) },
  { name: 'a tile of a region, one month', group: 'tile', run: (s, t) => s.tile({ tile: tile(7, t), ...month(t) }) },
  {
    name: 'claims with a rare word',
    group: 'search',
    run: (s, t) => s.searchClaims(['refinery howitzers', 'hospital drones', 'bridge mines'][t % 3]!, 20),
  },
  {
    name: 'claims with common words',
    group: 'search',
    run: (s, t) => s.searchClaims(['shelled camp', 'ambushed convoy rockets', '"near place" mortars'][t % 3]!, 20),
  },
  {
    name: 'events of a month with words',
    group: 'search',
    run: (s, t) => s.events({ ...month(t), words: 'refinery howitzers besieged', limit: 50 }),
  },
  {
    name: 'an event with its claims',
    group: 'record',
    run: async (s, t) => s.many('claim', (await s.get('event', id('e', t)))?.claims ?? []),
  },
  { name: 'the claims of a report', group: 'record', run: (s, t) => s.by('claim', 'report', [`${id('r', t)}@1`]) },
];
