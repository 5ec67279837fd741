/**
 * The algebra of judgements. A judgement on a claim and an event is one on two claims: the claim, and the founder of the
 * event. Nothing is erased: of several on one pair the newest in force counts; withdrawing it restores what was before.
 *
 *   same       the two are in one event
 *   different  the two are never in one event
 *   unsure     the machine does not join them; a person may
 *
 * A newer `same` wins over an older `different` that would keep it apart, and the other way round. Judgements of the
 * machine are its answer, not its input: they are left out here.
 */
import type { Judgement } from '../../model/judgement.ts';
import { founderOf } from './event-id.ts';

export interface PairVerdict {
  readonly a: string;
  readonly b: string;
  readonly verdict: Judgement['verdict'];
  /** Later judgements have higher ranks. */
  readonly rank: number;
}

/** The verdict in force for each pair of claims, newest first. `judgements` in order of decision. */
export function verdictsOf(judgements: readonly Judgement[]): readonly PairVerdict[] {
  const byPair = new Map<string, PairVerdict>();
  judgements.forEach((judgement, rank) => {
    if (judgement.automatic) return;
    const [a, b] = pairOf(judgement);
    if (a !== b) byPair.set(`${a} ${b}`, { a, b, verdict: judgement.verdict, rank });
  });
  return [...byPair.values()].sort((x, y) => y.rank - x.rank);
}

export function pairOf({ claim, event }: Pick<Judgement, 'claim' | 'event'>): readonly [string, string] {
  const founder = founderOf(event);
  return claim < founder ? [claim, founder] : [founder, claim];
}
