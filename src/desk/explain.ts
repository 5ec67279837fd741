/** Why a claim is as it is: its report is coded again, the same words by the same rules, this time with reasons. Nothing is written. */
import type { Claim } from '../model/claim.ts';
import type { CodedReport } from '../model/mention.ts';
import type { ReportLine } from '../model/report.ts';
import type { Why } from '../model/why.ts';
import type { Snapshot } from './ports.ts';

/** A coder that says why (`makeCoder` with `why`). */
export type Explainer = (line: ReportLine) => Promise<CodedReport>;

/** Null for claims of persons, of a model or of rows, and for those that today's rules no longer make of these words. */
export async function explainClaim(snapshot: Snapshot, explain: Explainer, claim: Claim): Promise<Why | null> {
  if (claim.coder.kind !== 'machine') return null;
  const [id] = claim.report.split('@');
  const report = await snapshot.report(id!);
  if (report === null) return null;
  const source = report.source === null ? null : await snapshot.get('source', report.source);
  const { text, published, title, lang } = report;
  const line = { id: claim.report, text, published, source: source?.name ?? report.source, title, lang };
  const again = (await explain(line)).claims.find((one) => one.id === claim.id);
  return again?.why ?? null;
}
