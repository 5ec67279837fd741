/** What can be learned from a reviewed claim: its features by name, and whether it stood as it was. */
import type { Claim } from '../../model/claim.ts';
import type { Review } from '../../model/judgement.ts';

export interface Example {
  readonly claim: string;
  /** Claims of one report are right or wrong together: they are never on both sides of a test. */
  readonly report: string;
  readonly features: readonly string[];
  readonly confidence: number;
  readonly right: boolean;
}

/** Claims of a machine that somebody decided about. A mended claim was not right; `unsure` decides nothing. */
export function examplesOf(claims: readonly Claim[], reviews: readonly Review[]): readonly Example[] {
  const verdicts = new Map(reviews.map(({ claim, verdict }) => [claim, verdict]));
  return claims
    .filter(({ id, coder }) => coder.kind === 'machine' && (verdicts.get(id) ?? 'unsure') !== 'unsure')
    .map((claim) => ({
      claim: claim.id,
      report: claim.report.split('@')[0]!,
      features: featuresOf(claim),
      confidence: claim.confidence,
      right: verdicts.get(claim.id) === 'accepted',
    }))
    .sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

/** Rules of the trace and how each slot is filled; each once. */
export function featuresOf({
  trace,
  kind,
  stance,
  hedge,
  speakers,
  roles,
  place,
  time,
  harms,
  tally,
}: Claim): readonly string[] {
  const filled = (role: string): boolean => roles.some((filler) => filler.role === role);
  return [
    ...new Set([
      ...trace.map((rule) => `rule ${rule}`),
      `kind ${kind}`,
      `stance ${stance}`,
      ...(hedge === 'none' ? [] : ['hedged']),
      speakers.length === 0 ? 'no speaker' : speakers.length === 1 ? 'one speaker' : 'speaker quoting a speaker',
      ...(filled('initiator') ? [] : ['nobody who did it']),
      ...(filled('target') || filled('victim') ? [] : ['nobody it was done to']),
      ...(roles.some(({ actor }) => actor === null) ? ['a name no pack knows'] : []),
      place === null ? 'no place' : `place by ${place.precision}`,
      time === null ? 'no time' : `time ${time.basis}`,
      ...(harms.length > 0 ? ['tells harm'] : []),
      ...(tally === null ? [] : ['tells a total']),
    ]),
  ];
}
