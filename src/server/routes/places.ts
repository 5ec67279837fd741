/** GET /api/places, /api/places/{id}: named places, and the events there. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Event } from '../../model/event.ts';
import type { Place } from '../../model/place.ts';
import { PlaceAnswer, PlacesAnswer } from '../api-actors.ts';
import { listRoute, recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { eventRows } from '../rows/event-rows.ts';
import { named, namesOf } from '../rows/named.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/places', 'Places, those with most events first', PlacesAnswer, {
  q: z.string().max(200).optional(),
});
const one = recordRoute('/api/places/{id}', 'A place: aliases, what it lies in, events', PlaceAnswer);

const matches = (place: Place, words: string): boolean =>
  [place.name, place.id, ...place.aliases.map(({ name }) => name)].some((form) => form.toLowerCase().includes(words));

export const placeRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const words = c.req.valid('query').q?.toLowerCase() ?? '';
    const counts = new Map<string, number>();
    for await (const { place } of snapshot.stream('event'))
      if (place?.place) counts.set(place.place, (counts.get(place.place) ?? 0) + 1);
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
    const events: Event[] = [];
    for await (const event of snapshot.stream('event')) if (event.place?.place === id) events.push(event);
    const names = await namesOf(snapshot, 'place', place.parents);
    return c.json(
      {
        from: readFrom(snapshot),
        row: { place, events: events.length },
        parents: place.parents.map((parent) => named(parent, names)!),
        events: await eventRows(snapshot, events),
      } satisfies PlaceAnswer,
      200,
    );
  });
};
