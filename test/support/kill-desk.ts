/**
 * Kills a desk at work (kill -9), and sometimes its database server, at random moments; after each kill proves that nothing said
 * to be kept is lost, nothing is doubled, and the ledger verifies. Throws at the first thing that does not hold.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backup } from '../../src/desk/backup.ts';
import type { Ledger } from '../../src/desk/ports.ts';
import { verifyLedger } from '../../src/desk/verify.ts';
import { enterEmbeddedServer } from '../../src/store/embedded/embedded-server.ts';
import { readPostmaster } from '../../src/store/embedded/postmaster.ts';
import { ensureDatabase, openLedger } from '../../src/store/open.ts';
import { checkKept } from './check-kept.ts';

export interface Killed {
  readonly kills: number;
  /** By act, and of the server with it. */
  readonly by: Readonly<Record<string, number>>;
  /** What the killed desks had said to be kept, and was found again. */
  readonly kept: number;
  readonly decisions: number;
}

const DESK = join(import.meta.dirname, 'busy-desk.ts');
/** A workspace is killed at so often, then a new one: also its making is killed. */
const LIFE = 20;
/** Most of the time a desk works; each workspace is imported into and restored from, too. */
const ACTS = ['work', 'work', 'import', 'work', 'restore'] as const;

/** A second database on the workspace's server: where its backup is restored. */
export async function openCopy(
  folder: string,
): Promise<{ readonly ledger: Ledger; readonly close: () => Promise<void> }> {
  const server = await enterEmbeddedServer(join(folder, '.marsad', 'pg'));
  const ledger = await openLedger('', { url: await ensureDatabase(server.url, 'copy') });
  const close = async () => {
    await ledger.close();
    await server.leave();
  };
  return { ledger, close };
}

export async function killDesks(kills: number, seed: number, tell: (line: string) => void = () => {}): Promise<Killed> {
  const random = randomFrom(seed);
  const by: Record<string, number> = {};
  const total = { kept: 0, decisions: 0 };
  for (let done = 0; done < kills; done += LIFE) {
    const folder = await mkdtemp(join(tmpdir(), 'marsad-faults-'));
    try {
      const life = await killWorkspace(folder, Math.min(LIFE, kills - done), random, by);
      total.kept += life.kept;
      total.decisions += life.decisions;
    } finally {
      // As the last one, so that the server goes.
      await (await openLedger(folder).catch(() => null))?.close();
      await rm(folder, { recursive: true, force: true });
    }
    tell(`${Math.min(done + LIFE, kills)} of ${kills} kills, ${total.kept} things kept, ${total.decisions} decisions`);
  }
  return { kills, by, ...total };
}

async function killWorkspace(folder: string, kills: number, random: () => number, by: Record<string, number>) {
  const kept = new Set<string>();
  let last = 0;
  for (let kill = 0; kill < kills; kill++) {
    // Nothing can be restored of nothing.
    const act = kill === 0 ? 'work' : ACTS[kill % ACTS.length]!;
    const isServerToo = random() < 0.2;
    if (act === 'restore') await writeBackup(folder);
    const told = await killOne(folder, [String(act === 'import' ? 0 : kill * 3), act], { random, isServerToo });
    for (const name of isServerToo ? [act, 'the server too'] : [act]) by[name] = (by[name] ?? 0) + 1;
    for (const [, what, n] of told.matchAll(/^(.+) (\d+)\n/gm)) {
      kept.add(what!);
      last = Math.max(last, Number(n));
    }
    const ledger = await openLedger(folder);
    const proof = await verifyLedger(ledger);
    if (!proof.ok) throw new Error(`after kill ${kill} of ${act}: ${JSON.stringify(proof.findings)}`);
    if (proof.head.n < last) throw new Error(`decision ${last} was said to be kept; the last one is ${proof.head.n}`);
    if (act === 'restore') await checkCopy(folder, proof.head.n, told.includes('restored'));
    await ledger.close();
  }
  const ledger = await openLedger(folder);
  await checkKept(await ledger.read(), kept);
  const { n } = await ledger.head();
  await ledger.close();
  return { kept: kept.size, decisions: n };
}

/** Starts a desk, kills it at a moment of its start or of its work; returns what it had said. */
async function killOne(
  folder: string,
  args: readonly string[],
  { random, isServerToo }: { readonly random: () => number; readonly isServerToo: boolean },
): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', DESK, folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  let [told, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk;
  });
  // One in eight while it starts: opening, migrating, making the cluster.
  if (random() > 1 / 8) await Promise.race([once(child.stdout, 'data'), exit]);
  await sleep(random() * 900);
  const server = readPostmaster(join(folder, '.marsad', 'pg'));
  const ended = child.exitCode;
  child.kill('SIGKILL');
  if (isServerToo && server !== null) process.kill(server.pid, 'SIGKILL');
  await exit;
  if (ended !== null && ended !== 0) throw new Error(`the desk ended by itself: ${complained}`);
  return told;
}

async function writeBackup(folder: string): Promise<void> {
  const ledger = await openLedger(folder);
  const stream = createWriteStream(join(folder, 'backup.ndjson'));
  await backup(ledger, async (line) => {
    if (!stream.write(line)) await once(stream, 'drain');
  });
  stream.end();
  await once(stream, 'finish');
  await ledger.close();
}

/** All of the backup, or nothing; what is whole is dropped, so that the next restore finds an empty ledger. */
async function checkCopy(folder: string, n: number, isWhole: boolean): Promise<void> {
  if (!existsSync(join(folder, '.marsad', 'pg'))) return;
  const { ledger, close } = await openCopy(folder);
  const head = await ledger.head();
  if (head.n !== 0 && head.n !== n) throw new Error(`half a backup was restored: ${head.n} of ${n} decisions`);
  if (isWhole && head.n !== n) throw new Error('a restore that had ended is not there');
  const { ok } = await verifyLedger(ledger);
  if (!ok) throw new Error('a restored ledger does not verify');
  await close();
  if (head.n > 0) await dropCopy(folder);
}

async function dropCopy(folder: string): Promise<void> {
  const { default: pg } = await import('pg');
  const server = await enterEmbeddedServer(join(folder, '.marsad', 'pg'));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('drop database copy with (force)');
  await client.end();
  await server.leave();
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
