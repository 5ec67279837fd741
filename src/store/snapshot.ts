/** The ledger as it stood after one decision, read by SQL. Live snapshots use the indexes of what stands; past ones compare numbers. */
import type { EventFilter, Head, IndexedField, Kind, RecordOf, Snapshot } from '../desk/ports.ts';
import type { Event } from '../model/event.ts';
import { extractionId } from '../model/extraction.ts';
import { Outage } from '../model/refusal.ts';
import type { Report } from '../model/report.ts';
import { eventsSaying } from './event-facets.ts';
import { countQuery, eventQuery, type Query, tileQuery } from './event-query.ts';
import { conditionOn, STILL } from './kinds.ts';
import { searchClaims, searchReports } from './search-query.ts';
import { toldQuery } from './told-query.ts';

/** Runs SQL and gives rows: a pool, or one client inside a transaction. */
export interface Queries {
  // biome-ignore lint/suspicious/noExplicitAny: rows are as the SQL says; pg can't know them.
  query(sql: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/** Rows fetched at a time by `stream`. */
const PORTION = 2000;
/** More redirects than this in a row can only be a loop. */
const LONGEST_CHAIN = 1000;

export function makeSnapshot(database: Queries, head: Head, live: boolean): Snapshot {
  const valid = live ? `to_n = ${STILL}` : `from_n <= ${head.n} and to_n > ${head.n}`;
  const bodies = async (sql: string, values: unknown[] = []) =>
    (await database.query(sql, values)).rows.map(({ body }) => body);

  // Events that stand are counted already.
  const countOf = (kind: Kind): string =>
    live && kind === 'event'
      ? 'select coalesce(sum(n), 0) as n from event_period_count where length(period) in (0, 7)'
      : `select count(*) as n from ${kind} where ${valid}`;
  const rows = async ({ sql, values }: Query) => (await database.query(sql, values)).rows;

  async function get<K extends Kind>(kind: K, id: string): Promise<RecordOf[K] | null> {
    return (await bodies(`select body from ${kind} where id = $1 and ${valid}`, [id]))[0] ?? null;
  }
  async function many<K extends Kind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf[K][]> {
    return ids.length === 0 ? [] : bodies(`select body from ${kind} where id = any($1) and ${valid}`, [ids]);
  }
  async function by<K extends keyof IndexedField>(kind: K, field: IndexedField[K], values: readonly string[]) {
    if (values.length === 0) return [];
    return bodies(`select body from ${kind} where ${conditionOn(kind, field)} and ${valid} order by id`, [values]);
  }
  async function last<K extends Kind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf[K][]> {
    if (ids.length === 0) return [];
    return bodies(
      `select distinct on (id) body from ${kind} where id = any($1) and from_n <= ${head.n} order by id, from_n desc`,
      [ids],
    );
  }
  async function* stream<K extends Kind>(kind: K): AsyncGenerator<RecordOf[K]> {
    let after = '';
    for (;;) {
      const { rows } = await database.query(
        `select id, body from ${kind} where id > $1 and ${valid} order by id limit ${PORTION}`,
        [after],
      );
      for (const { body } of rows) yield body;
      if (rows.length < PORTION) return;
      after = rows.at(-1).id;
    }
  }
  async function report(id: string): Promise<Report | null> {
    const found = await get('report', id);
    if (found === null) return null;
    const extraction = await get('extraction', extractionId(id, found.textVersion));
    return { ...found, text: extraction?.text ?? '' };
  }
  async function follow(id: string): Promise<string> {
    let at = id;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const next = await get('redirect', at);
      if (next === null) return at;
      at = next.to;
    }
    throw new Outage({
      code: 'redirect-loop',
      where: `redirect ${id}`,
      expected: 'redirects that end',
      came: 'a loop',
      todo: 'Run `marsad verify`: the store was changed by another hand.',
    });
  }
  return {
    head,
    get,
    many,
    last,
    by,
    stream,
    report,
    follow,
    all: (kind, order = 'id') =>
      bodies(`select body from ${kind} where ${valid} order by ${order === 'id' ? 'id' : 'from_n, id'}`),
    everHolding: async (claims) =>
      (
        await database.query(
          `select distinct event as id from event_claim where claim = any($1) and from_n <= ${head.n} order by 1`,
          [claims],
        )
      ).rows.map(({ id }) => id),
    claimsTold: async (days) => {
      const { sql, values } = toldQuery(days, valid);
      return bodies(sql, values);
    },
    count: async (kind) => Number((await database.query(countOf(kind))).rows[0].n),
    events: (filter: EventFilter): Promise<readonly Event[]> => {
      const { sql, values } = eventQuery(filter, valid);
      return bodies(sql, values);
    },
    countEvents: (filter) => rows(countQuery(filter, valid, live)),
    tile: (query) => rows(tileQuery(query, valid, live)),
    eventsSaying: (words) => eventsSaying(database, valid, words),
    searchClaims: (words, limit, filter) => searchClaims(database, valid, words, limit, filter),
    searchReports: (words, limit, filter) => searchReports(database, valid, words, limit, filter),
  };
}
