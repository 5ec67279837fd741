/**
 * The embedded PostgreSQL of a workspace: started when first needed, shared by every process that uses the workspace,
 * stopped by the last one that leaves. After `kill -9` the server lives on and the next process adopts it.
 *
 * Who uses the server holds a shared advisory lock on it for life; who leaves tries the exclusive one. Got, nobody else is
 * there: the server is stopped while it is held, so that who comes meanwhile waits, is cut off and starts it again.
 */
import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { Outage } from '../../model/refusal.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { createCluster, readPassword } from './create-cluster.ts';
import { clearStale, isAlive, readPostmaster } from './postmaster.ts';
import { findServant, type Servant } from './servant.ts';

export interface EmbeddedServer {
  /** Of the maintenance database; other databases have the same URL with another path. */
  readonly url: string;
  /** Whether this process started it. */
  readonly started: boolean;
  /** Stops the server when nobody else uses it. */
  readonly leave: () => Promise<void>;
}

const PRESENCE = 0x6d61_7274;
const PATIENCE_MS = 60_000;

/** `data` is the data folder; `settings` are PostgreSQL's, for this start only. */
export async function enterEmbeddedServer(
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const servant = findServant([binaries.postgres, data]);
  await createCluster(data, binaries, servant);
  const password = readPassword(data);
  const until = Date.now() + PATIENCE_MS;
  let started = false;
  for (let wait = 20; Date.now() < until; wait = Math.min(wait * 1.5, 500)) {
    const running = readPostmaster(data);
    if (running === null) {
      started = (await start(data, binaries, servant, settings)) || started;
    } else {
      clearStale(data, running);
      const url = `postgres://marsad:${password}@127.0.0.1:${running.port}/postgres`;
      const presence = running.port > 0 ? await enter(url, data) : null;
      if (presence !== null) return { url, started, leave: () => leave(presence, data, binaries) };
    }
    await sleep(wait);
  }
  throw new Outage({
    code: 'store-not-started',
    where: data,
    expected: 'the embedded database to start',
    came: `no answer in ${PATIENCE_MS / 1000} s`,
    todo: `Look at ${join(dirname(data), 'pg.log')}.`,
  });
}

const MEGABYTES = totalmem() / 2 ** 20;
/** For a laptop with an SSD: memory is taken as it is used; compiling queries costs more than our queries do. */
const TUNED = {
  shared_buffers: `${Math.round(Math.min(1024, Math.max(128, MEGABYTES / 16)))}MB`,
  effective_cache_size: `${Math.round(MEGABYTES / 2)}MB`,
  work_mem: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '2GB',
};

/** Starts the server; resolves when it is ready (true), or has ended because another one runs or it can't (false). */
async function start(
  data: string,
  binaries: Binaries,
  servant: Servant,
  settings: Readonly<Record<string, string>>,
): Promise<boolean> {
  const port = await freePort();
  const options = {
    ...TUNED,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    ...settings,
  };
  const [command, args, how] = servant.command(binaries.postgres, [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const log = openSync(join(dirname(data), 'pg.log'), 'a', 0o600);
  // Detached: Ctrl-C in the terminal is for us; the server goes when its last user leaves.
  const child = spawn(command, args, {
    ...how,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !ended; await sleep(15)) {
    const running = readPostmaster(data);
    if (running?.pid === child.pid && running?.status === 'ready') return true;
  }
  return false;
}

/** A connection that holds our presence; null when the server is not (or no longer) there for us. */
async function enter(url: string, data: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'marsad presence',
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select pg_advisory_lock_shared(${PRESENCE}), current_setting('data_directory') as data`,
    );
    if (rows[0].data === data) return client;
  } catch {
    // Starting, stopping or another server on that port: the caller looks again.
  }
  await client.end().catch(() => {});
  return null;
}

async function leave(presence: pg.Client, data: string, binaries: Binaries): Promise<void> {
  try {
    const { rows } = await presence.query(
      `select pg_advisory_unlock_shared(${PRESENCE}) as out, pg_try_advisory_lock(${PRESENCE}) as alone`,
    );
    const running = readPostmaster(data);
    if (rows[0].alone && running !== null) {
      // Fast shutdown: open transactions are rolled back, the data are on disk. Windows has no SIGINT to send.
      if (process.platform === 'win32') await promisify(execFile)(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast']);
      else process.kill(running.pid, 'SIGINT');
      for (const until = Date.now() + 15_000; isAlive(running.pid) && Date.now() < until; ) await sleep(10);
    }
  } catch {
    // The server went by itself: nothing is left to stop.
  }
  await presence.end().catch(() => {});
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
