/** GET /api/claims/{id}: a claim with its report, review, event and history. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ClaimAnswer } from '../api.ts';
import { recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { historyOf } from '../rows/history.ts';
import { versionsOf } from '../rows/versions.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const one = recordRoute('/api/claims/{id}', 'A claim, with its report, review, event and history', ClaimAnswer);

export const claimRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(one, async (c) => {
    const { snapshot, desk } = c.var;
    const { id } = c.req.valid('param');
    const claim = await snapshot.get('claim', id);
    if (claim === null) throw notFound('claim', id);
    const [event] = await snapshot.by('event', 'claim', [id]);
    const [version] = await versionsOf(snapshot, [claim], event?.id ?? null);
    const history = await historyOf(desk.ledger, snapshot, 'claim', id);
    return c.json({ from: readFrom(snapshot), version: version!, event: event?.id ?? null, history }, 200);
  });
};
