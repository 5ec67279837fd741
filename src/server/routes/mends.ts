/** POST /api/claims/{id}/mend, /api/reports/{id}/claims: a claim as a person has it, in place of the machine's or beside it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { reviewClaim } from '../../desk/review.ts';
import { writeClaim } from '../../desk/write-claim.ts';
import { DecidedAnswer, MendSent, WriteSent, WrittenAnswer } from '../api.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute } from '../get-route.ts';
import { refusePast } from '../refuse.ts';
import type { ServedDesk } from '../served-desk.ts';
import type { Reading } from '../snapshot.ts';

const mend = actRoute('/api/claims/{id}/mend', 'Replace a claim by how it should be', MendSent, DecidedAnswer);
const write = actRoute('/api/reports/{id}/claims', 'Code a claim by hand', WriteSent, WrittenAnswer);

export const mendRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const by = desk.by ?? 'analyst';

  app.openapi(mend, async (c) => {
    const { id } = c.req.valid('param');
    const { claim, why, seen } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    const decision = await reviewClaim(desk.ledger, {
      claim: id,
      verdict: 'mended',
      replacement: claim,
      why,
      by,
      ...(seen === undefined ? {} : { seen }),
    });
    if (decision !== null) followUp.ask();
    return c.json({ decision: decision?.n ?? null }, 200);
  });

  app.openapi(write, async (c) => {
    const { id } = c.req.valid('param');
    const { claim, why } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    const written = await writeClaim(desk.ledger, { report: id, claim, why, by });
    if (written.decision !== null) followUp.ask();
    return c.json({ decision: written.decision?.n ?? null, claim: written.claim }, 200);
  });
};
