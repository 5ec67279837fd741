/** Learning from review on the ledger: what was learned is a setting, so it has versions and is as-of like everything else. */
import { calibrator, type Learned, learn } from '../analysis/calibration/calibrate.ts';
import { type Example, examplesOf } from '../analysis/calibration/example.ts';
import { crossValidated, reliability } from '../analysis/calibration/reliability.ts';
import { Calibration } from '../model/calibration.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { canonical, sha256 } from './hash.ts';
import type { Ledger, Snapshot } from './ports.ts';

export const CALIBRATION = 'calibration';
/** Fewer verdicts than this teach nothing worth showing. */
export const LEAST = 20;
/** Learned anew when there are so many times as many verdicts as were learned from. */
const GROWN = 1.1;

/** Reviewed claims of machines as the ledger stood. */
export async function reviewedExamples(snapshot: Snapshot): Promise<readonly Example[]> {
  const reviews = await snapshot.all('review');
  const claims = await snapshot.many(
    'claim',
    reviews.map(({ claim }) => claim),
  );
  return examplesOf(claims, reviews);
}

/** What was learned, as the ledger stood; null before anything was. */
export async function readCalibration(snapshot: Snapshot): Promise<Calibration | null> {
  const value = (await snapshot.get('setting', CALIBRATION))?.value;
  return value === undefined ? null : Calibration.parse(value);
}

/** What is in use, what would be learned now, and how well either tells right from wrong. */
export async function calibrationReport(snapshot: Snapshot) {
  const examples = await reviewedExamples(snapshot);
  const inUse = await readCalibration(snapshot);
  return {
    inUse,
    fresh: learn(examples, versionOf(examples)),
    before: reliability(examples),
    after: reliability(crossValidated(examples)),
  };
}

const versionOf = (examples: readonly Example[]): string => sha256(canonical(examples)).slice(0, 12);

/** The confidence to show for a claim; null while nothing was learned, and for what people wrote. */
export async function shownConfidence(snapshot: Snapshot): Promise<(claim: Claim) => Learned | null> {
  const calibration = await readCalibration(snapshot);
  if (calibration === null) return () => null;
  const shown = calibrator(calibration);
  return (claim) => (claim.coder.kind === 'machine' ? shown(claim) : null);
}

/** Learns from all verdicts there are; null when there are too few, or hardly more than were learned from (unless `always`). */
export async function learnFromReview(
  ledger: Ledger,
  { by, always = false }: { readonly by: string; readonly always?: boolean },
): Promise<Decision | null> {
  const now = await ledger.read();
  const before = await readCalibration(now);
  if (!always && (await now.count('review')) < (before === null ? LEAST : before.examples * GROWN)) return null;
  const examples = await reviewedExamples(now);
  if (!always && examples.length < (before === null ? LEAST : before.examples * GROWN)) return null;
  const calibration = learn(examples, versionOf(examples));
  const body = calibration && { id: CALIBRATION, value: calibration as never };
  return ledger.decide({
    by,
    act: 'learn',
    why: calibration === null ? 'nobody has reviewed a claim' : `from ${calibration.examples} reviewed claims`,
    changes: [{ kind: 'setting', id: CALIBRATION, body }],
  });
}
