/**
 * Every version of every event in columns of numbers, some 60 bytes each: a filter over a million events is a loop of
 * milliseconds, at any decision. The ledger stays the truth; this is read from it and follows it.
 */
import type { EventFacet } from '../../desk/ports.ts';
import { FAMILY_NAMES, familyOf } from '../../model/event-family.ts';
import type { ClaimKind } from '../../model/vocabulary.ts';
import { type IdIndex, makeIdIndex } from './id-index.ts';

/** Of a version that still stands; and of a day that is not known, at either end. */
export const STILL = 0x7fff_ffff;
export const NO_START = -0x8000_0000;
export const NO_END = 0x7fff_ffff;

/** One way in which events name where they are. */
export interface NamedPlace {
  readonly id: string | null;
  readonly name: string;
  /** Which spot of the map it is; -1 = it has no coordinates. */
  readonly spot: number;
}
/** A disc of the map: one centre and radius, whatever the events call it. */
export interface Spot {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly isSite: boolean;
}

/** A list of words, each with a number. */
export interface Words {
  readonly all: readonly string[];
  readonly numberOf: (word: string) => number;
  /** -1 when it is not among them. */
  readonly find: (word: string) => number;
}

export interface EventColumns {
  /** Decision up to which the ledger was read; rows; rows in order of day, then of id. */
  n: number;
  size: number;
  order: Int32Array;
  readonly ids: IdIndex;
  readonly kinds: Words;
  readonly statuses: Words;
  readonly types: Words;
  readonly actorIds: Words;
  readonly places: readonly NamedPlace[];
  readonly spots: readonly Spot[];
  /** By row. */
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  status: Uint8Array;
  type: Uint16Array;
  family: Uint8Array;
  isTimed: Uint8Array;
  first: Int32Array;
  last: Int32Array;
  /** Number of its place; -1 = none. */
  place: Int32Array;
  /** Spot of its place; -1 = none that a map can show. */
  spot: Int32Array;
  /** Where its actors begin in `actors`; they end where the next row's begin. */
  actorsAt: Uint32Array;
  actors: Uint32Array;
}

export interface OpenColumns {
  readonly columns: EventColumns;
  /** Begins a reading. */
  readonly begin: () => void;
  /** Takes versions as `Ledger.eventFacets` hands them over. */
  readonly take: (portion: readonly EventFacet[]) => void;
  /** Ends a reading up to decision `n`: puts what came in order. */
  readonly settle: (n: number) => void;
}

/** Number of an event without an ACLED sub-type. */
export const NO_TYPE = 0;
const START_ROWS = 1024;

export function openColumns(): OpenColumns {
  const places: NamedPlace[] = [];
  const spots: Spot[] = [];
  const placeWords = makeWords();
  const spotWords = makeWords();
  const columns: EventColumns = {
    n: 0,
    size: 0,
    order: new Int32Array(0),
    ids: makeIdIndex(),
    kinds: makeWords(),
    statuses: makeWords(),
    types: makeWords(['']),
    actorIds: makeWords(),
    places,
    spots,
    from: new Int32Array(START_ROWS),
    to: new Int32Array(START_ROWS),
    kind: new Uint8Array(START_ROWS),
    status: new Uint8Array(START_ROWS),
    type: new Uint16Array(START_ROWS),
    family: new Uint8Array(START_ROWS),
    isTimed: new Uint8Array(START_ROWS),
    first: new Int32Array(START_ROWS),
    last: new Int32Array(START_ROWS),
    place: new Int32Array(START_ROWS),
    spot: new Int32Array(START_ROWS),
    actorsAt: new Uint32Array(START_ROWS + 1),
    actors: new Uint32Array(START_ROWS * 2),
  };

  function placeNumber(place: NonNullable<EventFacet['place']>): number {
    const spot = spotNumber(place);
    const number = placeWords.numberOf(`${place.id ?? ''}\n${place.name}\n${spot}`);
    if (number === places.length) places.push({ id: place.id, name: place.name, spot });
    return number;
  }
  function spotNumber({ name, lat, lon, radiusKm, precision }: NonNullable<EventFacet['place']>): number {
    if (lat === null || lon === null) return -1;
    const key = `${lat.toFixed(3)},${lon.toFixed(3)},${Math.round(radiusKm ?? 0)}`;
    const number = spotWords.numberOf(key);
    if (number === spots.length)
      spots.push({ key, name, lat, lon, radiusKm: radiusKm ?? 0, isSite: precision === 'site' });
    return number;
  }
  function add(facet: EventFacet): void {
    const row = columns.size;
    if (row + 1 >= columns.from.length) widen(columns);
    columns.ids.add(facet.id);
    columns.from[row] = facet.from;
    columns.to[row] = facet.to ?? STILL;
    columns.kind[row] = columns.kinds.numberOf(facet.kind);
    columns.status[row] = columns.statuses.numberOf(facet.status);
    columns.type[row] = facet.acled === null ? NO_TYPE : columns.types.numberOf(facet.acled);
    columns.family[row] = FAMILY_NAMES.indexOf(familyOf(facet.kind as ClaimKind, facet.acled));
    columns.isTimed[row] = facet.days === null ? 0 : 1;
    columns.first[row] = facet.days?.[0] ?? NO_START;
    columns.last[row] = facet.days?.[1] ?? NO_END;
    columns.place[row] = facet.place === null ? -1 : placeNumber(facet.place);
    columns.spot[row] = facet.place === null ? -1 : places[columns.place[row]!]!.spot;
    let at = columns.actorsAt[row]!;
    for (const actor of facet.actors) {
      if (at === columns.actors.length) columns.actors = widened(columns.actors, Uint32Array);
      columns.actors[at++] = columns.actorIds.numberOf(actor);
    }
    columns.actorsAt[row + 1] = at;
    columns.size = row + 1;
  }
  /** The reading before broke off: some of what comes is here already. */
  let isAgain = false;
  return {
    columns,
    begin: () => {
      isAgain = columns.size > columns.order.length;
    },
    take: (portion) => {
      for (const facet of portion) {
        const known = isAgain || facet.from <= columns.n ? versionFrom(columns, facet.id, facet.from) : -1;
        if (known === -1) add(facet);
        else columns.to[known] = facet.to ?? STILL;
      }
    },
    settle: (n) => {
      columns.order = ordered(columns);
      columns.n = n;
    },
  };
}

