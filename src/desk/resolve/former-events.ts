/**
 * Events whose founding claim stands no more. Their id was shown, so it leads on: to the event that now holds the first claim
 * still standing of those the event held last; where that one founded an event which is gone too, to where that leads.
 * It follows from the ledger's history alone, so that who resolves from nothing finds the same.
 */
import { eventIdOf, founderOf } from '../../analysis/resolve/event-id.ts';
import type { Event } from '../../model/event.ts';
import type { Snapshot } from '../ports.ts';

/**
 * The former events that `claims` founded, or were held by, or that lead through one of those; each with the first claim of the
 * event it leads to, or null. `standsIn` gives that first claim for a claim that stands.
 */
export async function formerEvents(
  now: Snapshot,
  claims: Iterable<string>,
  standsIn: (claim: string) => string | undefined,
): Promise<ReadonlyMap<string, string | null>> {
  const isGone = (event: string): boolean => standsIn(founderOf(event)) === undefined;
  const last = new Map<string, Event | null>();
  const learn = async (events: readonly string[]): Promise<readonly Event[]> => {
    const asked = events.filter((id) => !last.has(id));
    for (const id of asked) last.set(id, null);
    const found = await now.last('event', asked);
    for (const event of found) last.set(event.id, event);
    return found;
  };
  // Whoever held a claim whose place changed may lead elsewhere now, and whoever led through it.
  const former = new Set<string>();
  for (let asked = [...claims]; asked.length > 0; ) {
    const held = await now.everHolding(asked);
    const found = [...asked.map(eventIdOf), ...held].filter((id) => isGone(id) && !former.has(id));
    for (const id of found) former.add(id);
    asked = [...new Set(found)].map(founderOf).filter((id) => !asked.includes(id));
  }
  for (let asked: readonly string[] = [...former]; asked.length > 0; ) {
    const found = await learn(asked);
    asked = [...new Set(found.flatMap((event) => event.claims.map(eventIdOf)))].filter(
      (id) => isGone(id) && !last.has(id),
    );
  }
  const leadsTo = (event: string, seen: Set<string>): string | null => {
    seen.add(event);
    for (const claim of last.get(event)?.claims ?? []) {
      const next = eventIdOf(claim);
      const found = standsIn(claim) ?? (seen.has(next) ? null : leadsTo(next, seen));
      if (found !== null) return found;
    }
    return null;
  };
  return new Map([...former].map((id) => [id, leadsTo(id, new Set())]));
}
