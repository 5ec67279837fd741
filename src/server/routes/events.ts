/** GET /api/events, /api/events/{id}: events by the one filter, and an event with every speaker's version. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Ledger, Snapshot } from '../../desk/ports.ts';
import { chosenId } from '../../desk/resolve.ts';
import type { Event } from '../../model/event.ts';
import { EventAnswer, EventsAnswer, type HistoryLine } from '../api.ts';
import { EVENT_QUERY, eventFilter, typesOf } from '../event-query.ts';
import { listRoute, recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { eventRows } from '../rows/event-rows.ts';
import { historyOf } from '../rows/history.ts';
import { versionsOf } from '../rows/versions.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/events', 'Events by one filter, in order of time', EventsAnswer, EVENT_QUERY);
const one = recordRoute('/api/events/{id}', "An event: each speaker's version, what is adopted and why", EventAnswer);

export const eventRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const query = c.req.valid('query');
    const types = typesOf(query);
    const found = (await snapshot.events(eventFilter(query))).filter(
      (event) => types === null || (event.type.acled !== null && types.has(event.type.acled)),
    );
    const rows = await eventRows(snapshot, found);
    const day = (row: (typeof rows)[number]) => row.time?.from ?? row.time?.to ?? '9999';
    const answer: EventsAnswer = {
      from: readFrom(snapshot),
      total: rows.length,
      placeless: rows.filter(({ place }) => place === null || place.lat === null).length,
      timeless: rows.filter(({ time }) => time === null || (time.from === null && time.to === null)).length,
      events: rows.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1)),
    };
    return c.json(answer, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot, desk } = c.var;
    const { id } = c.req.valid('param');
    const now = await snapshot.follow(id);
    const event = await snapshot.get('event', now);
    if (event === null) throw notFound('event', id);
    const claims = await snapshot.many('claim', event.claims);
    const order = new Map(event.claims.map((claim, at) => [claim, at]));
    const versions = await versionsOf(
      snapshot,
      claims.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
      now,
    );
    const held = (await snapshot.get('setting', chosenId(now)))?.value;
    const chosen = Array.isArray(held) ? held.map((one) => String((one as { field?: unknown }).field)) : [];
    const history = await storyOf(desk.ledger, snapshot, event);
    return c.json(
      {
        from: readFrom(snapshot),
        event,
        redirectedFrom: now === id ? null : id,
        chosen,
        versions,
        history,
      } satisfies EventAnswer,
      200,
    );
  });
};

/** The decisions that wrote an event, and those of people about it: judgements of its claims, values chosen by hand. */
async function storyOf(ledger: Ledger, snapshot: Snapshot, event: Event): Promise<HistoryLine[]> {
  const judged = (await snapshot.by('judgement', 'claim', event.claims)).filter(({ automatic }) => !automatic);
  const lines = await Promise.all([
    historyOf(ledger, snapshot, 'event', event.id),
    historyOf(ledger, snapshot, 'setting', chosenId(event.id)),
    ...judged.map(({ id }) => historyOf(ledger, snapshot, 'judgement', id)),
  ]);
  return [...new Map(lines.flat().map((line) => [line.n, line])).values()].toSorted((a, b) => a.n - b.n);
}
