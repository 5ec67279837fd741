/** `npm run bench -- resolve`: event mentions of ECB+, synthetic weeks with known truth, and how time and memory grow. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, type BenchResult, rate } from './bench.ts';
import { errorsByCause } from './compare/errors-by-cause.ts';
import { blameEcb } from './resolve/ecb/errors.ts';
import { type EcbScore, ecbFiles, type Rates, scoreEcb } from './resolve/ecb/score-ecb.ts';
import type { LedgerRun } from './resolve/run-ledger.ts';
import type { SizeRun } from './resolve/run-size.ts';

const TUNING = fileURLToPath(new URL('../../shared/data/merge', import.meta.url));
const RUN_SIZE = fileURLToPath(new URL('./resolve/run-size.ts', import.meta.url));

const runSize = (size: number): SizeRun =>
  JSON.parse(execFileSync(process.execPath, [RUN_SIZE, String(size)], { encoding: 'utf8' })) as SizeRun;

const RUN_LEDGER = fileURLToPath(new URL('./resolve/run-ledger.ts', import.meta.url));
const CLAIMS = 100_000;

/** Resolving beside a ledger at a tenth of the size and at the whole: what one new claim costs with all that is read and written. */
function besideLedger(claims: number): BenchResult {
  const runs = [claims / 10, claims].map((size) => {
    const told = execFileSync(process.execPath, [RUN_LEDGER, String(Math.round(size))], { encoding: 'utf8' });
    return JSON.parse(told) as LedgerRun;
  });
  const [small, large] = [runs[0]!, runs[1]!];
  const growth = (key: 'settleMs' | 'resolveSeconds' | 'peakRssMb') => (large[key] / small[key]).toFixed(1);
  return {
    figures: { ...large },
    table: [
      ['claims', 'events', 'written, s', 'resolved, s', 'one claim, ms', 'p95', 'one row by its key, ms', 'peak MB'],
      ...runs.map((run) => [
        String(run.claims),
        String(run.events),
        run.addSeconds.toFixed(1),
        run.resolveSeconds.toFixed(1),
        run.settleMs.toFixed(1),
        run.settleP95Ms.toFixed(1),
        run.trivialMs.toFixed(2),
        run.peakRssMb.toFixed(0),
      ]),
    ],
    notes: [
      `one claim: from the decision that brings it to its event, judgement and redirect written; x ${growth('settleMs')} for ten times as many claims, memory x ${growth('peakRssMb')}, resolving all x ${growth('resolveSeconds')}`,
    ],
  };
}

/** Ten thousand always; what takes minutes only when asked for, or when nothing else was. */
function sizesFor(flags: ReadonlySet<string>, given: boolean): readonly number[] {
  if (flags.has('quick')) return [10_000];
  return flags.has('million') || !given ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];
}

const ratesOf = (rates: Rates | { readonly b3: null; readonly pair: null }): readonly string[] =>
  rates.b3 === null
    ? ['–', '–', '–', '–']
    : [rate(rates.b3.precision), rate(rates.b3.recall), rate(rates.b3.f1), rate(rates.pair.f1)];

const ecbRows = ({ file, mentions, seconds, ours, sameWords, sameWordsInTopic }: EcbScore) => [
  [`${file}: ours`, String(mentions), ...ratesOf(ours), seconds.toFixed(1), '', ''],
  ['  the same words', String(mentions), ...ratesOf(sameWords), '', '', ''],
  ['  the same words, topic given', String(mentions), ...ratesOf(sameWordsInTopic), '', '', ''],
];

const sizeRow = ({ claims, seconds, oneClaimMs, peakRssMb, b3, pair }: SizeRun) => [
  'synthetic weeks',
  String(claims),
  ...ratesOf(b3 === null || pair === null ? { b3: null, pair: null } : { b3, pair }),
  seconds.toFixed(1),
  oneClaimMs.toFixed(2),
  peakRssMb.toFixed(0),
];

export const bench: Bench = {
  name: 'resolve',
  about: 'Same event or not: mentions of ECB+, synthetic weeks with known truth; time and memory.',
  tuning: null,
  async run({ data, flags, errors, values }) {
    if (flags.has('ledger')) return besideLedger(Number(basename(values?.get('claims') ?? String(CLAIMS))));
    const path = data ?? (existsSync(TUNING) ? TUNING : null);
    const texts = path === null ? [] : ecbFiles(path).map(scoreEcb);
    if (errors !== null && path !== null) writeFileSync(errors, errorsByCause(blameEcb(ecbFiles(path))));
    const runs = sizesFor(flags, data !== null).map(runSize);
    const [first, last] = [runs[0]!, runs.at(-1)!];
    const best = texts[0]?.ours ?? { b3: first.b3!, pair: first.pair! };
    return {
      figures: {
        b3F1: best.b3.f1,
        pairF1: best.pair.f1,
        seconds: last.seconds,
        peakRssMb: last.peakRssMb,
        claims: last.claims,
        oneClaimMs: last.oneClaimMs,
        mentions: texts[0]?.mentions ?? 0,
        sameWordsB3F1: texts[0]?.sameWords.b3.f1 ?? null,
        sameWordsInTopicB3F1: texts[0]?.sameWordsInTopic.b3.f1 ?? null,
        syntheticB3F1: first.b3!.f1,
        syntheticPairF1: first.pair!.f1,
        files: Object.fromEntries(texts.map(({ file, ours }) => [file, { b3F1: ours.b3.f1, pairF1: ours.pair.f1 }])),
      },
      table: [
        ['', 'claims', 'B3 P', 'B3 R', 'B3 F1', 'pair F1', 'seconds', 'one claim, p95 ms', 'peak MB'],
        ...texts.flatMap(ecbRows),
        ...runs.map(sizeRow),
      ],
      notes: [
        ...(path === null ? ['No ECB+ texts here: only synthetic weeks were resolved.'] : []),
        ...growthOf(runs),
        '--quick: 10,000 claims only; --million: 1,000,000 also where --data is given; --ledger: beside a ledger (--claims=N).',
      ],
    };
  },
};

/** How many times as long, and as much memory, ten times as many claims take. */
const growthOf = (runs: readonly SizeRun[]): readonly string[] =>
  runs.slice(1).map((run, i) => {
    const before = runs[i]!;
    const times = (a: number, b: number) => (a / b).toFixed(1);
    return `${before.claims} -> ${run.claims} claims (x ${times(run.claims, before.claims)}): time x ${times(run.seconds, before.seconds)}, memory x ${times(run.peakRssMb, before.peakRssMb)}`;
  });
