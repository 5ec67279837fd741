/** The store at a million events: the desk's named queries, now and as of a past decision. `--events=N` for another size. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import type { Snapshot } from '../src/desk/ports.ts';
import { enterEmbeddedServer } from '../src/store/embedded/embedded-server.ts';
import { recountEvents } from '../src/store/event-counts.ts';
import { STILL } from '../src/store/kinds.ts';
import { ensureDatabase, openLedger } from '../src/store/open.ts';
import type { Bench } from './bench.ts';
import { type NamedQuery, QUERIES } from './store/queries.ts';
import { DECISIONS, seed } from './store/seed.ts';

const RUNS = 20;
const EVENTS = 1_000_000;

export const bench: Bench = {
  name: 'store',
  about: 'Twenty queries of the desk over a million events and three million claims, now and as of then.',
  tuning: null,
  run: async ({ values }) => {
    // Values come as the caller's paths.
    const events = Number(basename(values?.get('events') ?? String(EVENTS)));
    const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-store-'));
    // What a seed loses in a power cut is made again.
    const server = await enterEmbeddedServer(join(folder, 'pg'), {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
    });
    try {
      const url = await ensureDatabase(server.url, 'bench');
      const ledger = await openLedger('', { url });
      const started = performance.now();
      await fillDatabase(url, events);
      const seconds = (performance.now() - started) / 1000;
      const now = await ledger.read();
      const then = await ledger.read(Math.floor(DECISIONS * 0.85));
      const rows: (NamedQuery & { now: readonly number[]; past: readonly number[] })[] = [];
      for (const query of QUERIES)
        rows.push({ ...query, now: await times(query, now), past: await times(query, then) });
      await ledger.close();
      const p95 = (group: NamedQuery['group'] | null, when: 'now' | 'past') =>
        Math.max(
          ...rows.filter((row) => group === null || row.group === group).map((row) => percentile(row[when], 0.95)),
        );
      return {
        figures: {
          filterP95Ms: round(p95('filter', 'now')),
          tileP95Ms: round(p95('tile', 'now')),
          searchP95Ms: round(p95('search', 'now')),
          recordP95Ms: round(p95('record', 'now')),
          asOfP95Ms: round(p95(null, 'past')),
          events,
          claims: 3 * events,
          seedSeconds: round(seconds),
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
          `milliseconds, ${RUNS} runs each; the group's figure is its worst query's; seeded in ${seconds.toFixed(0)} s`,
        ],
      };
    } finally {
      await server.leave();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function fillDatabase(url: string, events: number): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c search_path=marsad -c maintenance_work_mem=512MB',
  });
  await client.connect();
  // Indexes that cost much row by row are built at the end, as a restore of this size would.
  const { rows } = await client.query(
    `select indexname, indexdef from pg_indexes where schemaname = 'marsad' and tablename in ('claim', 'event') and indexdef not like '%UNIQUE%'`,
  );
  for (const { indexname } of rows) await client.query(`drop index marsad.${indexname}`);
  await seed(client, events);
  for (const { indexdef } of rows) await client.query(indexdef);
  await recountEvents(client as never, STILL);
  await client.query('vacuum analyze');
  await client.end();
}

/** After one run that warms the caches. */
async function times(query: NamedQuery, snapshot: Snapshot): Promise<readonly number[]> {
  await query.run(snapshot, RUNS);
  const all: number[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const started = performance.now();
    await query.run(snapshot, turn);
    all.push(performance.now() - started);
  }
  return all.toSorted((a, b) => a - b);
}

const percentile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
const round = (ms: number): number => Math.round(ms * 10) / 10;
