/** Undo: a decision that puts every record which another decision wrote back to what stood before it. History stays. */
import type { Decision } from '../model/decision.ts';
import { Refusal } from '../model/refusal.ts';
import { recordHash } from './hash.ts';
import type { Change, Kind, Ledger } from './ports.ts';

/** Refused when a later decision has changed one of the records again: that one would have to be undone first. */
export async function undo(
  ledger: Ledger,
  { n, by, why }: { readonly n: number; readonly by: string; readonly why: string },
): Promise<Decision | null> {
  const undone = await decisionAt(ledger, n);
  const before = await ledger.read(n - 1);
  return ledger.decide({
    by,
    act: 'undo',
    why: why === '' ? `undoes decision ${n} (${undone.act} by ${undone.by})` : why,
    changes: async (now) => {
      const changes: Change[] = [];
      for (const { kind, id, hash } of undone.changes) {
        const standing = await now.get(kind as Kind, id);
        if (recordHash(standing) !== hash) {
          throw new Refusal({
            code: 'undo-changed-since',
            where: `${kind} ${id}`,
            expected: `as decision ${n} left it`,
            came: 'a later change',
            todo: 'Undo the later decision first.',
          });
        }
        changes.push({ kind, id, body: await before.get(kind as Kind, id) } as Change);
      }
      return changes;
    },
  });
}

async function decisionAt(ledger: Ledger, n: number): Promise<Decision> {
  for await (const decision of ledger.decisions({ after: n - 1 })) if (decision.n === n) return decision;
  throw new Refusal({
    code: 'record-unknown',
    where: `decision ${n}`,
    expected: 'a decision of this ledger',
    came: 'none with this number',
    todo: 'See `marsad log` for the decisions there are.',
  });
}
