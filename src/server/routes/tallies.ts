/** GET /api/tallies: running totals as series, with their checks. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Snapshot } from '../../desk/ports.ts';
import type { Tally } from '../../model/tally.ts';
import { TalliesAnswer } from '../api-readings.ts';
import { listRoute } from '../get-route.ts';
import { named, namesOf } from '../rows/named.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/tallies', 'Running totals as series, with their checks', TalliesAnswer, {});

export const tallyRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const tallies = await snapshot.all('tally');
    const actors = await namesOf(
      snapshot,
      'actor',
      tallies.flatMap(({ by, against }) => [...by, ...against]),
    );
    const places = await namesOf(
      snapshot,
      'place',
      tallies.map(({ where }) => where),
    );
    const ours = await oursOf(snapshot, tallies);
    const rows = tallies.map((tally) => ({
      tally,
      ours: ours(tally),
      by: tally.by.map((id) => named(id, actors)!),
      against: tally.against.map((id) => named(id, actors)!),
      where: named(tally.where, places),
    }));
    return c.json({ from: readFrom(snapshot), tallies: rows }, 200);
  });
};

/** What the check against our own claims counted; several claims of one event are one thing. */
async function oursOf(snapshot: Snapshot, tallies: readonly Tally[]) {
  const counted = (tally: Tally): readonly string[] =>
    tally.checks.find(({ rule }) => rule === 'own-sum')?.claims.slice(1) ?? [];
  const ids = [...new Set(tallies.flatMap(counted))];
  const claims = new Map((await snapshot.many('claim', ids)).map((claim) => [claim.id, claim]));
  const events = await snapshot.by('event', 'claim', ids);
  const home = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event] as const)));
  return (tally: Tally) => {
    const things = new Map<string, TalliesAnswer['tallies'][number]['ours'][number]>();
    for (const id of counted(tally)) {
      const event = home.get(id);
      const time = event?.time ?? claims.get(id)?.time;
      const from = time?.from ?? time?.to;
      if (from == null || things.has(event?.id ?? id)) continue;
      things.set(event?.id ?? id, { claim: id, event: event?.id ?? null, from, to: time?.to ?? from });
    }
    return [...things.values()].toSorted((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : a.claim < b.claim ? -1 : 1,
    );
  };
}
