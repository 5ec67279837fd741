/** GET /api/search: words, names in any spelling or script, place and radius, time, speaker, status: ranked, with the words marked. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { search } from '../../desk/search.ts';
import { Day } from '../../model/record.ts';
import { Status } from '../../model/vocabulary.ts';
import { SearchAnswer } from '../api-search.ts';
import { listRoute } from '../get-route.ts';
import { eventRows } from '../rows/event-rows.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const find = listRoute('/api/search', 'Names, claims, events and reports; best first', SearchAnswer, {
  q: z.string().max(500).optional().openapi({ description: 'Words; a name stands for all its spellings.' }),
  near: z.string().max(200).optional().openapi({ description: 'A place by any of its names, or latitude,longitude.' }),
  km: z.coerce.number().positive().max(20_000).optional(),
  from: Day.optional(),
  to: Day.optional(),
  speaker: z.string().max(200).optional().openapi({ description: 'Who says it, by any name.' }),
  status: Status.optional(),
  kind: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const searchRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(find, async (c) => {
    const { snapshot } = c.var;
    const { q, near, km, from, to, speaker, status, kind, limit } = c.req.valid('query');
    const found = await search(snapshot, {
      ...(q !== undefined && { words: q }),
      ...(near !== undefined && { near }),
      ...(km !== undefined && { km }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(speaker !== undefined && { speaker }),
      ...(status !== undefined && { statuses: [status] }),
      ...(kind !== undefined && { kinds: [kind] }),
      ...(limit !== undefined && { limit }),
    });
    const rows = await eventRows(
      snapshot,
      found.events.map(({ event }) => event),
    );
    const answer: SearchAnswer = {
      from: readFrom(snapshot),
      near: found.near,
      names: found.names,
      claims: found.claims,
      reports: found.reports,
      events: found.events.map(({ score, claims }, at) => ({ event: rows[at]!, score, claims })),
    };
    return c.json(answer, 200);
  });
};
