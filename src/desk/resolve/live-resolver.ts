/**
 * A resolver that stays open beside a ledger: it follows each decision and writes only the events that change by it, so that a
 * review costs milliseconds and not a reading of everything. Opened anew it is resolving from nothing: the same code, the same end.
 */

import { eventIdOf, founderOf } from '../../analysis/resolve/event-id.ts';
import { type Proposal, proposalsInto, proposalsOf } from '../../analysis/resolve/resolve.ts';
import { RESOLVE_DEFAULTS } from '../../analysis/resolve/resolver.ts';
import type { Change, Ledger, Snapshot } from '../ports.ts';
import { derivedChanges } from './derived.ts';
import { makeHeld } from './held.ts';

export interface ResolveOutcome {
  /** How many events stand now. */
  readonly events: number;
  /** Records written or withdrawn. */
  readonly changed: number;
}

export interface LiveResolver {
  /** Brings events, redirects, automatic judgements and tallies to what claims and judgements say; one decision, or none. */
  readonly settle: (by: string) => Promise<ResolveOutcome>;
  /** Matches for a person, the most likely first: all, or those of one event. Follows the ledger up to `now`, the newest unless given. */
  readonly proposals: (event?: string, now?: Snapshot) => Promise<readonly Proposal[]>;
}

/** `autoAccept` unless the desk sets another threshold, which is followed at once. */
export function openLiveResolver(ledger: Ledger, autoAccept: number = RESOLVE_DEFAULTS.accept): LiveResolver {
  const held = makeHeld(ledger, { accept: autoAccept, propose: Math.min(RESOLVE_DEFAULTS.propose, autoAccept) });
  let own: number | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: what is held must not change under a reader. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };

  const settle = async (by: string): Promise<ResolveOutcome> => {
    // Computed outside the lock, so that others go on deciding; computed again under it when they did.
    const before = await ledger.read();
    await held.catchUp(before, own);
    let changes: readonly Change[] = await derivedChanges(before, held);
    const decision = await ledger.decide({
      by,
      act: 'resolve',
      why: `matches from ${held.accept()} on are judged by the machine`,
      changes: async (now) => {
        if (now.head.n !== held.n()) {
          await held.catchUp(now, own);
          changes = await derivedChanges(now, held);
        }
        return changes;
      },
    });
    held.dirty.clear();
    held.talliesDirty = false;
    own = decision?.n ?? own;
    return { events: await before.count('event'), changed: decision?.changes.length ?? 0 };
  };

  return {
    settle: (by) => inTurn(() => settle(by)),
    proposals: (event, now) =>
      inTurn(async () => {
        await held.catchUp(now ?? (await ledger.read()), own);
        const { resolver, heirs } = held;
        const found =
          event === undefined
            ? proposalsOf(resolver)
            : proposalsInto(resolver, eventIdOf(heirs.rootOf(event.startsWith('c_') ? event : founderOf(event))));
        return found.map((one) => ({ ...one, claim: heirs.bearerOf(one.claim), match: heirs.bearerOf(one.match) }));
      }),
  };
}
