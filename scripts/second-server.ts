/** A PostgreSQL server beside the tests, as a team has one: over TCP, with a password, for a role that may make databases and no more. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { enterEmbeddedServer } from '../src/store/embedded/embedded-server.ts';

export interface SecondServer {
  /** What DATABASE_URL is set to. */
  readonly url: string;
  /** Databases and tables that were not there at the start: what tests left behind. */
  readonly left: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

export async function startSecondServer(): Promise<SecondServer> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-server-'));
  const server = await enterEmbeddedServer(join(folder, 'pg'), { fsync: 'off', synchronous_commit: 'off' });
  const password = randomBytes(12).toString('base64url');
  await ask(server.url, `create role team login createdb password '${password}'`);
  await ask(server.url, 'create database team owner team');
  const url = new URL(server.url);
  [url.username, url.password, url.pathname] = ['team', password, '/team'];
  const there = async () => [
    ...(await ask(server.url, 'select datname as name from pg_database')),
    ...(await ask(
      url.href,
      `select schemaname || '.' || tablename as name from pg_tables where schemaname !~ '^(pg_|information)'`,
    )),
  ];
  const before = new Set(await there());
  return {
    url: url.href,
    left: async () => (await there()).filter((name) => !before.has(name)),
    stop: async () => {
      await server.leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, sql: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
