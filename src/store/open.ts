/** Opens the ledger of a workspace: on the server that a URL names, else on the embedded one below the workspace. */
import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Ledger } from '../desk/ports.ts';
import { connect } from './database.ts';
import { enterEmbeddedServer } from './embedded/embedded-server.ts';
import { type LedgerOptions, makeLedger } from './ledger.ts';
import { migrate } from './migrate.ts';

export interface OpenOptions extends Pick<LedgerOptions, 'clock'> {
  /** PostgreSQL URL (`DATABASE_URL`, or `database` of marsad.yaml); null = embedded. */
  readonly url?: string | null;
  /** PostgreSQL settings of the embedded server, if it is this call that starts it. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** `workspace` is the folder; it is made when missing. `close` lets the embedded server go when nobody else uses it. */
export async function openLedger(
  workspace: string,
  { url = null, clock, settings = {} }: OpenOptions = {},
): Promise<Ledger> {
  const timed = clock === undefined ? {} : { clock };
  if (url) return openAt(url, timed);
  await mkdir(join(workspace, '.marsad'), { recursive: true });
  // PostgreSQL names its data folder by its real path.
  const server = await enterEmbeddedServer(join(realpathSync(workspace), '.marsad', 'pg'), settings);
  try {
    return await openAt(await ensureDatabase(server.url, 'marsad'), { ...timed, onClose: server.leave });
  } catch (error) {
    await server.leave();
    throw error;
  }
}

async function openAt(url: string, options: LedgerOptions): Promise<Ledger> {
  const database = connect(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.end();
    throw error;
  }
  return makeLedger(database, options);
}

/** Creates the database when missing; returns its URL. */
export async function ensureDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length === 0) {
      // 42P04, 23505: another process made it meanwhile.
      await client.query(`create database ${client.escapeIdentifier(name)}`).catch((error: { code?: string }) => {
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    }
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
