/** Words in reports and claims: stemmed, ranked, with the words marked. */
import type { Hit } from '../desk/ports.ts';
import type { Queries } from './snapshot.ts';

/** Ranking reads each match; of words that stand everywhere only so many are ranked. */
const RANKED = 400;
const MARKS = 'StartSel=⟦, StopSel=⟧, MaxWords=30, MinWords=12, MaxFragments=1';

/** `words` as people write them: several, "a phrase", or, -not. */
export async function searchClaims(
  database: Queries,
  valid: string,
  words: string,
  limit: number,
): Promise<readonly Hit[]> {
  return hits(
    database,
    words,
    limit,
    `select id, body -> 'span' ->> 'quote' as text, body ->> 'report' as report from claim`,
    `body -> 'span' ->> 'quote'`,
    valid,
  );
}

export async function searchReports(
  database: Queries,
  valid: string,
  words: string,
  limit: number,
): Promise<readonly Hit[]> {
  const text = `left(body ->> 'text', 200000)`;
  return hits(database, words, limit, `select id, ${text} as text, id as report from extraction`, text, valid);
}

async function hits(
  database: Queries,
  words: string,
  limit: number,
  from: string,
  text: string,
  valid: string,
): Promise<readonly Hit[]> {
  const { rows } = await database.query(
    `with found as (${from} where to_tsvector('english', ${text}) @@ websearch_to_tsquery('english', $1) and ${valid} limit ${RANKED}),
     best as (select *, ts_rank(to_tsvector('english', text), websearch_to_tsquery('english', $1), 1) as score from found order by score desc, id limit $2)
     select id, report, score, ts_headline('english', text, websearch_to_tsquery('english', $1), '${MARKS}') as marked from best order by score desc, id`,
    [words, limit],
  );
  return rows as Hit[];
}
