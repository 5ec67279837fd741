/** What settling does to what stands: the coding that is right takes the machine's place; the others stay in the history. */
import type { Claim } from '../model/claim.ts';
import { makeId } from '../model/id.ts';
import { sha256 } from './hash.ts';
import type { Change, Snapshot } from './ports.ts';
import { reviewChanges } from './review.ts';

/**
 * Of `unit`, the claims of several coders on one thing, `chosen` is right; null = none of them. A person's coding of a sample
 * stands for nothing by itself: what they coded comes in as a claim of theirs, in the place of the machine's if it had one.
 */
export async function settledChanges(
  now: Snapshot,
  {
    unit,
    chosen,
    ...by
  }: { readonly unit: readonly Claim[]; readonly chosen: Claim | null; readonly by: string; readonly why: string },
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const machines = unit.filter(({ coder }) => coder.kind === 'machine');
  const right = machines.find(({ id }) => id === chosen?.id) ?? null;
  const heir = chosen !== null && right === null ? machines[0] : undefined;
  for (const claim of machines) {
    const request = { claim: claim.id, ...by };
    if (claim === right) changes.push(...(await reviewChanges(now, { ...request, verdict: 'accepted' })));
    else if (claim === heir)
      changes.push(
        ...(await reviewChanges(now, {
          ...request,
          verdict: 'mended',
          replacement: chosen!,
          coder: chosen!.coder.name,
        })),
      );
    else changes.push(...(await reviewChanges(now, { ...request, verdict: 'rejected' })));
  }
  // What the machine had missed comes in beside its claims; what was settled so before goes.
  const missed = chosen !== null && machines.length === 0 ? standing(chosen) : null;
  for (const { id } of unit.map(standing))
    if (id !== missed?.id && (await now.get('claim', id)) !== null) changes.push({ kind: 'claim', id, body: null });
  if (missed !== null) changes.push({ kind: 'claim', id: missed.id, body: missed });
  return changes;
}

/** A coding of a sample as a claim that stands. */
const standing = (coded: Claim): Claim => ({
  ...coded,
  id: makeId('claim', Buffer.from(sha256(`settled ${coded.id}`), 'hex')),
  coder: { ...coded.coder, version: null },
});
