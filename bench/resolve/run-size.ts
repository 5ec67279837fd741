/** One size of the synthetic weeks in a process of its own, so that its peak of memory is its own; prints one JSON line. */
import { openResolver } from '../../src/analysis/resolve/resolver.ts';
import { signatureOf } from '../../src/analysis/resolve/signature.ts';
import { bCubed, type Gold, pairwise } from './measures.ts';
import { syntheticWeeks, type Told } from './synthetic.ts';

/** Claims told of one event by several reports: about this many events make n claims. */
const TELLINGS = 3;
/** The last claims, which are taken out and added again one by one. */
const LATE = 200;
/** Above this the truth would weigh as much as the claims. */
const SCORED = 200_000;

export interface SizeRun {
  readonly claims: number;
  readonly seconds: number;
  readonly oneClaimMs: number;
  readonly peakRssMb: number;
  readonly b3: ReturnType<typeof bCubed> | null;
  readonly pair: ReturnType<typeof pairwise> | null;
}

function runSize(size: number): SizeRun {
  const resolver = openResolver();
  const gold = new Map<string, string>();
  const late: Told[] = [];
  let claims = 0;
  const sign = ({ claim, report }: Told) =>
    signatureOf(claim, { reports: new Map([[claim.report, report]]), actors: new Map() });
  const started = performance.now();
  resolver.add(
    (function* () {
      for (const told of syntheticWeeks(Math.ceil(size / TELLINGS), 7)) {
        claims++;
        late.push(told);
        if (late.length > LATE) late.shift();
        if (size <= SCORED) gold.set(told.claim.id, `event-${told.event}`);
        yield sign(told);
      }
    })(),
  );
  const seconds = (performance.now() - started) / 1000;
  resolver.remove(late.map(({ claim }) => claim.id));
  const each = late.map((told) => {
    const before = performance.now();
    resolver.add([sign(told)]);
    return performance.now() - before;
  });
  each.sort((a, b) => a - b);
  const peakRssMb = process.resourceUsage().maxRSS / 1024;
  const found: Gold = gold.size ? clustersOf(resolver) : new Map();
  return {
    claims,
    seconds,
    oneClaimMs: each[Math.floor(each.length * 0.95)]!,
    peakRssMb,
    b3: gold.size ? bCubed(found, gold) : null,
    pair: gold.size ? pairwise(found, gold) : null,
  };
}

const clustersOf = (resolver: ReturnType<typeof openResolver>): Gold =>
  new Map([...resolver.clusters()].flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));

process.stdout.write(`${JSON.stringify(runSize(Number(process.argv[2])))}\n`);
