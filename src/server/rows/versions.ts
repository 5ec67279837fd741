/** Claims with what a reader needs beside them: their report and source, their review, the judgement that placed them. */
import { shownConfidence } from '../../desk/calibration.ts';
import type { Snapshot } from '../../desk/ports.ts';
import type { Claim } from '../../model/claim.ts';
import type { Version } from '../api.ts';
import { named, namesOf } from './named.ts';

/** `r_…@1` -> `r_…`. */
export const reportOf = (claim: Claim): string => claim.report.replace(/@\d+$/, '');

/** One version a claim, in the order given; `event` chooses the judgement about that event. */
export async function versionsOf(
  snapshot: Snapshot,
  claims: readonly Claim[],
  event: string | null,
): Promise<readonly Version[]> {
  const ids = claims.map(({ id }) => id);
  const [reports, reviews, judgements] = await Promise.all([
    snapshot.many('report', [...new Set(claims.map(reportOf))]),
    snapshot.by('review', 'claim', ids),
    snapshot.by('judgement', 'claim', ids),
  ]);
  const names = await namesOf(
    snapshot,
    'source',
    reports.map(({ source }) => source),
  );
  const learned = await shownConfidence(snapshot);
  return claims.map((claim) => {
    const shown = learned(claim);
    const report = reports.find(({ id }) => id === reportOf(claim));
    return {
      claim,
      report: {
        id: reportOf(claim),
        title: report?.title ?? null,
        published: report?.published ?? null,
        source: named(report?.source ?? null, names),
      },
      review: reviews.find((review) => review.claim === claim.id) ?? null,
      judgement:
        judgements.find((one) => one.claim === claim.id && one.event === event) ??
        judgements.find((one) => one.claim === claim.id && one.verdict === 'same') ??
        null,
      ...(shown && { shown }),
    };
  });
}
