/** The day of a claim that stands in a participle: that of the clause it hangs on. */
import type { Draft } from './draft.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

/** "responded on 9 August, killing a dozen": what a participle adds happened on the day of the clause above. */
export function dayOfClauseAbove(world: SentenceWorld, draft: Draft): void {
  const { clause } = draft;
  if (draft.times.length || clause?.relation !== 'ing' || !clause.shared || !clause.parent) return;
  if (!/^(?:violence|capture|discovery)$/.test(draft.kind)) return;
  draft.times.push(...timesBetween(world, clause.parent.first, clause.parent.last).slice(0, 1));
  if (!draft.times.length) return;
  draft.basis = 'inherited';
  draft.trace.push('time-of-clause-above');
}
