/** The SQL of event filters. A place counts as inside when its disc's centre is; an open end of a time overlaps everything. */
import type { CountFilter, EventFilter, Near, TileQuery } from '../desk/ports.ts';
import { CELL_ZOOMS } from './event-counts.ts';

export interface Query {
  readonly sql: string;
  readonly values: unknown[];
}

/** What a filter asks of `event_facet`, as SQL. `valid` is the condition on versions, already SQL. */
export function conditionsOf(filter: EventFilter, valid: string, values: unknown[]): readonly string[] {
  const conditions = [valid];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const isDated = filter.from !== undefined || filter.to !== undefined;
  if (isDated && filter.actors?.length)
    conditions.push(
      `(id, from_n) in (select event, from_n from event_actor where ${actorsInDays(filter, valid, bind)})`,
    );
  else if (isDated) conditions.push(`days && days_in(${bind(filter.from ?? null)}, ${bind(filter.to ?? null)})`);
  else if (filter.actors?.length) conditions.push(`actors && ${bind(filter.actors)}`);
  if (filter.bbox !== undefined) {
    const [west, south, east, north] = filter.bbox;
    const [w, s, e, n] = [bind(west), bind(south), bind(east), bind(north)];
    // Squares first, for the index; then the exact edges. North is the smaller y.
    conditions.push(`y between tile_y(${n}) and tile_y(${s})`, `lat between ${s} and ${n}`);
    // A box across the antimeridian has its west edge east of its east edge.
    if (west <= east) conditions.push(`x between tile_x(${w}) and tile_x(${e})`, `lon between ${w} and ${e}`);
    else conditions.push(`(lon >= ${w} or lon <= ${e})`);
  }
  if (filter.near !== undefined) {
    const { lat, lon, km } = filter.near;
    const box = boxAround(filter.near);
    if (box !== null) conditions.push(...conditionsOf({ bbox: box }, 'true', values).slice(1));
    conditions.push(`km_between(lat, lon, ${bind(lat)}, ${bind(lon)}) <= ${bind(km)}`);
  }
  if (filter.kinds?.length) conditions.push(`kind = any(${bind(filter.kinds)})`);
  if (filter.statuses?.length) conditions.push(`status = any(${bind(filter.statuses)})`);
  if (filter.words !== undefined && filter.words.trim() !== '') {
    // The claims that say it, then the events that hold them: both by index.
    conditions.push(
      `id in (select event from event_claim where ${valid} and claim in (select c.id from claim c
         where to_tsvector('english', c.body -> 'span' ->> 'quote') @@ websearch_to_tsquery('english', ${bind(filter.words)})))`,
    );
  }
  if (filter.after !== undefined) conditions.push(`id > ${bind(filter.after)}`);
  return conditions;
}

/** Whom and when, asked of `event_actor`: one stretch of its key for each actor. */
function actorsInDays({ actors, from, to }: EventFilter, valid: string, bind: (value: unknown) => string): string {
  const conditions = [valid, `actor = any(${bind(actors)})`];
  if (from !== undefined) conditions.push(`last_day >= day_number(${bind(from)})`);
  if (to !== undefined) conditions.push(`first_day <= day_number(${bind(to)})`);
  return conditions.join(' and ');
}

/** A box that holds the circle, and a little more; null where a pole lies in it. */
function boxAround({ lat, lon, km }: Near): readonly [number, number, number, number] | null {
  const up = (km / 111) * 1.01 + 0.001;
  if (Math.abs(lat) + up >= 89) return null;
  const aside = up / Math.cos(((Math.abs(lat) + up) * Math.PI) / 180);
  if (aside >= 180) return null;
  const around = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
  return [around(lon - aside), lat - up, around(lon + aside), lat + up];
}

