/**
 * A ledger for a test: a fresh database on the run's PostgreSQL (the embedded one, or `DATABASE_URL`'s), dropped at the end.
 * Call it inside a test file; `closeWorkspaces` in `afterAll`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Ledger } from '../../src/desk/ports.ts';
import { type EmbeddedServer, enterEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';
import { ensureDatabase, openLedger } from '../../src/store/open.ts';

export interface TestWorkspace {
  readonly ledger: Ledger;
  /** An empty folder, for what a workspace keeps outside the ledger. */
  readonly folder: string;
  /** The database's URL: what a child process is given as DATABASE_URL. */
  readonly url: string;
  /** SQL past the ledger, to do damage by hand or to look. */
  // biome-ignore lint/suspicious/noExplicitAny: rows are as the SQL says.
  readonly sql: (text: string, values?: unknown[]) => Promise<any[]>;
}

let server: Promise<EmbeddedServer> | null = null;
const opened: { readonly workspace: TestWorkspace; readonly direct: pg.Client }[] = [];

/** `clock` as in openLedger. */
export async function openWorkspace(options: { readonly clock?: () => string } = {}): Promise<TestWorkspace> {
  const url = await ensureDatabase(await serverUrl(), `marsad_test_${randomBytes(6).toString('hex')}`);
  const ledger = await openLedger('', { ...options, url });
  const folder = await mkdtemp(join(tmpdir(), 'marsad-workspace-'));
  const direct = new pg.Client({ connectionString: url, options: '-c search_path=marsad' });
  await direct.connect();
  const workspace = {
    ledger,
    folder,
    url,
    sql: async (text: string, values?: unknown[]) => (await direct.query(text, values)).rows,
  };
  opened.push({ workspace, direct });
  return workspace;
}

/** Closes and drops what this test file opened. */
export async function closeWorkspaces(): Promise<void> {
  for (const { workspace, direct } of opened.splice(0)) {
    await direct.end();
    await workspace.ledger.close();
    await rm(workspace.folder, { recursive: true, force: true });
    const client = new pg.Client({ connectionString: await serverUrl() });
    await client.connect();
    const drop = `drop database if exists ${client.escapeIdentifier(new URL(workspace.url).pathname.slice(1))}`;
    // Force ends what still holds on to it, but who is no superuser may not end a vacuum of the server's own; dropping without does.
    await client.query(`${drop} with (force)`).catch((error: { code?: string }) => {
      if (error.code !== '42501') throw error;
      return client.query(drop);
    });
    await client.end();
  }
  await (await server)?.leave();
  server = null;
}

/** Nothing of a test need outlive a power cut: without fsync the suite is several times faster. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function serverUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  server ??= enterEmbeddedServer(inject('postgresData'), FAST);
  return (await server).url;
}
