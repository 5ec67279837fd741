/** GET /api/actors, /api/actors/{id}: who acts and speaks, how often, and in which events. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Snapshot } from '../../desk/ports.ts';
import type { Actor } from '../../model/actor.ts';
import { isImported } from '../../model/dataset.ts';
import { ActorAnswer, type ActorRow, ActorsAnswer } from '../api-actors.ts';
import { listRoute, recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { eventRows } from '../rows/event-rows.ts';
import { named, namesOf } from '../rows/named.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/actors', 'Actors with their counts, the most often met first', ActorsAnswer, {
  q: z.string().max(200).optional(),
});
const one = recordRoute('/api/actors/{id}', 'An actor: aliases, affiliations, events', ActorAnswer);

interface Counts {
  events: number;
  claims: number;
  says: number;
}

/** How often each actor acts and speaks, and the names met that no pack knows. */
async function countActors(snapshot: Snapshot) {
  const counts = new Map<string, Counts>();
  const proposed = new Map<string, number>();
  const of = (id: string) => {
    const found = counts.get(id) ?? { events: 0, claims: 0, says: 0 };
    counts.set(id, found);
    return found;
  };
  for await (const claim of snapshot.stream('claim')) {
    if (isImported(claim)) continue;
    for (const id of new Set(claim.roles.flatMap(({ actor }) => actor ?? []))) of(id).claims++;
    for (const id of new Set(claim.speakers.flatMap(({ actor }) => actor ?? []))) of(id).says++;
    const unknown = [...claim.roles, ...claim.speakers].filter(({ actor }) => actor === null);
    for (const name of new Set(unknown.map((one) => one.name))) proposed.set(name, (proposed.get(name) ?? 0) + 1);
  }
  for await (const event of snapshot.stream('event'))
    for (const id of new Set(event.roles.flatMap(({ actor }) => actor ?? []))) of(id).events++;
  return { counts, proposed };
}

const matches = (actor: Actor, words: string): boolean =>
  [actor.name, actor.id, ...actor.aliases.map(({ name }) => name)].some((form) => form.toLowerCase().includes(words));

export const actorRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const words = c.req.valid('query').q?.toLowerCase() ?? '';
    const [actors, { counts, proposed }] = await Promise.all([snapshot.all('actor'), countActors(snapshot)]);
    const rows = actors
      .filter((actor) => matches(actor, words))
      .map((actor): ActorRow => ({ actor, ...(counts.get(actor.id) ?? { events: 0, claims: 0, says: 0 }) }))
      .toSorted(
        (a, b) =>
          b.events - a.events || b.claims + b.says - a.claims - a.says || (a.actor.name < b.actor.name ? -1 : 1),
      );
    const names = [...proposed].map(([name, claims]) => ({ name, claims }));
    const answer: ActorsAnswer = {
      from: readFrom(snapshot),
      total: rows.length,
      actors: rows,
      proposed: names.toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1)),
    };
    return c.json(answer, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const { id } = c.req.valid('param');
    const actor = await snapshot.get('actor', id);
    if (actor === null) throw notFound('actor', id);
    const [{ counts }, events] = await Promise.all([countActors(snapshot), snapshot.events({ actors: [id] })]);
    const names = await namesOf(
      snapshot,
      'actor',
      actor.affiliations.map(({ to }) => to),
    );
    return c.json(
      {
        from: readFrom(snapshot),
        row: { actor, ...(counts.get(id) ?? { events: 0, claims: 0, says: 0 }) },
        related: actor.affiliations.map(({ to }) => named(to, names)!),
        events: await eventRows(snapshot, events),
      } satisfies ActorAnswer,
      200,
    );
  });
};