/** The row of the version of `id` that decision `from` wrote, or -1. */
function versionFrom({ ids, from }: EventColumns, id: string, decision: number): number {
  let row = ids.last(id);
  while (row !== -1 && from[row] !== decision) row = ids.before(row);
  return row;
}

/** The row that stands for `id` after decision `n`, or -1. */
export function rowAt({ ids, from, to }: EventColumns, id: string, n: number): number {
  let row = ids.last(id);
  while (row !== -1 && !(from[row]! <= n && to[row]! > n)) row = ids.before(row);
  return row;
}

/** The day by which an event stands in line: its first, else its last; without any, behind all others. */
const dayOfRow = ({ first, last }: EventColumns, row: number): number =>
  first[row] === NO_START ? last[row]! : first[row]!;

/** A day and a row's number share one double: days by 23 bits, rows by 27. */
const DAYS = 2 ** 22;
const ROWS = 2 ** 27;
const keyOf = (day: number, row: number): number => (Math.max(-DAYS, Math.min(DAYS - 1, day)) + DAYS) * ROWS + row;

function ordered(columns: EventColumns): Int32Array {
  const { order: before, size, ids } = columns;
  const fresh = Array.from({ length: size - before.length }, (_, i) => before.length + i);
  // The first reading comes in order of id: then the number of a row tells its id's place, and numbers sort a hundred times faster.
  if (before.length === 0) {
    const keys = Float64Array.from(fresh, (row) => keyOf(dayOfRow(columns, row), row)).sort();
    return Int32Array.from(keys, (key) => key % ROWS);
  }
  const compare = (a: number, b: number): number => {
    const days = dayOfRow(columns, a) - dayOfRow(columns, b);
    if (days !== 0) return days;
    const [x, y] = [ids.id(a), ids.id(b)];
    return x < y ? -1 : x > y ? 1 : a - b;
  };
  fresh.sort(compare);
  const merged = new Int32Array(size);
  for (let at = 0, old = 0, next = 0; at < size; at++)
    merged[at] =
      next === fresh.length || (old < before.length && compare(before[old]!, fresh[next]!) < 0)
        ? before[old++]!
        : fresh[next++]!;
  return merged;
}

function makeWords(start: readonly string[] = []): Words {
  const all = [...start];
  const numbers = new Map(all.map((word, number) => [word, number]));
  return {
    all,
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, all.length);
      return all.push(word) - 1;
    },
    find: (word) => numbers.get(word) ?? -1,
  };
}

function widen(columns: EventColumns): void {
  columns.from = widened(columns.from, Int32Array);
  columns.to = widened(columns.to, Int32Array);
  columns.kind = widened(columns.kind, Uint8Array);
  columns.status = widened(columns.status, Uint8Array);
  columns.type = widened(columns.type, Uint16Array);
  columns.family = widened(columns.family, Uint8Array);
  columns.isTimed = widened(columns.isTimed, Uint8Array);
  columns.first = widened(columns.first, Int32Array);
  columns.last = widened(columns.last, Int32Array);
  columns.place = widened(columns.place, Int32Array);
  columns.spot = widened(columns.spot, Int32Array);
  columns.actorsAt = widened(columns.actorsAt, Uint32Array);
}

function widened<Numbers extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  from: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  const wide = new Kind(from.length * 2);
  wide.set(from);
  return wide;
}
