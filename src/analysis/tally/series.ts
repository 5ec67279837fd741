/** Series of running totals: claims of one thing, by and against the same, in one place, by one speaker; in order of time. */
import type { Claim } from '../../model/claim.ts';
import type { Tally, TallyStep } from '../../model/tally.ts';
import { type Context, tellingOrder, whoKey } from '../context.ts';
import { stem } from '../resolve/words.ts';
import { checkSeries } from './checks.ts';
import { range, runningOf, type Series } from './rule.ts';

/** A total counts something over a window, or is part of one that does; a mere number of people is no series. */
export const isTally = ({ kind, tally, stance }: Claim): boolean =>
  tally !== null && kind === 'tally' && stance !== 'denies';

/** All series with their checks. Deterministic: ids come from the first claim of each. */
export function buildTallies(claims: readonly Claim[], context: Context): readonly Tally[] {
  const series = seriesOf(claims, context);
  return series.map((one) => ({ ...one.tally, checks: checkSeries(one, claims, context) }));
}

export function seriesOf(claims: readonly Claim[], context: Context): readonly Series[] {
  const totals = claims.filter(isTally).sort(tellingOrder(context));
  // The fullest first: a retelling that leaves out who or where then finds the series it belongs to.
  const fullest = totals
    .map((claim) => ({ claim, key: keyOf(claim, context) }))
    .sort((a, b) => fullness(b.key) - fullness(a.key));
  const groups: { key: Key; claims: Claim[] }[] = [];
  for (const { claim, key } of fullest) {
    const whole = groups.find((group) => group.claims.some(({ id }) => id === claim.tally!.subsetOf));
    const home = whole ?? groups.find((group) => belongs(claim, key, group));
    if (home) home.claims.push(claim);
    else groups.push({ key, claims: [claim] });
  }
  const order = tellingOrder(context);
  return groups
    .map((group) => group.claims.sort(order))
    .sort((a, b) => order(a[0]!, b[0]!))
    .map((group) => ({ tally: tallyOf(group, context), claims: group }));
}

/** What a total is a total of. An empty part was left unsaid and fits any. */
interface Key {
  readonly what: string;
  readonly by: string;
  readonly against: string;
  readonly where: string;
  readonly speaker: string;
}

/** Words that reports use for one another when they count: a flight that strikes is counted as either. The checks say so. */
const SAME_THING: readonly (readonly string[])[] = [
  ['sorti', 'sorty', 'strik', 'strike', 'airstrik', 'airstrike', 'raid'],
];

function keyOf(claim: Claim, context: Context): Key {
  const noun = stem(claim.tally!.what.toLowerCase().split(' ').at(-1) ?? '');
  const speaker = claim.speakers.at(-1);
  const voice = context.reports.get(claim.report)?.voice;
  return {
    what: SAME_THING.find((words) => words.includes(noun))?.[0] ?? noun,
    by: actorsIn(claim, 'initiator').join('+'),
    against: actorsIn(claim, 'target').join('+'),
    where: claim.place?.place ?? claim.place?.name ?? '',
    speaker: speaker ? whoKey(speaker.actor, speaker.name) : (voice ?? ''),
  };
}

const fullness = ({ by, against, where, speaker }: Key): number => [by, against, where, speaker].filter(Boolean).length;

/** One thing counted by one speaker; a report that names no speaker tells the same series only if it gives a number of it. */
function belongs(claim: Claim, key: Key, group: { readonly key: Key; readonly claims: readonly Claim[] }): boolean {
  const fits = (part: 'by' | 'against' | 'where'): boolean =>
    !key[part] || !group.key[part] || key[part] === group.key[part];
  if (key.what !== group.key.what || !fits('by') || !fits('against') || !fits('where')) return false;
  if (key.speaker && key.speaker === group.key.speaker) return true;
  if (key.speaker && group.key.speaker) return false;
  const { value, since, until } = claim.tally!;
  return group.claims.some(({ tally }) => {
    const other = range(tally!.value);
    const own = range(value);
    return (
      tally!.since === since &&
      (until === null || tally!.until === until || tally!.until === null) &&
      own.least === other.least &&
      own.most === other.most
    );
  });
}

const actorsIn = (claim: Claim, role: string): readonly string[] =>
  claim.roles.filter((filler) => filler.role === role && filler.actor).map(({ actor }) => actor!);

function tallyOf(claims: readonly Claim[], context: Context): Omit<Tally, 'checks'> {
  const first = claims[0]!;
  const steps = claims.map((claim) => stepOf(claim, context));
  const running = new Set(runningOf(steps).map(({ claim }) => claim));
  // Named by what the total itself counts, not by what its parts are called.
  const totals = claims.filter(({ id }) => running.has(id));
  const fullest = (totals.length ? totals : claims).reduce((best, claim) =>
    fullness(keyOf(claim, context)) > fullness(keyOf(best, context)) ? claim : best,
  );
  return {
    id: `t_${first.id.replace(/^c_/, '')}`,
    what: fullest.tally!.what,
    by: actorsIn(fullest, 'initiator'),
    against: actorsIn(fullest, 'target'),
    where: fullest.place?.place ?? null,
    speaker: fullest.speakers.at(-1)?.name ?? null,
    steps,
  };
}

export function stepOf(claim: Claim, context: Context): TallyStep {
  const { since, until, value } = claim.tally!;
  const on = claim.saidOn?.to ?? context.reports.get(claim.report)?.published ?? null;
  return { claim: claim.id, report: claim.report, on, since, until: until ?? null, value };
}
