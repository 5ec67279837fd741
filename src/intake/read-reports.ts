/** Files as report lines, for coding without a ledger: `marsad code FILES`. */
import { createHash } from 'node:crypto';
import { makeId } from '../model/id.ts';
import { Refusal } from '../model/refusal.ts';
import type { ReportLine } from '../model/report.ts';
import { openPath } from './open-files.ts';
import { noText } from './refuse.ts';

/** The reports in a file (or folder), with the ids they would have in a ledger. Throws the first refusal. */
export async function readReports(path: string): Promise<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  for await (const read of openPath(path)) {
    if ('fault' in read) throw new Refusal(read.fault);
    if ('follow' in read) throw noText(read.where, 'a text', 'an address, which `marsad add` would follow');
    const { bytes, text, published, source, title, lang } = read.report;
    lines.push({
      id: makeId('report', createHash('sha256').update(bytes).digest()),
      text,
      published,
      source,
      title,
      lang,
    });
  }
  return lines;
}
