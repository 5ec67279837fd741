/** The SQL of an event filter. A place counts as inside when its disc's centre is; an open end of a time overlaps everything. */
import type { EventFilter } from '../desk/ports.ts';

/** `valid` is the condition on versions, already SQL. */
export function eventQuery(filter: EventFilter, valid: string): { readonly sql: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const conditions = [valid];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  if (filter.from !== undefined) conditions.push(`last_day >= ${bind(filter.from)}`);
  if (filter.to !== undefined) conditions.push(`first_day <= ${bind(filter.to)}`);
  if (filter.bbox !== undefined) {
    const [west, south, east, north] = filter.bbox;
    conditions.push(`lat between ${bind(south)} and ${bind(north)}`);
    // A box across the antimeridian has its west edge east of its east edge.
    const [w, e] = [bind(west), bind(east)];
    conditions.push(west <= east ? `lon between ${w} and ${e}` : `(lon >= ${w} or lon <= ${e})`);
  }
  if (filter.kinds?.length) conditions.push(`kind = any(${bind(filter.kinds)})`);
  if (filter.statuses?.length) conditions.push(`status = any(${bind(filter.statuses)})`);
  if (filter.actors?.length) {
    const who = bind(filter.actors);
    conditions.push(
      `exists (select 1 from jsonb_array_elements(body -> 'roles') as role where role ->> 'actor' = any(${who}))`,
    );
  }
  if (filter.words !== undefined && filter.words.trim() !== '') {
    const words = bind(filter.words);
    conditions.push(
      `exists (select 1 from claim where claim.id in (select jsonb_array_elements_text(event.body -> 'claims'))
         and to_tsvector('english', claim.body -> 'span' ->> 'quote') @@ websearch_to_tsquery('english', ${words}))`,
    );
  }
  if (filter.after !== undefined) conditions.push(`id > ${bind(filter.after)}`);
  const limit = filter.limit === undefined ? '' : ` limit ${bind(filter.limit)}`;
  return { sql: `select body from event where ${conditions.join(' and ')} order by id${limit}`, values };
}
