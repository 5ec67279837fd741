/** Proves every version of every record against the hash and the numbers that the decisions recorded. */
import type { Report } from '../../model/report.ts';
import { NOTHING, recordHash } from '../hash.ts';
import type { Archive, Kind, Pairing } from '../ports.ts';
import { RECORD_KINDS } from '../record-kinds.ts';
import type { Finding, Findings } from './finding.ts';

export async function verifyRecords(archive: Archive, last: number): Promise<Findings> {
  const findings: Finding[] = [];
  let count = 0;
  for (const kind of RECORD_KINDS) {
    for await (const pairing of archive.pairings(kind)) {
      count++;
      const finding = pairingFinding(kind, pairing, last);
      if (finding !== null) findings.push(finding);
    }
  }
  return { findings, count };
}

function pairingFinding(kind: Kind, { id, from, recorded, stored }: Pairing, last: number): Finding | null {
  const record = `${nameOf(kind, id, stored?.body)}`;
  const where = `${kind} ${id} (decision ${from})`;
  if (recorded === null) {
    const sentence =
      from > last
        ? `${record} was written by decision ${from}, which is cut off at the end of the chain.`
        : `${record} says it was written by decision ${from}, which records no such thing: it was added by another hand, or the decision's list was shortened.`;
    return { what: from > last ? 'cut-off' : 'added', where, sentence };
  }
  if (from > last)
    return {
      what: 'cut-off',
      where,
      sentence: `${record} was changed by decision ${from}, which is cut off at the end of the chain.`,
    };
  if (recorded.hash === NOTHING) {
    return stored === null
      ? null
      : { what: 'added', where, sentence: `${record} was withdrawn by decision ${from}, but stands again.` };
  }
  if (stored === null)
    return { what: 'removed', where, sentence: `${record} as written by decision ${from} was removed.` };
  if (recordHash(stored.body) !== recorded.hash) {
    return { what: 'altered', where, sentence: `${record} was altered: it is not what decision ${from} wrote.` };
  }
  if (stored.to !== recorded.next) {
    const sentence = `the validity of ${record} was altered: it ends at ${stored.to ?? 'no decision'}, by the decisions at ${recorded.next ?? 'none'}.`;
    return { what: 'altered', where, sentence };
  }
  return null;
}

function nameOf(kind: Kind, id: string, body: unknown): string {
  if (kind === 'extraction') return `the text of report ${id}`;
  if (kind !== 'report' || typeof body !== 'object' || body === null) return `${kind} ${id}`;
  const { title } = body as Partial<Report>;
  return typeof title === 'string' ? `report ${id} (“${title.slice(0, 60)}”)` : `report ${id}`;
}
