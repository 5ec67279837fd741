/** Earlier editions under today's policy: what they told may be withheld now, and a comparison with them must not give it away. */
import type { Edition, Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { Day } from '../../model/record.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import type { PastEdition } from '../compose/past.ts';
import type { View } from '../view.ts';
import { type Guard, guardOf } from './guard.ts';
import { restraintOf } from './policy.ts';
import { publicTallies, restrained } from './public-view.ts';
import { termsOf } from './terms.ts';
import { holdsAny } from './withhold.ts';

export interface PastGuard {
  /** The events and totals of an earlier edition as they may be compared with today's; what is withheld today is not among them. */
  readonly open: (past: PastEdition) => PastEdition;
  readonly events: (events: readonly Event[]) => readonly Event[];
  /** Whether an earlier edition tells what is withheld today: then its page becomes a tombstone. */
  readonly tells: (edition: Edition, withheld: readonly string[]) => boolean;
}

/** `view` as the ledger holds it now, before the policy; `redirects` as in force. */
export function guardPast(
  view: View,
  policy: readonly SafetyRule[],
  today: Day,
  redirects: ReadonlyMap<string, string>,
  guard: Guard | null = policy.length ? guardOf(view, policy, today) : null,
): PastGuard {
  if (guard === null) return { open: (past) => past, events: (events) => events, tells: () => false };
  const events = (past: readonly Event[]): readonly Event[] =>
    past.flatMap((event) => {
      const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
      const restraint =
        guard.ofEvent.get(redirects.get(event.id) ?? event.id) ?? restraintOf(event, claims, view, policy, today);
      return restrained(event, event.claims, restraint, view);
    });
  const tellsSentence = ({ text, references }: Sentence): boolean => {
    const terms: string[] = [];
    for (const { claim: id } of references) {
      const claim = view.claims.get(id);
      const restraint = guard.restraints.get(id);
      if (!claim || !restraint) continue;
      if (restraint.delayed) return true;
      terms.push(...termsOf(claim, restraint, view));
    }
    return holdsAny(text, terms) || references.some(({ span }) => holdsAny(span.quote, terms));
  };
  return {
    events,
    open: (past) => ({ ...past, events: events(past.events), tallies: publicTallies(past.tallies, guard, view) }),
    tells: (edition, withheld) =>
      // What a correction repeats of an earlier edition counts as told.
      (edition.correction?.changes ?? []).some(
        ({ was, now }) => holdsAny(was ?? '', withheld) || holdsAny(now ?? '', withheld),
      ) ||
      [
        edition.lede,
        ...edition.sections.flatMap(({ sentences }) => sentences),
        ...edition.changed,
        ...edition.unknown,
      ].some(
        (sentence) =>
          tellsSentence(sentence) ||
          holdsAny(sentence.text, withheld) ||
          sentence.references.some(({ span }) => holdsAny(span.quote, withheld)),
      ),
  };
}
