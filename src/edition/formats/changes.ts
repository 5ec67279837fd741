/**
 * What became of events between editions: added, changed in named fields, merged, or no longer published. Ids and names of fields only,
 * no value: both sides are compared after today's policy, so that the comparison tells nothing that is withheld.
 */
import type { Event } from '../../model/event.ts';

export interface Change {
  /** The edition with which it came out, and when that was. */
  readonly edition: string;
  readonly week: string;
  readonly at: string | null;
  /** The edition compared with; null for the first. */
  readonly since: string | null;
  readonly event: string;
  readonly change: 'added' | 'changed' | 'merged' | 'withdrawn';
  readonly fields?: readonly string[];
  /** The event it was merged into. */
  readonly into?: string;
}

export interface Stand {
  /** As published with the edition before, under today's policy; those that cannot have changed may be left out. */
  readonly before: readonly Event[];
  /** Every event that an edition carried up to the one before, also those now merged or withheld. */
  readonly carriedBefore: ReadonlySet<string>;
  /** As published now, by id. */
  readonly now: ReadonlyMap<string, Event>;
  readonly redirects: ReadonlyMap<string, string>;
}

const FIELDS = ['kind', 'type', 'time', 'place', 'roles', 'weapons', 'harms', 'status', 'claims'] as const;

export function changesBetween(
  { before, carriedBefore, now, redirects }: Stand,
  head: Pick<Change, 'edition' | 'week' | 'at' | 'since'>,
): readonly Change[] {
  const then = new Map(before.map((event) => [event.id, event]));
  const changes: Change[] = [];
  for (const id of [...carriedBefore].sort()) {
    const [was, is] = [then.get(id), now.get(id)];
    const into = redirects.get(id);
    if (is && was) {
      const fields = FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
      if (fields.length) changes.push({ ...head, event: id, change: 'changed', fields });
    } else if (was && into && now.has(into)) changes.push({ ...head, event: id, change: 'merged', into });
    else if (was) changes.push({ ...head, event: id, change: 'withdrawn' });
  }
  for (const id of [...now.keys()].sort())
    if (!carriedBefore.has(id)) changes.push({ ...head, event: id, change: 'added' });
  return changes;
}

export const changesFile = (changes: readonly Change[]): string =>
  changes.map((change) => `${JSON.stringify(change)}\n`).join('');

/** Earlier lines and those of this edition, each once; a line is dropped where its edition is made anew. */
export function joinedChanges(earlier: string, edition: string, fresh: readonly Change[]): readonly Change[] {
  const kept = earlier
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Change)
    .filter((change) => change.edition !== edition);
  return [...kept, ...fresh];
}
