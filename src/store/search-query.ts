/** Words in reports and claims: stemmed, ranked, with the words marked. */
import type { Hit, Wanted } from '../desk/ports.ts';
import type { Queries } from './snapshot.ts';

/** Ranking reads each match; of words that stand everywhere only so many are ranked. */
const RANKED = 400;
const MARKS = 'StartSel=⟦, StopSel=⟧, MaxWords=30, MinWords=12, MaxFragments=1';

export const searchClaims = (
  database: Queries,
  valid: string,
  wanted: Wanted,
  limit: number,
): Promise<readonly Hit[]> =>
  hits(database, wanted, limit, 'claim', { text: `body -> 'span' ->> 'quote'`, report: `body ->> 'report'`, valid });

export const searchReports = (
  database: Queries,
  valid: string,
  wanted: Wanted,
  limit: number,
): Promise<readonly Hit[]> =>
  hits(database, wanted, limit, 'extraction', { text: `left(body ->> 'text', 200000)`, report: 'id', valid });

interface Searched {
  /** The words of a row, as the index has them. */
  readonly text: string;
  readonly report: string;
  readonly valid: string;
}

async function hits(
  database: Queries,
  wanted: Wanted,
  limit: number,
  table: string,
  { text, report, valid }: Searched,
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  const query = tsquery(wanted, values);
  if (query === null) return [];
  const { rows } = await database.query(
    // The words stand in the query as a constant, so that the planner knows how common they are.
    `with found as materialized (select id, ${text} as text, ${report} as report from ${table} where to_tsvector('english', ${text}) @@ ${query} and ${valid} limit ${RANKED}),
     best as (select *, ts_rank(to_tsvector('english', text), ${query}, 1) as score from found order by score desc, id limit $${values.push(limit)})
     select id, report, score, ts_headline('english', text, ${query}, '${MARKS}') as marked from best order by score desc, id`,
    values,
  );
  return rows as Hit[];
}

function tsquery(wanted: Wanted, values: unknown[]): string | null {
  const bind = (words: string): string => `$${values.push(words)}`;
  if (typeof wanted === 'string') return `websearch_to_tsquery('english', ${bind(wanted)})`;
  const groups = wanted.filter((phrases) => phrases.length > 0);
  if (groups.length === 0) return null;
  return `(${groups
    .map((phrases) => `(${phrases.map((phrase) => `phraseto_tsquery('english', ${bind(phrase)})`).join(' || ')})`)
    .join(' && ')})`;
}
