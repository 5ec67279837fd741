/** An event as flat fields, shared by the formats that have room for our own words. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Role } from '../../model/vocabulary.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, sourceName } from '../view.ts';

export interface EventSummary {
  readonly event: string;
  readonly kind: string;
  readonly type: string | null;
  readonly status: string;
  readonly independent: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly time_precision: string | null;
  readonly time_basis: string | null;
  readonly place: string | null;
  readonly precision: string | null;
  readonly by: readonly string[];
  readonly against: readonly string[];
  readonly victims: readonly string[];
  readonly weapons: readonly string[];
  readonly harms: readonly { effect: string; min: number | null; max: number | null; adopted: number | null }[];
  readonly sources: readonly string[];
  readonly quotes: readonly string[];
}

export const claimsOf = ({ claims }: Pick<Event, 'claims'>, view: PublicView): readonly Claim[] =>
  claims.flatMap((id) => view.claims.get(id) ?? []);

export function eventSummary(event: Event, view: PublicView): EventSummary {
  const claims = claimsOf(event, view);
  return {
    event: event.id,
    kind: event.kind,
    type: event.type.acled,
    status: event.status,
    independent: event.independent,
    from: event.time?.from ?? null,
    to: event.time?.to ?? null,
    time_precision: event.time?.precision ?? null,
    time_basis: event.time?.basis ?? null,
    place: event.place?.name ?? null,
    precision: event.place?.precision ?? null,
    by: namesIn(event, ['initiator', 'partner'], view),
    against: namesIn(event, ['target'], view),
    victims: namesIn(event, ['victim'], view),
    weapons: event.weapons.map(({ name }) => name),
    harms: event.harms.map(({ effect, min, max, best }) => ({ effect, min, max, adopted: best })),
    sources: [...new Set(claims.map(({ report }) => sourceName(view.reports.get(report))))],
    quotes: claims.map(({ span }) => shownWords(span.quote)),
  };
}

export const namesIn = (event: Pick<Event, 'roles'>, roles: readonly Role[], view: PublicView): readonly string[] => [
  ...new Set(
    event.roles
      .filter(({ role }) => roles.includes(role))
      .map(({ actor, name }) => (actor ? view.actors.get(actor)?.name : undefined) ?? name),
  ),
];