export function eventQuery(filter: EventFilter, valid: string): Query {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { limit, after, ...asked } = filter;
  const where = isActorsDays(filter) ? null : conditionsOf(filter, valid, values).join(' and ');
  const later = where === null && after !== undefined ? ` and event > ${bind(after)}` : '';
  const found =
    where === null
      ? `select distinct event as id, from_n from event_actor where ${actorsInDays(filter, valid, bind)}${later}`
      : `select id, from_n from event_facet where ${where}`;
  const most = limit === undefined ? '' : ` limit ${bind(limit)}`;
  // Nothing asked: walk along the ids. Else find first and order then, or the planner walks along the ids for want of a guess.
  if (Object.keys(asked).length === 0)
    return { sql: `select body from event where ${where} order by id${most}`, values };
  return {
    sql: `with found as materialized (${found}), page as (select * from found order by id${most})
          select body from page join event using (id, from_n) order by id`,
    values,
  };
}

/** Whether nothing but an actor's days is asked: then the rows by actor tell it all. */
const isActorsDays = ({ actors, from, to, bbox, near, kinds, statuses, words }: EventFilter): boolean =>
  Boolean(actors?.length && (from ?? to)) && !(bbox || near || kinds?.length || statuses?.length || words?.trim());

/** Counts by kind, status and period in which an event begins ('' = no time). Rows: {period, kind, status, n}. */
export function countQuery({ grain, ...filter }: CountFilter, valid: string, live: boolean): Query {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const length = grain === 'day' ? 10 : 7;
  if (live && isPlain(filter)) {
    const conditions = [`n <> 0 and length(period) in (0, ${length})`];
    if (filter.kinds?.length) conditions.push(`kind = any(${bind(filter.kinds)})`);
    if (filter.statuses?.length) conditions.push(`status = any(${bind(filter.statuses)})`);
    return {
      sql: `select period, kind, status, n from event_period_count where ${conditions.join(' and ')} order by 1, 2, 3`,
      values,
    };
  }
  const where = conditionsOf(filter, valid, values).join(' and ');
  return {
    sql: `select left(coalesce(first_day, ''), ${length}) as period, kind, status, count(*) as n from event_facet where ${where} group by 1, 2, 3 order by 1, 2, 3`,
    values,
  };
}

/** Whether the counts kept answer it. */
const isPlain = ({ from, to, bbox, near, actors, words }: EventFilter): boolean =>
  from === undefined && to === undefined && !bbox && !near && !actors?.length && !words?.trim();

/** How many squares of a tile's side are counted apart: 2 to this power. */
const FINER = 3;

/** Events by square inside a tile of the web's map. Rows: {x, y, n, z}: squares of zoom z. */
export function tileQuery({ tile, ...filter }: TileQuery, valid: string, live: boolean): Query {
  const [zoom, x, y] = tile;
  const z = CELL_ZOOMS.find((cells) => cells >= Math.min(zoom + FINER, 14)) ?? 14;
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const edges = (by: number) => [
    bind(x * 2 ** by),
    bind((x + 1) * 2 ** by - 1),
    bind(y * 2 ** by),
    bind((y + 1) * 2 ** by - 1),
  ];
  const inside = (by: number) => {
    const [west, east, north, south] = edges(by);
    return `x between ${west} and ${east} and y between ${north} and ${south}`;
  };
  if (live && isPlain(filter)) {
    const conditions = [`z = ${z}`, inside(z - zoom), 'n <> 0'];
    if (filter.kinds?.length) conditions.push(`kind = any(${bind(filter.kinds)})`);
    if (filter.statuses?.length) conditions.push(`status = any(${bind(filter.statuses)})`);
    return {
      sql: `select x, y, sum(n)::bigint as n, ${z} as z from event_cell_count where ${conditions.join(' and ')} group by 1, 2`,
      values,
    };
  }
  const shift = 14 - z;
  const where = [...conditionsOf(filter, valid, values), inside(14 - zoom)].join(' and ');
  return {
    sql: `select x >> ${shift} as x, y >> ${shift} as y, count(*) as n, ${z} as z from event_facet where ${where} group by 1, 2`,
    values,
  };
}
