/** GET /api/claims/{id}/why: the rules behind a claim with their words, and those that nearly fired. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { explainClaim } from '../../desk/explain.ts';
import { WhyAnswer } from '../api.ts';
import { recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const route = recordRoute('/api/claims/{id}/why', 'The rules behind a claim, and those that nearly fired', WhyAnswer);

export const whyRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(route, async (c) => {
    const { snapshot, desk } = c.var;
    const { id } = c.req.valid('param');
    const claim = await snapshot.get('claim', id);
    if (claim === null) throw notFound('claim', id);
    const why = desk.explain ? await explainClaim(snapshot, desk.explain, claim) : null;
    return c.json({ from: readFrom(snapshot), why }, 200);
  });
};
