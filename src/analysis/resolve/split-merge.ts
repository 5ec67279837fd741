/** Merging and splitting events as judgements on claims: what the desk writes when an analyst says so. */
import type { Event } from '../../model/event.ts';
import type { Judgement } from '../../model/judgement.ts';
import { eventIdOf } from './event-id.ts';

/** A judgement still without id, maker and reason, which the desk adds. */
export type Verdict = Pick<Judgement, 'claim' | 'event' | 'verdict'>;

/** Both become one, every claim of them: also those that an older judgement had kept apart. The id of the earlier one stays. */
export const mergeVerdicts = (from: Pick<Event, 'claims'>, into: Pick<Event, 'id' | 'claims'>): readonly Verdict[] =>
  [...into.claims.slice(1), ...from.claims].map((claim) => ({ claim, event: into.id, verdict: 'same' }));

/** `claims` leave `event` together. Both parts are pinned, so that neither falls apart nor finds back by likeness. */
export function splitVerdicts(event: Pick<Event, 'claims'>, claims: readonly string[]): readonly Verdict[] {
  const leaving = new Set(claims);
  const out = event.claims.filter((id) => leaving.has(id));
  const rest = event.claims.filter((id) => !leaving.has(id));
  if (!out.length || !rest.length) return [];
  const pin = ([first, ...others]: readonly string[]): readonly Verdict[] =>
    others.map((claim) => ({ claim, event: eventIdOf(first!), verdict: 'same' }));
  return [...pin(rest), ...pin(out), { claim: out[0]!, event: eventIdOf(rest[0]!), verdict: 'different' }];
}
