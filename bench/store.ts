/**
 * The store at a million events: the desk's named queries, now and as of a past decision; and the bitemporal invariant over
 * all of it. `--events=N` for another size; `--keep=DIR` keeps the seeded database there and uses it again.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Ledger, Snapshot } from '../src/desk/ports.ts';
import { connect } from '../src/store/database.ts';
import { enterEmbeddedServer } from '../src/store/embedded/embedded-server.ts';
import { ensureDatabase, openLedger } from '../src/store/open.ts';
import { type VersionFaults, versionFaults } from '../src/store/version-faults.ts';
import type { Bench } from './bench.ts';
import { fillDatabase, SEEDING } from './store/fill.ts';
import { type NamedQuery, QUERIES } from './store/queries.ts';
import { DECISIONS } from './store/seed.ts';

const RUNS = 40;
const EVENTS = 1_000_000;
/** Before the last revisions: the past differs from now. */
const THEN = Math.floor(DECISIONS * 0.85);

export const bench: Bench = {
  name: 'store',
  about: 'Twenty queries of the desk over a million events and three million claims, now and as of then.',
  tuning: null,
  run: async ({ values }) => {
    // Values come as the caller's paths.
    const events = Number(basename(values?.get('events') ?? String(EVENTS)));
    return withDatabase(values?.get('keep') ?? null, async (url, isNew) => {
      const ledger = await openLedger('', { url });
      try {
        const started = performance.now();
        if (isNew) await fillDatabase(url, events);
        const seedSeconds = (performance.now() - started) / 1000;
        return await measure(ledger, url, { events, seedSeconds });
      } finally {
        await ledger.close();
      }
    });
  },
};

async function measure(ledger: Ledger, url: string, seeded: { events: number; seedSeconds: number }) {
  const [now, then] = [await ledger.read(), await ledger.read(THEN)];
  const rows: (NamedQuery & { now: readonly number[]; past: readonly number[] })[] = [];
  // One row by its key: what the machine, the connection and the program take for the least there is.
  const trivial: number[] = [];
  for (const query of QUERIES) {
    trivial.push(...(await times({ run: (s) => s.get('setting', 'name') }, now, 10)));
    rows.push({ ...query, now: await times(query, now, RUNS), past: await times(query, then, RUNS) });
  }
  const checked = await checkVersions(url);
  const least = percentile(sorted(trivial), 0.95);
  const p95 = (group: NamedQuery['group'] | null, when: 'now' | 'past') =>
    Math.max(...rows.filter((row) => group === null || row.group === group).map((row) => percentile(row[when], 0.95)));
  return {
    figures: {
      filterP95Ms: round(p95('filter', 'now')),
      tileP95Ms: round(p95('tile', 'now')),
      searchP95Ms: round(p95('search', 'now')),
      recordP95Ms: round(p95('record', 'now')),
      asOfP95Ms: round(p95(null, 'past')),
      trivialP95Ms: round(least),
      events: Number(await now.count('event')),
      claims: Number(await now.count('claim')),
      seedSeconds: Math.round(seeded.seedSeconds),
      ...checked,
    },
    table: [
      ['query', 'group', 'now p50', 'now p95', 'as of p50', 'as of p95'],
      ...rows.map((row) => [
        row.name,
        row.group,
        ...[row.now, row.past].flatMap((all) => [0.5, 0.95].map((q) => percentile(all, q).toFixed(1))),
      ]),
    ],
    notes: [
      `milliseconds, ${RUNS} runs each; the group's figure is its worst query's; one row by its key took ${least.toFixed(1)} (p95)`,
      `seeded in ${seeded.seedSeconds.toFixed(0)} s; ${checked.versions} versions of records checked in ${checked.checkSeconds} s: ${checked.overlaps} overlaps, ${checked.gaps} gaps, ${checked.unrecorded} unrecorded`,
    ],
  };
}

async function checkVersions(url: string): Promise<VersionFaults & { readonly checkSeconds: number }> {
  const database = connect(url);
  try {
    const started = performance.now();
    const faults = await versionFaults(database);
    return { ...faults, checkSeconds: Math.round((performance.now() - started) / 1000) };
  } finally {
    await database.end();
  }
}

/** A server in a folder of its own, removed with everything in it at the end or when the run is stopped. */
async function withDatabase<T>(keep: string | null, work: (url: string, isNew: boolean) => Promise<T>): Promise<T> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'marsad-bench-store-'));
  if (keep !== null) mkdirSync(keep, { recursive: true });
  const isNew = !existsSync(join(folder, 'pg'));
  const server = await enterEmbeddedServer(join(folder, 'pg'), SEEDING);
  const end = async () => {
    await server.leave();
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  };
  const stopped = () => void end().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopped);
  try {
    return await work(await ensureDatabase(server.url, 'bench'), isNew);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopped);
    await end();
  }
}

/** After one run that warms the caches. */
async function times(query: Pick<NamedQuery, 'run'>, snapshot: Snapshot, runs: number): Promise<readonly number[]> {
  await query.run(snapshot, runs);
  const all: number[] = [];
  for (let turn = 0; turn < runs; turn++) {
    const started = performance.now();
    await query.run(snapshot, turn);
    all.push(performance.now() - started);
  }
  return sorted(all);
}

const sorted = (all: readonly number[]): readonly number[] => all.toSorted((a, b) => a - b);
const percentile = (all: readonly number[], q: number): number =>
  all[Math.min(all.length - 1, Math.floor(q * all.length))]!;
const round = (ms: number): number => Math.round(ms * 10) / 10;
