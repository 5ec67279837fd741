/** The counts of standing events by day, by month and by square of the map, kept in step by each decision that writes events. */
import type { Client } from './database.ts';

/** Zooms at which squares are counted; a map at another zoom uses the next finer one. */
export const CELL_ZOOMS = [4, 6, 8, 10, 12, 14] as const;

/** The month and the day on which an event begins; '' where it has no time. */
const PERIODS = `lateral (select distinct period from unnest(array[coalesce(first_day, ''), coalesce(left(first_day, 7), '')]) as period) as periods`;

/** Takes away what decision `n` closed among `ids` and adds what it opened. Runs inside the decision's transaction. */
export async function updateEventCounts(client: Client, n: number, ids: readonly string[]): Promise<void> {
  const moved = `
    select first_day, kind, status, x, y, case when from_n = $1 then 1 else -1 end as moved
      from event_facet where id = any($2) and (from_n = $1 or to_n = $1)`;
  await client.query(
    `with moved as materialized (${moved}), by_period as (
       insert into event_period_count as c (period, kind, status, n)
       select period, kind, status, sum(moved) from moved, ${PERIODS} group by 1, 2, 3 having sum(moved) <> 0
       on conflict (period, kind, status) do update set n = c.n + excluded.n
     )
     insert into event_cell_count as c (z, x, y, kind, status, n)
     select z, x >> (14 - z), y >> (14 - z), kind, status, sum(moved) from moved, unnest($3::int[]) as z
      where x is not null and y is not null group by 1, 2, 3, 4, 5 having sum(moved) <> 0
     on conflict (z, x, y, kind, status) do update set n = c.n + excluded.n`,
    [n, ids, CELL_ZOOMS],
  );
}

/** Counts everything anew: after a restore, which writes rows as they are. */
export async function recountEvents(client: Client, still: string): Promise<void> {
  await client.query('truncate event_period_count, event_cell_count');
  await client.query(
    `insert into event_period_count select period, kind, status, count(*) from event_facet, ${PERIODS} where to_n = ${still} group by 1, 2, 3`,
  );
  await client.query(
    `insert into event_cell_count
     select z, x >> (14 - z), y >> (14 - z), kind, status, count(*) from event_facet, unnest($1::int[]) as z
      where to_n = ${still} and x is not null and y is not null group by 1, 2, 3, 4, 5`,
    [CELL_ZOOMS],
  );
}
