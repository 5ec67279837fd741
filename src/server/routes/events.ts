/**
 * GET /api/events, /api/events/sums, /api/events/map: events by the one filter, a window of them, counted, and as a map draws
 * them. /api/events/{id}: an event with every speaker's version.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Ledger, Snapshot } from '../../desk/ports.ts';
import { chosenId } from '../../desk/resolve.ts';
import { dayNumber } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import { EventAnswer, EventSums, EventsAnswer, type HistoryLine, SpotsAnswer } from '../api.ts';
import { EVENT_QUERY, eventFilter, MAP_QUERY, WINDOW_QUERY } from '../event-query.ts';
import { type Selection, selectionsOf } from '../events/selections.ts';
import { type Frame, frameOf, spotsIn } from '../events/spots.ts';
import { timelineOf } from '../events/timeline.ts';
import { listRoute, recordRoute } from '../get-route.ts';
import { notFound } from '../refuse.ts';
import { eventRows } from '../rows/event-rows.ts';
import { historyOf } from '../rows/history.ts';
import { versionsOf } from '../rows/versions.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/events', 'Events by one filter, in order of time', EventsAnswer, {
  ...EVENT_QUERY,
  ...WINDOW_QUERY,
});
const sums = listRoute(
  '/api/events/sums',
  'Events by one filter, counted by family and period',
  EventSums,
  EVENT_QUERY,
);
const map = listRoute('/api/events/map', 'Events by one filter, as a map draws them', SpotsAnswer, {
  ...EVENT_QUERY,
  ...MAP_QUERY,
});
const one = recordRoute('/api/events/{id}', "An event: each speaker's version, what is adopted and why", EventAnswer);

const sumsOf = ({ rows, placeless, timeless }: Selection) => ({ total: rows.length, placeless, timeless });

export const eventRoutes = (app: OpenAPIHono<Reading>, desk: { readonly ledger: Ledger }): void => {
  const selections = selectionsOf(desk.ledger);

  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const { limit, offset, after, ...query } = c.req.valid('query');
    const selection = await selections.of(snapshot, eventFilter(query));
    const { rows, columns } = selection;
    const start = after === undefined ? offset : rows.findIndex((row) => columns.ids.id(row) === after) + 1;
    const ids = [...rows.subarray(start, start + limit)].map((row) => columns.ids.id(row));
    const found = new Map((await snapshot.many('event', ids)).map((event) => [event.id, event]));
    const events = ids.flatMap((id) => found.get(id) ?? []);
    const answer: EventsAnswer = {
      from: readFrom(snapshot),
      ...sumsOf(selection),
      offset: start,
      events: [...(await eventRows(snapshot, events))],
    };
    return c.json(answer, 200);
  });

  app.openapi(sums, async (c) => {
    const { snapshot } = c.var;
    const filter = eventFilter(c.req.valid('query'));
    const selection = await selections.of(snapshot, filter);
    const { from, to, ...always } = filter;
    const days = { ...(from && { first: dayNumber(from) }), ...(to && { last: dayNumber(to) }) };
    const whole = from || to ? await selections.of(snapshot, always) : null;
    const { rows, columns } = selection;
    const answer = {
      from: readFrom(snapshot),
      ...sumsOf(selection),
      families: selection.families,
      frame: frameOf(columns, selection.spotCounts()),
      timeline: whole ? timelineOf(columns, rows, days) : selection.timeline(),
      context: whole?.timeline() ?? null,
    };
    return c.json(answer as EventSums, 200);
  });

  app.openapi(map, async (c) => {
    const { snapshot } = c.var;
    const { frame, zoom, ...query } = c.req.valid('query');
    const selection = await selections.of(snapshot, eventFilter(query));
    const { spots, beyond } = spotsIn(selection.columns, selection.spotCounts(), frame as unknown as Frame, zoom);
    return c.json({ from: readFrom(snapshot), spots, beyond } as SpotsAnswer, 200);
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
