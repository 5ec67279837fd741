/** GET /api/status: the workspace's name and how much is in it; GET /api/head: its last decision, and nothing else. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { readDeskSettings } from '../../desk/desk-settings.ts';
import { HeadAnswer, StatusAnswer } from '../api.ts';
import { listRoute } from '../get-route.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const route = listRoute('/api/status', 'The workspace, and how much is in it', StatusAnswer, {});

const head = listRoute('/api/head', 'The last decision: what an open page asks again and again', HeadAnswer, {});

export const statusRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(head, (c) => c.json({ from: readFrom(c.var.snapshot) }, 200));

  app.openapi(route, async (c) => {
    const { snapshot, desk } = c.var;
    const [reports, claims, events, tallies, reviews, editions] = await Promise.all(
      (['report', 'claim', 'event', 'tally', 'review', 'edition'] as const).map((kind) => snapshot.count(kind)),
    );
    const counts = { reports, claims, events, tallies, reviews, editions } as StatusAnswer['counts'];
    const { name, timeZone, weekStart } = await readDeskSettings(snapshot);
    const shown = { name: name ?? desk.name, version: desk.version, timeZone, weekStart };
    return c.json({ from: readFrom(snapshot), ...shown, counts }, 200);
  });
};
