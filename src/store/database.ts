/** A pool of connections to one PostgreSQL database, with our tables' schema and our reading of its types. */
import pg from 'pg';
import { Outage } from '../model/refusal.ts';

export type Database = pg.Pool;
export type Client = pg.PoolClient;

/** Days stay strings (a local midnight would shift them); decision numbers fit a double. */
const TYPES = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1082, (text) => text],
]);

/** Our tables live in the schema `marsad`, so that a database may be shared with others. */
export const SCHEMA = 'marsad';

export function connect(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    options: `-c search_path=${SCHEMA},public -c timezone=UTC`,
    application_name: 'marsad',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        TYPES.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // An idle connection that breaks (server stopped) is dropped; the next query reports what is wrong.
  pool.on('error', () => {});
  return pool;
}

/** How a transaction opens: its mode, and what is asked in the same message as `begin`; the last answer's rows are handed on. */
export interface Opening {
  readonly mode?: string;
  readonly ask?: string;
}

/** Runs `work` in one transaction; rolls back when it throws. */
export async function transaction<T>(
  database: Database,
  // biome-ignore lint/suspicious/noExplicitAny: rows are as the SQL says; pg can't know them.
  work: (client: Client, asked: readonly any[]) => Promise<T>,
  { mode = '', ask = '' }: Opening = {},
): Promise<T> {
  const client = await checkout(database);
  let broken: Error | undefined;
  try {
    // Several statements in one message give several answers.
    const opened = await client.query(`begin ${mode};${ask}`);
    const result = await work(client, [opened].flat().at(-1)?.rows ?? []);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A connection, or an outage that says what to do. */
export async function checkout(database: Database): Promise<Client> {
  try {
    return await database.connect();
  } catch (error) {
    throw new Outage({
      code: 'store-unreachable',
      where: 'the database',
      expected: 'a PostgreSQL server that answers',
      came: error instanceof Error ? error.message : String(error),
      todo: 'Check that it runs and that DATABASE_URL names it, then try again.',
    });
  }
}

/** One connection answers one question at a time; who asks several at once has them asked in turn. */
export function inTurn(client: Client): Pick<Client, 'query'> {
  let last: Promise<unknown> = Promise.resolve();
  const query = (sql: string, values?: unknown[]) => {
    const answer = last.then(() => client.query(sql, values));
    last = answer.catch(() => {});
    return answer;
  };
  return { query } as Pick<Client, 'query'>;
}
