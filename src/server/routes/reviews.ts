/** POST /api/claims/{id}/review, /api/decisions/{id}/undo: what a person makes of a claim, and taking it back. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { reviewClaim } from '../../desk/review.ts';
import { undo } from '../../desk/undo.ts';
import { DecidedAnswer, ReviewSent, UndoSent } from '../api.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute } from '../get-route.ts';
import { notFound, refusePast } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import type { Reading } from '../snapshot.ts';

const review = actRoute('/api/claims/{id}/review', 'Accept, reject or doubt a claim', ReviewSent, DecidedAnswer);
const back = actRoute('/api/decisions/{id}/undo', 'Take a decision back; history stays', UndoSent, DecidedAnswer);

export const reviewRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const by = desk.by ?? 'analyst';

  app.openapi(review, async (c) => {
    const { id } = c.req.valid('param');
    const { verdict, why, seen } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    const decision = await reviewClaim(desk.ledger, { claim: id, verdict, why, by, seen });
    if (decision !== null) followUp.ask();
    return c.json({ decision: decision?.n ?? null }, 200);
  });

  app.openapi(back, async (c) => {
    const { id } = c.req.valid('param');
    refusePast(c.req.query('asOf'));
    if (!/^\d{1,15}$/.test(id)) throw notFound('decision', id);
    const decision = await undo(desk.ledger, { n: Number(id), by, why: c.req.valid('json').why });
    // Events follow at once, so that the page that asks again sees them as they were.
    if (decision !== null) {
      followUp.ask();
      await followUp.finish();
    }
    return c.json({ decision: decision?.n ?? null }, 200);
  });
};
