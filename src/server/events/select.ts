/** Which events a filter leaves, at a decision, in order of day: the same answer as the ledger's own filter, from columns. */
import type { EventFilter } from '../../desk/ports.ts';
import { dayNumber } from '../../model/day.ts';
import { type EventColumns, NO_END, NO_START, NO_TYPE, rowAt, type Words } from './columns.ts';

/** Beyond the ledger's filter: sub-types, what is missing, one spot of the map, one place. */
export interface RowFilter extends Pick<EventFilter, 'from' | 'to' | 'bbox' | 'kinds' | 'statuses' | 'actors'> {
  readonly types?: readonly string[];
  readonly missing?: 'place' | 'time';
  /** Key of a spot. */
  readonly spot?: string;
  /** Id of a place. */
  readonly place?: string;
}

/** Rows that stand after decision `n`, in order of day. */
export function rowsStanding({ order, from, to }: EventColumns, n: number): Int32Array {
  return kept(order, (row) => from[row]! <= n && to[row]! > n);
}

/** Of `rows`, all of which stand after decision `n`, those that match; `among`: ids that alone may. One pass for each part of a filter. */
export function selectRows(
  columns: EventColumns,
  n: number,
  filter: RowFilter,
  rows: Int32Array,
  among: readonly string[] | null,
): Int32Array {
  const { kind, status, type, first, last, isTimed, spot, place, actors, actorsAt } = columns;
  let left = rows;
  const marked = (marks: Uint8Array | null, column: Uint8Array | Uint16Array | Int32Array) => {
    if (marks !== null) left = keptByMark(left, marks, column);
  };
  marked(allowed(columns.kinds, filter.kinds), kind);
  marked(allowed(columns.statuses, filter.statuses), status);
  marked(allowed(columns.types, filter.types, NO_TYPE), type);
  marked(spotsIn(columns, filter), spot);
  if (filter.place !== undefined)
    marked(
      Uint8Array.from(columns.places, ({ id }) => (id === filter.place ? 1 : 0)),
      place,
    );
  if (filter.from !== undefined || filter.to !== undefined) {
    const start = filter.from === undefined ? NO_START : dayNumber(filter.from);
    const end = filter.to === undefined ? NO_END : dayNumber(filter.to);
    left = kept(left, (row) => isTimed[row] === 1 && first[row]! <= end && last[row]! >= start);
  }
  if (filter.missing === 'place') left = kept(left, (row) => spot[row] === -1);
  if (filter.missing === 'time') left = kept(left, (row) => first[row] === NO_START && last[row] === NO_END);
  const who = allowed(columns.actorIds, filter.actors);
  if (who !== null)
    left = kept(left, (row) => {
      for (let at = actorsAt[row]!; at < actorsAt[row + 1]!; at++) if (who[actors[at]!] === 1) return true;
      return false;
    });
  if (among !== null) {
    const named = rowsOf(columns, n, among);
    left = kept(left, (row) => named[row] === 1);
  }
  return left;
}

function kept(rows: Int32Array, holds: (row: number) => boolean): Int32Array {
  const found = new Int32Array(rows.length);
  let size = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (holds(row)) found[size++] = row;
  }
  return found.slice(0, size);
}

/** Rows whose number in the column is marked; a number below zero never is. */
function keptByMark(rows: Int32Array, marks: Uint8Array, column: Uint8Array | Uint16Array | Int32Array): Int32Array {
  const found = new Int32Array(rows.length);
  let size = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (marks[column[row]!] === 1) found[size++] = row;
  }
  return found.slice(0, size);
}

/** One for each number whose word is wanted, and none for `never`; null = all. */
function allowed(words: Words, wanted: readonly string[] | undefined, never = -1): Uint8Array | null {
  if (!wanted?.length) return null;
  const marks = new Uint8Array(words.all.length);
  for (const word of wanted) {
    const number = words.find(word);
    if (number !== -1 && number !== never) marks[number] = 1;
  }
  return marks;
}

/** Spots whose centre lies in the box, and the one asked for; null = all. A box may cross the antimeridian. */
function spotsIn({ spots }: EventColumns, { bbox, spot: key }: RowFilter): Uint8Array | null {
  if (bbox === undefined && key === undefined) return null;
  const [west, south, east, north] = bbox ?? [-180, -90, 180, 90];
  return Uint8Array.from(spots, (spot) => {
    const inLon = west <= east ? spot.lon >= west && spot.lon <= east : spot.lon >= west || spot.lon <= east;
    return inLon && spot.lat >= south && spot.lat <= north && (key === undefined || spot.key === key) ? 1 : 0;
  });
}

function rowsOf(columns: EventColumns, n: number, ids: readonly string[]): Uint8Array {
  const marks = new Uint8Array(columns.size);
  for (const id of ids) {
    const row = rowAt(columns, id, n);
    if (row !== -1) marks[row] = 1;
  }
  return marks;
}
