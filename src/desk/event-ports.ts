/** How events are asked for: filters, tiles, counts, and the narrow rows they are held in. Part of the ledger's port. */

export interface Near {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}
/** Which claims to search: by who says it (actor ids, names in small letters; any of them), and by the event that holds it. */
export interface ClaimFilter extends Pick<EventFilter, 'from' | 'to' | 'near' | 'kinds' | 'statuses'> {
  readonly speakers?: readonly string[];
}

/** Which events; every field given must hold. Days are inclusive. `bbox` = [west, south, east, north]. */
export interface EventFilter {
  readonly from?: string;
  readonly to?: string;
  readonly bbox?: readonly [number, number, number, number];
  /** Whose centre lies within so many kilometres of a point. */
  readonly near?: Near;
  readonly kinds?: readonly string[];
  readonly statuses?: readonly string[];
  readonly actors?: readonly string[];
  readonly words?: string;
  readonly limit?: number;
  /** Id after which to go on. */
  readonly after?: string;
}

/** What an event is filtered, counted and drawn by, in one version: valid from decision `from` until before `to` (null = still). */
export interface EventFacet {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  readonly kind: string;
  readonly status: string;
  readonly acled: string | null;
  /** Days since 1970; null where that end is open. Null as a whole = without a time. */
  readonly days: readonly [number | null, number | null] | null;
  readonly place: {
    readonly id: string | null;
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
    readonly radiusKm: number | null;
    readonly precision: string;
  } | null;
  readonly actors: readonly string[];
}

/** A tile of the web's map, `[zoom, x, y]`, and which events on it. */
export interface TileQuery extends Omit<EventFilter, 'limit' | 'after'> {
  readonly tile: readonly [number, number, number];
}
/** A square of the map at zoom `z`, and how many events have their centre in it. */
export interface Cell {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly n: number;
}
/** Which events to count, by the day or (unless said) by the month in which they begin. */
export interface CountFilter extends Omit<EventFilter, 'limit' | 'after'> {
  readonly grain?: 'day' | 'month';
}
/** How many events of one kind and status begin in a period: `2016-10`, `2016-10-23`, or '' for those without a time. */
export interface PeriodCount {
  readonly period: string;
  readonly kind: string;
  readonly status: string;
  readonly n: number;
}
