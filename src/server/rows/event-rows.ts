/** Events as the map, the timeline and the table draw them: compact, with what their claims say about who says it. */
import type { Snapshot } from '../../desk/ports.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { EventRow } from '../api.ts';

/** One row an event, in the order given. */
export async function eventRows(snapshot: Snapshot, events: readonly Event[]): Promise<readonly EventRow[]> {
  const claims = await snapshot.many('claim', [...new Set(events.flatMap((event) => event.claims))]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return events.map((event) =>
    eventRow(
      event,
      event.claims.flatMap((id) => byId.get(id) ?? []),
    ),
  );
}

function eventRow(event: Event, claims: readonly Claim[]): EventRow {
  const { time, place } = event;
  return {
    id: event.id,
    kind: event.kind,
    acled: event.type.acled,
    time: time && { from: time.from, to: time.to, precision: time.precision, basis: time.basis, said: time.said },
    place: place && {
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      radiusKm: place.radiusKm,
      precision: place.precision,
    },
    roles: event.roles.map(({ role, name, actor }) => ({ role, name, actor })),
    harms: event.harms.map(({ effect, name, best, min, max }) => ({ effect, name, best, min, max })),
    status: event.status,
    stances: [...new Set(claims.map((claim) => claim.stance))],
    hedges: [...new Set(claims.map((claim) => claim.hedge))],
    speakers: [...new Set(claims.flatMap((claim) => claim.speakers.map(({ name }) => name)))],
    claims: event.claims.length,
  };
}
