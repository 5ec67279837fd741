/** Words in reports and claims: stemmed, ranked, with the words marked. */
import type { ClaimFilter, Hit, Near, Wanted } from '../desk/ports.ts';
import { conditionsOf } from './event-query.ts';
import type { Queries } from './snapshot.ts';

/** Ranking reads each match; of words that stand everywhere only so many are ranked. */
const RANKED = 400;
const MARKS = 'StartSel=⟦, StopSel=⟧, MaxWords=30, MinWords=12, MaxFragments=1';

export async function searchClaims(
  database: Queries,
  valid: string,
  wanted: Wanted,
  limit: number,
  filter: ClaimFilter = {},
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  const conditions = claimConditions(filter, valid, values);
  return hits(database, wanted, limit, 'claim', {
    text: `body -> 'span' ->> 'quote'`,
    report: `body ->> 'report'`,
    valid: [valid, ...conditions].join(' and '),
    values,
    isFiltered: conditions.length > 0,
    near: filter.near ?? null,
  });
}

/** Texts with the words; with a filter those that hold a claim which it leaves, wherever in the text the words stand. */
export async function searchReports(
  database: Queries,
  valid: string,
  wanted: Wanted,
  limit: number,
  filter: ClaimFilter = {},
): Promise<readonly Hit[]> {
  const values: unknown[] = [];
  const conditions = claimConditions(filter, valid, values);
  const held = conditions.length
    ? [`id in (select report from claim where ${[valid, ...conditions].join(' and ')})`]
    : [];
  return hits(database, wanted, limit, 'extraction', {
    text: `left(body ->> 'text', 200000)`,
    report: 'id',
    valid: [valid, ...held].join(' and '),
    values,
    isFiltered: conditions.length > 0,
    near: null,
  });
}

/** What a filter asks of `claim`, as SQL. */
function claimConditions(filter: ClaimFilter, valid: string, values: unknown[]): readonly string[] {
  const conditions: string[] = [];
  const { speakers, ...held } = filter;
  if (speakers !== undefined)
    conditions.push(`body -> 'speakers' <> '[]' and speakers_in(body) && $${values.push(speakers)}::text[]`);
  if (Object.values(held).some((field) => field !== undefined)) {
    // By the events that hold them: what they are filtered by is indexed there.
    const [, ...asked] = conditionsOf(held, valid, values);
    if (asked.length > 0)
      conditions.push(
        `id in (select claim from event_claim as held join event_facet as facet on facet.id = held.event and facet.from_n = held.from_n
                 where ${valid.replaceAll(/\b(from_n|to_n)\b/g, 'facet.$1')} and ${asked.join(' and ')})`,
      );
  }
  return conditions;
}

interface Searched {
  /** The words of a row, as the index has them. */
  readonly text: string;
  readonly report: string;
  readonly valid: string;
  /** What `valid` has bound already. */
  readonly values: unknown[];
  readonly isFiltered: boolean;
  readonly near: Near | null;
}

async function hits(
  database: Queries,
  wanted: Wanted,
  limit: number,
  table: string,
  { text, report, valid, values, isFiltered, near }: Searched,
): Promise<readonly Hit[]> {
  const query = tsquery(wanted, values);
  if (query === null) return isFiltered ? filtered(database, limit, table, { text, report, valid, values, near }) : [];
  const { rows } = await database.query(
    // The words stand in the query as a constant, so that the planner knows how common they are.
    `with found as materialized (select id, ${text} as text, ${report} as report from ${table} where to_tsvector('english', ${text}) @@ ${query} and ${valid} limit ${RANKED}),
     best as (select *, ts_rank(to_tsvector('english', text), ${query}, 1) as score from found order by score desc, id limit $${values.push(limit)})
     select id, report, score, ts_headline('english', text, ${query}, '${MARKS}') as marked from best order by score desc, id`,
    values,
  );
  return rows as Hit[];
}

/** Without words: the nearest first, or the last recorded. */
async function filtered(
  database: Queries,
  limit: number,
  table: string,
  { text, report, valid, values, near }: Omit<Searched, 'isFiltered'>,
): Promise<readonly Hit[]> {
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const at = (name: string) => `(body -> 'place' ->> '${name}')::double precision`;
  const score =
    near === null
      ? '0'
      : `coalesce(greatest(0, 1 - km_between(${at('lat')}, ${at('lon')}, ${bind(near.lat)}, ${bind(near.lon)}) / (2 * ${bind(near.km)}::double precision)), 0)`;
  const { rows } = await database.query(
    `select id, ${report} as report, ${score}::real as score, left(${text}, 300) as marked from ${table} where ${valid} order by score desc, from_n desc, id limit ${bind(limit)}`,
    values,
  );
  return rows as Hit[];
}

function tsquery(wanted: Wanted, values: unknown[]): string | null {
  const bind = (words: string): string => `$${values.push(words)}`;
  if (typeof wanted === 'string' && wanted.trim() === '') return null;
  if (typeof wanted === 'string') return `websearch_to_tsquery('english', ${bind(wanted)})`;
  const groups = wanted.filter((phrases) => phrases.length > 0);
  if (groups.length === 0) return null;
  return `(${groups
    .map((phrases) => `(${phrases.map((phrase) => `phraseto_tsquery('english', ${bind(phrase)})`).join(' || ')})`)
    .join(' && ')})`;
}
