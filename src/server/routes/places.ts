/** GET /api/places, /api/places/{id}: named places, and the events there. POST /api/places/{id}/move: where one is, for a reason. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { movePlace, PlaceMoved } from '../../desk/move-place.ts';
import type { Place } from '../../model/place.ts';
import { DecidedAnswer } from '../api.ts';
import { PlaceAnswer, PlacesAnswer } from '../api-actors.ts';
import { type Selection, selectionsOf } from '../events/selections.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, listRoute, recordRoute } from '../get-route.ts';
import { notFound, refusePast } from '../refuse.ts';
import { eventRows } from '../rows/event-rows.ts';
import { historyOf } from '../rows/history.ts';
import { named, namesOf } from '../rows/named.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/places', 'Places, those with most events first', PlacesAnswer, {
  q: z.string().max(200).optional(),
});
const one = recordRoute('/api/places/{id}', 'A place: aliases, what it lies in, events', PlaceAnswer);
const moved = actRoute(
  '/api/places/{id}/move',
  'Say where a place is, and how well that is known',
  PlaceMoved,
  DecidedAnswer,
);

const matches = (place: Place, words: string): boolean =>
  [place.name, place.id, ...place.aliases.map(({ name }) => name)].some((form) => form.toLowerCase().includes(words));

/** Events a place's own page lists; the events page lists them all. */
const MOST_EVENTS = 500;

/** Events by id of their place. */
function countPlaces({ rows, columns: { place, places } }: Selection): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const id = place[row] === -1 ? null : places[place[row]!]!.id;
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export const placeRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, _followUp: FollowUp): void => {
  const selections = selectionsOf(desk.ledger);

  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const words = c.req.valid('query').q?.toLowerCase() ?? '';
    const counts = countPlaces(await selections.of(snapshot, {}));
    const rows = (await snapshot.all('place'))
      .filter((place) => matches(place, words))
      .map((place) => ({ place, events: counts.get(place.id) ?? 0 }))
      .toSorted((a, b) => b.events - a.events || (a.place.name < b.place.name ? -1 : 1));
    return c.json({ from: readFrom(snapshot), total: rows.length, places: rows } satisfies PlacesAnswer, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const { id } = c.req.valid('param');
    const place = await snapshot.get('place', id);
    if (place === null) throw notFound('place', id);
    const { rows, columns } = await selections.of(snapshot, { place: id });
    const ids = [...rows.subarray(0, MOST_EVENTS)].map((row) => columns.ids.id(row));
    const order = new Map(ids.map((event, at) => [event, at]));
    const events = (await snapshot.many('event', ids)).toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
    const names = await namesOf(snapshot, 'place', place.parents);
    return c.json(
      {
        from: readFrom(snapshot),
        row: { place, events: rows.length },
        parents: place.parents.map((parent) => named(parent, names)!),
        events: await eventRows(snapshot, events),
        history: await historyOf(desk.ledger, snapshot, 'place', id),
      } satisfies PlaceAnswer,
      200,
    );
  });

  app.openapi(moved, async (c) => {
    refusePast(c.req.query('asOf'));
    const by = desk.by ?? 'analyst';
    const decision = await movePlace(desk.ledger, { ...c.req.valid('json'), place: c.req.valid('param').id, by });
    return c.json({ decision: decision?.n ?? null }, 200);
  });
};
