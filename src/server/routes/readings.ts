/**
 * GET /api/deployments, /api/control: who is where, and who is said to hold which ground. GET /api/calibration: what review has taught.
 * GET /api/events/{id}/grades: the same facts in other projects' words. All derived when asked for.
 */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { calibrationReport } from '../../desk/calibration.ts';
import { eventGrades } from '../../desk/event-file.ts';
import { readPresences } from '../../desk/presences.ts';
import { PresencesAnswer } from '../api-actors.ts';
import { CalibrationAnswer, GradesAnswer } from '../api-readings.ts';
import { listRoute, recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const PRESENCE_QUERY = {
  who: z.string().optional(),
  place: z.string().optional(),
  open: z.enum(['true', 'false']).optional(),
};
const deployments = listRoute(
  '/api/deployments',
  'Who is where with what, according to whom',
  PresencesAnswer,
  PRESENCE_QUERY,
);
const control = listRoute('/api/control', 'Who is said to hold which ground', PresencesAnswer, PRESENCE_QUERY);
const calibration = listRoute(
  '/api/calibration',
  'How often the machine was right, shown and learned',
  CalibrationAnswer,
  {},
);
const grades = recordRoute('/api/events/{id}/grades', "An event graded in other projects' words", GradesAnswer);

export const readingRoutes = (app: OpenAPIHono<Reading>): void => {
  for (const [route, kind] of [
    [deployments, 'deployment'],
    [control, 'control'],
  ] as const)
    app.openapi(route, async (c) => {
      const { snapshot } = c.var;
      const { who, place, open } = c.req.valid('query');
      const filter = { ...(who && { who }), ...(place && { place }), open: open === 'true' };
      return c.json({ from: readFrom(snapshot), presences: await readPresences(snapshot, kind, filter) }, 200);
    });

  app.openapi(calibration, async (c) => {
    const { snapshot } = c.var;
    return c.json({ from: readFrom(snapshot), ...(await calibrationReport(snapshot)) }, 200);
  });

  app.openapi(grades, async (c) => {
    const { snapshot } = c.var;
    const { id } = c.req.valid('param');
    const event = await snapshot.get('event', await snapshot.follow(id));
    if (event === null) throw notFound('event', id);
    return c.json({ from: readFrom(snapshot), grades: await (await eventGrades(snapshot))(event) }, 200);
  });
};
