/** The history of a record: the decisions that wrote it, up to the time read. */
import type { Kind, Ledger, Snapshot } from '../../desk/ports.ts';
import type { HistoryLine } from '../api.ts';

export async function historyOf(ledger: Ledger, snapshot: Snapshot, kind: Kind, id: string): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = [];
  for await (const { n, at, by, act, why } of ledger.decisions({ kind, id }))
    if (n <= snapshot.head.n) lines.push({ n, at, by, act, why });
  return lines;
}
