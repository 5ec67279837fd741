/** Resolving as the desk does it, beside a real ledger: synthetic weeks in portions, then one new claim at a time. Prints one JSON line. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change, Ledger } from '../../src/desk/ports.ts';
import { openLiveResolver } from '../../src/desk/resolve/live-resolver.ts';
import { openLedger } from '../../src/store/open.ts';
import { syntheticWeeks, type Told } from './synthetic.ts';

const TELLINGS = 3;
/** The last claims, which come in one by one. */
const LATE = 200;
/** Claims a decision, and between two resolvings. */
const PORTION = 10_000;

export interface LedgerRun {
  readonly claims: number;
  readonly events: number;
  /** Writing the claims, and resolving them in portions. */
  readonly addSeconds: number;
  readonly resolveSeconds: number;
  /** One new claim: its event written, from the claim's decision to the end; median and p95. */
  readonly settleMs: number;
  readonly settleP95Ms: number;
  /** One row by its key: the least there is here. */
  readonly trivialMs: number;
  readonly peakRssMb: number;
}

async function add(ledger: Ledger, told: readonly Told[]): Promise<void> {
  const reports = new Map<string, Change>();
  for (const { claim, report } of told) {
    const id = claim.report.slice(0, claim.report.lastIndexOf('@'));
    const { published } = report;
    const rest = { title: null, retrieved: '2020-01-01T00:00:00Z', url: null, media: 'text/plain', sha256: id };
    const body = { id, source: null, published, ...rest, lang: 'en', textVersion: 1, extractor: 'bench/1' };
    reports.set(id, { kind: 'report', id, body: { ...body, supersedes: null, notes: [] } });
  }
  const claims = told.map(({ claim }): Change => ({ kind: 'claim', id: claim.id, body: claim }));
  await ledger.decide({ by: 'bench', act: 'add', why: '', changes: [...reports.values(), ...claims] });
}

async function run(size: number): Promise<LedgerRun> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-resolve-'));
  const ledger = await openLedger(folder);
  try {
    const live = openLiveResolver(ledger);
    const time = async (work: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    let [claims, adding, resolving] = [0, 0, 0];
    let waiting: Told[] = [];
    const flush = async (told: readonly Told[]) => {
      adding += await time(() => add(ledger, told));
      resolving += await time(() => live.settle('bench'));
      claims += told.length;
    };
    for (const told of syntheticWeeks(Math.ceil(size / TELLINGS), 7)) {
      if (waiting.push(told) < PORTION + LATE) continue;
      await flush(waiting.slice(0, PORTION));
      waiting = waiting.slice(PORTION);
    }
    const late = waiting.slice(-LATE);
    if (waiting.length > LATE) await flush(waiting.slice(0, -LATE));
    const each: number[] = [];
    const trivial: number[] = [];
    for (const told of late) {
      await add(ledger, [told]);
      each.push(await time(() => live.settle('bench')));
      const now = await ledger.read();
      trivial.push(await time(() => now.get('setting', 'none')));
    }
    const at = (all: readonly number[], q: number) => all.toSorted((a, b) => a - b)[Math.floor(q * all.length)]!;
    return {
      claims: claims + late.length,
      events: await (await ledger.read()).count('event'),
      addSeconds: adding / 1000,
      resolveSeconds: resolving / 1000,
      settleMs: at(each, 0.5),
      settleP95Ms: at(each, 0.95),
      trivialMs: at(trivial, 0.5),
      peakRssMb: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.stdout.write(`${JSON.stringify(await run(Number(process.argv[2])))}\n`);
