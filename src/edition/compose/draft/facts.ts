/** The facts of an event in the words in which the composer tells them: what a sentence is held against when the event changes. */
import type { ToldFact } from '../../../model/draft.ts';
import type { Event } from '../../../model/event.ts';
import type { View } from '../../view.ts';
import { harmClause } from '../harm-words.ts';
import { voicesOf, whoSays } from '../voices.ts';
import { rolesWords } from '../words/actor.ts';
import { timePhrase } from '../words/date.ts';
import { listWords } from '../words/list.ts';
import { placePhrase } from '../words/place.ts';

/** In an order that never changes; what is not known is not listed. */
export function factsOf(event: Event, view: View, year: string): readonly ToldFact[] {
  const { asserting, denying } = voicesOf(event, view);
  const told: readonly (readonly [string, string | null])[] = [
    ['who acted', rolesWords(event.roles, ['initiator', 'partner'], view)],
    ['who was acted upon', rolesWords(event.roles, ['target', 'victim'], view)],
    ['place', placePhrase(event.place, view.places)],
    ['time', timePhrase(event.time, year)],
    ['means', event.weapons.length ? listWords([...new Set(event.weapons.map(({ name }) => name))]) : null],
    ...event.harms.map((harm) => [harm.effect, harmClause(harm, event, view)] as const),
    ['status', event.status],
    ['who says so', voices(asserting.map((claim) => whoSays(claim, view)))],
    ['who denies it', voices(denying.map((claim) => whoSays(claim, view)))],
  ];
  // Two harms of one kind, of two sides, are told apart by their order.
  const seen = new Map<string, number>();
  return told.flatMap(([about, words]) => {
    if (words === null) return [];
    const n = (seen.get(about) ?? 0) + 1;
    seen.set(about, n);
    return [{ about: n > 1 ? `${about} (${n})` : about, words }];
  });
}

const voices = (names: readonly string[]): string | null =>
  names.length ? listWords([...new Set(names)].sort()) : null;
