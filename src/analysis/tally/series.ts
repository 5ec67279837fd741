/** Series of running totals: claims of one thing, by and against the same, in one place, by one speaker; in order of time. */
import type { Claim } from '../../model/claim.ts';
import type { Tally, TallyStep } from '../../model/tally.ts';
import { type Context, tellingOrder, whoKey } from '../context.ts';
import { stem } from '../resolve/words.ts';
import { checkSeries } from './checks.ts';
import type { Series } from './rule.ts';

/** A total has a value and says since or until when, or is part of another; a mere number of people is no series. */
export const isTally = ({ kind, tally, stance }: Claim): boolean =>
  tally !== null && kind === 'tally' && stance !== 'denies';

/** All series with their checks. Deterministic: ids come from the first claim of each. */
export function buildTallies(claims: readonly Claim[], context: Context): readonly Tally[] {
  const series = seriesOf(claims, context);
  return series.map((one) => ({ ...one.tally, checks: checkSeries(one, claims, context) }));
}

export function seriesOf(claims: readonly Claim[], context: Context): readonly Series[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Claim[]>();
  for (const claim of claims.filter(isTally).sort(tellingOrder(context))) {
    const key = keyOf(claim, byId);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].map((group) => ({ tally: tallyOf(group, context), claims: group }));
}

/** "These strikes" are the sorties they are a part of: a part belongs to the series of its whole. */
function keyOf(claim: Claim, byId: ReadonlyMap<string, Claim>): string {
  const whole = claim.tally!.subsetOf ? byId.get(claim.tally!.subsetOf) : undefined;
  const named = whole?.tally ? whole : claim;
  const speaker = named.speakers.at(-1);
  return [
    stem(named.tally!.what.toLowerCase().split(' ').at(-1) ?? ''),
    actorsIn(named, 'initiator').join('+'),
    actorsIn(named, 'target').join('+'),
    named.place?.place ?? named.place?.name ?? '',
    speaker ? whoKey(speaker.actor, speaker.name) : `report:${named.report}`,
  ].join('|');
}

const actorsIn = (claim: Claim, role: string): readonly string[] =>
  claim.roles.filter((filler) => filler.role === role && filler.actor).map(({ actor }) => actor!);

function tallyOf(claims: readonly Claim[], context: Context): Omit<Tally, 'checks'> {
  const first = claims[0]!;
  return {
    id: `t_${first.id.replace(/^c_/, '')}`,
    what: first.tally!.what,
    by: actorsIn(first, 'initiator'),
    against: actorsIn(first, 'target'),
    where: first.place?.place ?? null,
    speaker: first.speakers.at(-1)?.name ?? null,
    steps: claims.map((claim) => stepOf(claim, context)),
  };
}

export function stepOf(claim: Claim, context: Context): TallyStep {
  const { since, until, value } = claim.tally!;
  const on = claim.saidOn?.to ?? context.reports.get(claim.report)?.published ?? null;
  return { claim: claim.id, report: claim.report, on, since, until: until ?? null, value };
}
