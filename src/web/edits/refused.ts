/** Claims the server would not take as they were written: kept in the browser until they are mended or dropped. */
import type { Fault } from '../../model/refusal.ts';
import type { Edit } from './edits.ts';

export interface RefusedEdit {
  readonly edit: Edit;
  readonly fault: Pick<Fault, 'came' | 'todo'>;
}

/** By the edit's claim. */
export type RefusedEdits = ReadonlyMap<string, RefusedEdit>;

const KEPT = 'marsad.refused';

/** Only what somebody wrote is worth keeping: a key is pressed again. */
export const isWriting = ({ verdict, draft }: Edit): boolean =>
  draft !== undefined && (verdict === 'written' || verdict === 'mended');

export function keepRefused(refused: RefusedEdits): RefusedEdits {
  localStorage.setItem(KEPT, JSON.stringify([...refused]));
  return refused;
}

export function keptRefused(): RefusedEdits {
  try {
    return new Map(JSON.parse(localStorage.getItem(KEPT) ?? '[]') as [string, RefusedEdit][]);
  } catch {
    return new Map();
  }
}
