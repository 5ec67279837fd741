/** The store laid open inside one read-only transaction, through cursors: memory does not grow with it. */
import type { Archive, BesideRow, Blob, IndexedField, Kind, Pairing, StoredVersion } from '../desk/ports.ts';
import { RECORD_KINDS } from '../desk/record-kinds.ts';
import type { Decision } from '../model/decision.ts';
import type { Client } from './database.ts';
import { INSTANT } from './decide.ts';
import { conditionOn, STILL } from './kinds.ts';

const PORTION = 1000;
/** Reports can be large: few at a time. */
const FEW = 16;
/** Tables beside the ledger, in the order in which they are filled again; each row as JSON, its times in UTC. */
export const BESIDE = [
  'subscriber_key',
  'subscriber',
  'mailing',
  'delivery',
] as const satisfies readonly BesideRow['table'][];
const ORDER: Readonly<Record<BesideRow['table'], string>> = {
  subscriber_key: 'one',
  subscriber: 'id',
  mailing: 'edition',
  delivery: 'edition, subscriber',
};

const openEnd = (column: string): string => `nullif(${column}, ${STILL})`;

export function makeArchive(client: Client): Archive {
  let cursors = 0;
  // biome-ignore lint/suspicious/noExplicitAny: rows are as the SQL says; pg can't know them.
  async function* rows(sql: string, portion = PORTION, values: unknown[] = []): AsyncGenerator<any> {
    const name = `archive_${++cursors}`;
    await client.query(`declare ${name} no scroll cursor for ${sql}`, values);
    try {
      for (;;) {
        const { rows } = await client.query(`fetch ${portion} from ${name}`);
        yield* rows;
        if (rows.length < portion) return;
      }
    } finally {
      await client.query(`close ${name}`).catch(() => {});
    }
  }

  async function* decisions(): AsyncGenerator<Decision> {
    const links = rows(
      `select n, ${INSTANT} as at, by, act, why, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash from decision order by n`,
    );
    const changes = rows(`select n, kind, id, encode(hash, 'hex') as hash from change order by n, place`);
    let change = await changes.next();
    for await (const { previous, hash, ...link } of links) {
      const own = [];
      // Changes of a decision that is not there are passed over here; verify finds them as pairings.
      while (!change.done && change.value.n <= link.n) {
        const { n, ...recorded } = change.value;
        if (n === link.n) own.push(recorded);
        change = await changes.next();
      }
      yield { ...link, changes: own, previous, hash };
    }
    await changes.return(undefined);
  }

  async function* versions(kind: Kind): AsyncGenerator<StoredVersion> {
    const sql = `select id, from_n, ${openEnd('to_n')} as to_n, body from ${kind} order by id, from_n`;
    for await (const row of rows(sql)) yield { kind, id: row.id, from: row.from_n, to: row.to_n, body: row.body };
  }

  async function* pairings(kind: Kind): AsyncGenerator<Pairing> {
    const recorded = `select id, n, encode(hash, 'hex') as hash, lead(n) over (partition by id order by n) as next from change where kind = '${kind}'`;
    const sql = `select coalesce(c.id, r.id) as id, coalesce(c.n, r.from_n) as n, c.hash, c.next, r.from_n, ${openEnd('r.to_n')} as to_n, r.body
                   from (${recorded}) c full join ${kind} r on r.id = c.id and r.from_n = c.n order by 1, 2`;
    for await (const row of rows(sql)) {
      yield {
        kind,
        id: row.id,
        from: row.n,
        recorded: row.hash === null ? null : { hash: row.hash, next: row.next },
        stored: row.from_n === null ? null : { to: row.to_n, body: row.body },
      };
    }
  }

  async function versionsBy<K extends keyof IndexedField>(kind: K, field: IndexedField[K], values: readonly string[]) {
    const sql = `select id, from_n, ${openEnd('to_n')} as to_n, body from ${kind} where ${conditionOn(kind, field)} order by id, from_n`;
    const found = await client.query(sql, [values]);
    return found.rows.map(
      (row): StoredVersion => ({ kind, id: row.id, from: row.from_n, to: row.to_n, body: row.body }),
    );
  }

  async function* blobs(): AsyncGenerator<Blob> {
    for await (const row of rows(`select encode(sha256, 'hex') as sha256, bytes from blob order by blob.sha256`, FEW))
      yield row;
  }

  async function* beside(): AsyncGenerator<BesideRow> {
    for (const table of BESIDE)
      for await (const { row } of rows(`select to_jsonb(t) as row from ${table} t order by ${ORDER[table]}`))
        yield { table, row };
  }

  return {
    size: async () => {
      const tables = ['decision', 'blob', ...BESIDE, ...RECORD_KINDS];
      const { rows } = await client.query(
        `select ${tables.map((table) => `(select count(*) from ${table})`).join(' + ')} as n`,
      );
      return Number(rows[0].n);
    },
    decisions,
    versions,
    pairings,
    versionsBy,
    blobs,
    beside,
    known: async (kind, ids) => {
      const { rows } = await client.query(`select distinct id from ${kind} where id = any($1)`, [ids]);
      return new Set(rows.map(({ id }) => id));
    },
  };
}
