/** The SQL of "claims told of these days": by the day each tells, else by the day its report came out. */
import type { Query } from './event-query.ts';

/** As the index `claim_told` has it. */
const TOLD = `coalesce(body -> 'time' ->> 'to', body -> 'time' ->> 'from') collate "C"`;

/** `valid` is the condition on versions, already SQL; it is asked of claims and of reports. Null = of reports without a day. */
export function toldQuery(days: { readonly from: string; readonly to: string } | null, valid: string): Query {
  const published = days === null ? 'published is null' : 'published between $1 and $2';
  const texts = `select r.id || '@' || n from report r, generate_series(1, (r.body ->> 'textVersion')::int) n where ${valid} and ${published}`;
  const untold = `select body from claim where ${valid} and ${TOLD} is null and report in (${texts})`;
  if (days === null) return { sql: untold, values: [] };
  return {
    sql: `select body from claim where ${valid} and ${TOLD} between $1 and $2 union all ${untold}`,
    values: [days.from, days.to],
  };
}
