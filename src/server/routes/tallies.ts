/** GET /api/tallies: running totals as series, with their checks. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { TalliesAnswer } from '../api.ts';
import { listRoute } from '../get-route.ts';
import { named, namesOf } from '../rows/named.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/tallies', 'Running totals as series, with their checks', TalliesAnswer, {});

export const tallyRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const tallies = await snapshot.all('tally');
    const actors = await namesOf(
      snapshot,
      'actor',
      tallies.flatMap(({ by, against }) => [...by, ...against]),
    );
    const places = await namesOf(
      snapshot,
      'place',
      tallies.map(({ where }) => where),
    );
    const rows = tallies.map((tally) => ({
      tally,
      by: tally.by.map((id) => named(id, actors)!),
      against: tally.against.map((id) => named(id, actors)!),
      where: named(tally.where, places),
    }));
    return c.json({ from: readFrom(snapshot), tallies: rows }, 200);
  });
};
