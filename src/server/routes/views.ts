/** GET /api/views, POST /api/views/{id}: filters under a name, for the whole team; `search: null` lets one go. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { savedViews, saveView } from '../../desk/views.ts';
import { DecidedAnswer, ViewSent, ViewsAnswer } from '../api.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, listRoute } from '../get-route.ts';
import { refusePast } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/views', 'Saved views of the events', ViewsAnswer, {});
const save = actRoute('/api/views/{id}', 'Save a view under a name', ViewSent, DecidedAnswer);

export const viewRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, _followUp: FollowUp): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    return c.json({ from: readFrom(snapshot), views: await savedViews(snapshot) } satisfies ViewsAnswer, 200);
  });
  app.openapi(save, async (c) => {
    refusePast(c.req.query('asOf'));
    const name = c.req.valid('param').id;
    const { search } = c.req.valid('json');
    const decision = await saveView(desk.ledger, { name, search, by: desk.by ?? 'analyst' });
    return c.json({ decision: decision?.n ?? null }, 200);
  });
};
