/** A report's claims as the person sees them: with what waits to reach the server, and with the one being made. Pure. */
import type { Claim } from '../../model/claim.ts';
import type { ClaimOnDesk } from '../../server/api.ts';
import type { Edit } from '../edits/edits.ts';

export interface Held extends ClaimOnDesk {
  /** A verdict on its way to the server. */
  readonly waiting: Edit['verdict'] | undefined;
}

const inOrder = (a: Held, b: Held): number =>
  a.claim.span.start - b.claim.span.start || a.claim.span.end - b.claim.span.end;

/** Mended claims stand as they will, written ones among the others. */
export function withWaiting(
  rows: readonly ClaimOnDesk[],
  waiting: ReadonlyMap<string, Edit>,
  report: string,
): readonly Held[] {
  const held = rows.map((row): Held => {
    const edit = waiting.get(row.claim.id) ?? (row.before ? waiting.get(row.before.id) : undefined);
    const draft = edit?.verdict === 'mended' ? edit.draft : undefined;
    return {
      ...row,
      claim: draft ? { ...draft, id: row.claim.id } : row.claim,
      before: draft ? (row.before ?? row.claim) : row.before,
      waiting: edit?.verdict,
    };
  });
  const written = [...waiting.values()].flatMap((edit): readonly Held[] =>
    edit.verdict === 'written' && edit.report === report && edit.draft
      ? [{ claim: { ...edit.draft, id: edit.claim }, review: null, event: null, before: null, waiting: 'written' }]
      : [],
  );
  return written.length === 0 ? held : [...held, ...written].toSorted(inOrder);
}

/** The claim being mended as it stands in the editor; a new one in its place. */
export function withDraft(held: readonly Held[], draft: Claim | null): readonly Held[] {
  if (draft === null) return held;
  if (held.some(({ claim }) => claim.id === draft.id))
    return held.map((row) => (row.claim.id === draft.id ? { ...row, claim: draft } : row));
  return [...held, { claim: draft, review: null, event: null, before: null, waiting: undefined }].toSorted(inOrder);
}
