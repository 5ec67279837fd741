/** `npm run bench -- resolve`: synthetic weeks with known truth, and how time and memory grow; with ECB+ where it is given. */

import { openResolver } from '../src/analysis/resolve/resolver.ts';
import { signatureOf } from '../src/analysis/resolve/signature.ts';
import type { Claim } from '../src/model/claim.ts';
import { type Bench, rate } from './bench.ts';
import { bCubed, type Gold, pairwise } from './resolve/measures.ts';
import { syntheticWeeks } from './resolve/synthetic.ts';

/** Claims told of one event by several reports: about this many events make n claims. */
const TELLINGS = 3;
const SIZES = { quick: [10_000], full: [10_000, 100_000] } as const;

interface Run {
  readonly claims: number;
  readonly seconds: number;
  readonly oneClaimMs: number;
  readonly peakRssMb: number;
  readonly b3: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly pair: { readonly precision: number; readonly recall: number; readonly f1: number };
}

function runOne(size: number): Run {
  const { claims, gold, context } = syntheticWeeks(Math.ceil(size / TELLINGS), 7);
  const resolver = openResolver();
  const started = performance.now();
  resolver.add(claims.map((claim: Claim) => signatureOf(claim, context)));
  const seconds = (performance.now() - started) / 1000;
  const late = claims.slice(-200);
  const each: number[] = [];
  resolver.remove(late.map(({ id }) => id));
  for (const claim of late) {
    const before = performance.now();
    resolver.add([signatureOf(claim, context)]);
    each.push(performance.now() - before);
  }
  each.sort((a, b) => a - b);
  const found: Gold = new Map([...resolver.clusters()].flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
  return {
    claims: claims.length,
    seconds,
    oneClaimMs: each[Math.floor(each.length * 0.95)]!,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
    b3: bCubed(found, gold),
    pair: pairwise(found, gold),
  };
}

export const bench: Bench = {
  name: 'resolve',
  about: 'Same event or not: synthetic weeks with known truth; time and memory.',
  tuning: null,
  async run({ flags }) {
    const sizes: readonly number[] = flags.has('million')
      ? [...SIZES.full, 1_000_000]
      : flags.has('quick')
        ? SIZES.quick
        : SIZES.full;
    const runs = sizes.map(runOne);
    const last = runs.at(-1)!;
    return {
      figures: {
        b3F1: runs[0]!.b3.f1,
        pairF1: runs[0]!.pair.f1,
        seconds: last.seconds,
        peakRssMb: last.peakRssMb,
        claims: last.claims,
        oneClaimMs: last.oneClaimMs,
      },
      table: [
        ['claims', 'seconds', 'one claim, p95 ms', 'peak MB', 'B3 P', 'B3 R', 'B3 F1', 'pair F1'],
        ...runs.map(({ claims, seconds, oneClaimMs, peakRssMb, b3, pair }) => [
          String(claims),
          seconds.toFixed(1),
          oneClaimMs.toFixed(2),
          peakRssMb.toFixed(0),
          rate(b3.precision),
          rate(b3.recall),
          rate(b3.f1),
          rate(pair.f1),
        ]),
      ],
      notes: ['--quick: 10,000 claims only; --million: 1,000,000 as well.'],
    };
  },
};
