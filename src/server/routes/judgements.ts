/**
 * POST /api/events/{id}/{judge,merge,split,adopt}: what people hold about events, each a decision that can be taken back.
 * GET /api/events/{id}/proposals: matches the machine is not sure of, with the sentence of each feature.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { onePerEvent } from '../../desk/event-file.ts';
import { chooseField, judge, mergeEvents, splitEvent } from '../../desk/judge.ts';
import { proposalsNear } from '../../desk/resolve/nearby.ts';
import { AdoptSent, DecidedAnswer, JudgeSent, MergeSent, ProposalsAnswer, SplitSent } from '../api.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, recordRoute } from '../get-route.ts';
import { notFound, refusePast } from '../refuse.ts';
import { versionsOf } from '../rows/versions.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const judged = actRoute('/api/events/{id}/judge', 'Say whether a claim is of this event', JudgeSent, DecidedAnswer);
const merged = actRoute('/api/events/{id}/merge', 'Say that another event is this one', MergeSent, DecidedAnswer);
const split = actRoute('/api/events/{id}/split', 'Say that some claims are another event', SplitSent, DecidedAnswer);
const adopted = actRoute('/api/events/{id}/adopt', 'Choose whose value is adopted', AdoptSent, DecidedAnswer);
const proposed = recordRoute('/api/events/{id}/proposals', 'Claims that may be of this event', ProposalsAnswer);

export const judgementRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const by = desk.by ?? 'analyst';
  const { ledger } = desk;
  /** Events follow at once, so that the page that asks again sees what was decided. */
  const answer = async (decision: { readonly n: number } | null): Promise<DecidedAnswer> => {
    if (decision === null) return { decision: null };
    followUp.ask();
    await followUp.finish();
    return { decision: decision.n };
  };
  const seenOf = (seen: number | undefined) => (seen === undefined ? {} : { seen });

  app.openapi(judged, async (c) => {
    const { id: event } = c.req.valid('param');
    const { claim, verdict, why, seen } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    return c.json(await answer(await judge(ledger, { claim, event, verdict, by, why, ...seenOf(seen) })), 200);
  });
  app.openapi(merged, async (c) => {
    const { id } = c.req.valid('param');
    const { event, why, seen } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    return c.json(await answer(await mergeEvents(ledger, { events: [id, event], by, why, ...seenOf(seen) })), 200);
  });
  app.openapi(split, async (c) => {
    const { id: event } = c.req.valid('param');
    const { claims, why, seen } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    return c.json(await answer(await splitEvent(ledger, { event, claims, by, why, ...seenOf(seen) })), 200);
  });
  app.openapi(adopted, async (c) => {
    const { id: event } = c.req.valid('param');
    const { field, claim, why, seen } = c.req.valid('json');
    refusePast(c.req.query('asOf'));
    return c.json(await answer(await chooseField(ledger, { event, field, claim, by, why, ...seenOf(seen) })), 200);
  });
  app.openapi(proposed, async (c) => {
    const { snapshot } = c.var;
    const id = await snapshot.follow(c.req.valid('param').id);
    const event = await snapshot.get('event', id);
    if (event === null) throw notFound('event', id);
    const asked = desk.autoAccept === undefined ? {} : { autoAccept: desk.autoAccept };
    const of = await onePerEvent(snapshot, id, await proposalsNear(ledger, snapshot, event, asked));
    const claims = await snapshot.many(
      'claim',
      of.map(({ claim }) => claim),
    );
    const versions = await versionsOf(snapshot, claims, id);
    const rows = of.flatMap(({ claim, event, score, features, held }) => {
      const version = versions.find((one) => one.claim.id === claim);
      return version === undefined ? [] : [{ claim, event, score, features, version, held }];
    });
    return c.json({ from: readFrom(snapshot), proposals: rows } satisfies ProposalsAnswer, 200);
  });
};
