/** What is being typed, kept in this browser at every stroke: a closed tab or a lost server loses nothing. */
import { same } from '../../edition/compose/draft/same.ts';
import type { Draft } from '../../model/draft.ts';

export interface Kept {
  /** As typed. */
  readonly draft: Draft;
  /** What it was typed on, and the decision that had written it. */
  readonly base: Draft;
  readonly seen: number;
}

const nameOf = (id: string): string => `marsad.draft.${id}`;

export function keep(id: string, kept: Kept): void {
  localStorage.setItem(nameOf(id), JSON.stringify(kept));
}

export const letGo = (id: string): void => localStorage.removeItem(nameOf(id));

/** Null where nothing waits, or what waits is no draft of this program. */
export function keptOf(id: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null') as Kept | null;
    return kept && isDraft(kept.draft) && isDraft(kept.base) ? kept : null;
  } catch {
    return null;
  }
}

/** The server has `draft`: what is kept beyond it was typed on it. Called whether the draft's page is open or not. */
export function arrived(id: string, draft: Draft, decision: number | null): void {
  const kept = keptOf(id);
  if (!kept) return;
  if (same(kept.draft, draft)) letGo(id);
  else keep(id, { draft: kept.draft, base: draft, seen: Math.max(kept.seen, decision ?? 0) });
}

/** As far as the page needs it; the server looks at every field. */
const isDraft = (draft: Partial<Draft> | undefined): boolean =>
  typeof draft?.id === 'string' &&
  Array.isArray(draft.parts) &&
  draft.parts.every((part) => Array.isArray(part?.paragraphs));
