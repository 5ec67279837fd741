/**
 * GET /api/actors, /api/actors/{id}: who acts and speaks, how often, in which events, with and against whom.
 * POST /api/actors/{id}/judge, /api/names/{id}/judge: who is the same, and what a name is.
 */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { foldName } from '../../analysis/context.ts';
import { type ActorJudgements, judgeActors, judgeName, readActorJudgements } from '../../desk/judge-actors.ts';
import { makeNamer } from '../../desk/name-actors.ts';
import type { Snapshot } from '../../desk/ports.ts';
import type { Actor } from '../../model/actor.ts';
import { isImported } from '../../model/dataset.ts';
import { isBlind } from '../../model/sample.ts';
import { DecidedAnswer } from '../api.ts';
import { ActorAnswer, ActorJudged, type ActorRow, ActorsAnswer, NameJudged } from '../api-actors.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, listRoute, recordRoute } from '../get-route.ts';
import { notFound, refusePast } from '../refuse.ts';
import { eventRows } from '../rows/event-rows.ts';
import { named } from '../rows/named.ts';
import { relationsOf } from '../rows/relations.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/actors', 'Actors with their counts, the most often met first', ActorsAnswer, {
  q: z.string().max(200).optional(),
});
const one = recordRoute('/api/actors/{id}', 'An actor: aliases, relations, events', ActorAnswer);
const judged = actRoute('/api/actors/{id}/judge', 'Say whether another actor is this one', ActorJudged, DecidedAnswer);
const namedAs = actRoute('/api/names/{id}/judge', 'Say what a name met in reports is', NameJudged, DecidedAnswer);

interface Counts {
  events: number;
  claims: number;
  says: number;
}
const NONE: Counts = { events: 0, claims: 0, says: 0 };

/** How often each actor acts and speaks, under the name it goes by, and the names met that no actor bears. */
async function countActors(snapshot: Snapshot, actors: readonly Actor[], { home, names }: ActorJudgements) {
  const counts = new Map<string, Counts>();
  const unknown = new Map<string, number>();
  const namer = makeNamer(actors);
  const of = (id: string) => {
    const found = counts.get(id) ?? { ...NONE };
    counts.set(id, found);
    return found;
  };
  const idOf = ({ actor, name }: { readonly actor: string | null; readonly name: string }): string | null => {
    const judgement = actor === null ? names.get(foldName(name)) : undefined;
    const id = actor ?? (judgement?.verdict === 'same' ? judgement.actor : namer(name)?.id) ?? null;
    return id === null ? null : home(id);
  };
  for await (const claim of snapshot.stream('claim')) {
    if (isImported(claim) || isBlind(claim)) continue;
    for (const id of new Set(claim.roles.flatMap((role) => idOf(role) ?? []))) of(id).claims++;
    for (const id of new Set(claim.speakers.flatMap((speaker) => idOf(speaker) ?? []))) of(id).says++;
    const nameless = [...claim.roles, ...claim.speakers].filter((who) => idOf(who) === null);
    for (const name of new Set(nameless.map((who) => who.name))) unknown.set(name, (unknown.get(name) ?? 0) + 1);
  }
  for await (const event of snapshot.stream('event'))
    for (const id of new Set(event.roles.flatMap((role) => idOf(role) ?? []))) of(id).events++;
  return { counts, unknown };
}

const matches = (actor: Actor, words: string): boolean =>
  [actor.name, actor.id, ...actor.aliases.map(({ name }) => name)].some((form) => form.toLowerCase().includes(words));

/** Known actors that share a telling word with a name; few, those with the longest shared word first. */
function likeOf(actors: readonly Actor[]): (name: string) => readonly Actor[] {
  const byWord = new Map<string, Set<Actor>>();
  for (const actor of actors)
    for (const form of [actor.name, ...actor.aliases.map(({ name }) => name)])
      for (const word of foldName(form).split(' '))
        if (word.length > 3) byWord.set(word, (byWord.get(word) ?? new Set()).add(actor));
  return (name) => {
    const words = foldName(name)
      .split(' ')
      .toSorted((a, b) => b.length - a.length);
    const found = words.flatMap((word) => {
      const holders = byWord.get(word);
      // A word that many bear (brigade, council) tells nothing.
      return holders && holders.size <= 4 ? [...holders] : [];
    });
    return [...new Set(found)].slice(0, 3);
  };
}

export const actorRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const by = desk.by ?? 'analyst';

  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const words = c.req.valid('query').q?.toLowerCase() ?? '';
    const [actors, judgements] = await Promise.all([snapshot.all('actor'), readActorJudgements(snapshot)]);
    const { counts, unknown } = await countActors(snapshot, actors, judgements);
    const rows = actors
      .filter((actor) => judgements.home(actor.id) === actor.id && matches(actor, words))
      .map((actor): ActorRow => ({ actor, ...(counts.get(actor.id) ?? NONE) }))
      .toSorted(
        (a, b) =>
          b.events - a.events || b.claims + b.says - a.claims - a.says || (a.actor.name < b.actor.name ? -1 : 1),
      );
    const like = likeOf(actors);
    const isOpen = (name: string): boolean => {
      const verdict = judgements.names.get(foldName(name))?.verdict;
      return verdict === undefined || verdict === 'unsure' || verdict === 'different';
    };
    const proposed = [...unknown]
      .filter(([name]) => isOpen(name))
      .map(([name, claims]) => {
        const apart = judgements.names.get(foldName(name))?.actor;
        const alike = like(name).filter(({ id }) => id !== apart);
        return { name, claims, like: alike.map(({ id, name: of }) => ({ id, name: of })) };
      });
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    const answer: ActorsAnswer = {
      from: readFrom(snapshot),
      total: rows.length,
      actors: rows,
      proposed: proposed.toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1)),
      judged: [...judgements.names.values()].map((judgement) => ({
        ...judgement,
        actor: named(judgement.actor, names),
      })),
    };
    return c.json(answer, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const { id } = c.req.valid('param');
    const actor = await snapshot.get('actor', id);
    if (actor === null) throw notFound('actor', id);
    const [actors, judgements] = await Promise.all([snapshot.all('actor'), readActorJudgements(snapshot)]);
    const own = judgements.group(id);
    const [{ counts }, events] = await Promise.all([
      countActors(snapshot, actors, judgements),
      snapshot.events({ actors: own }),
    ]);
    const names = new Map(actors.map((known) => [known.id, known.name]));
    const nameOf = (of: string, said: string) => {
      const home = judgements.home(of);
      return { id: home, name: names.get(home) ?? said };
    };
    const home = judgements.home(id);
    return c.json(
      {
        from: readFrom(snapshot),
        row: { actor, ...(counts.get(id) ?? NONE) },
        related: actor.affiliations.map(({ to }) => named(to, names)!),
        events: await eventRows(snapshot, events),
        relations: relationsOf(events, new Set(own), nameOf),
        home: home === id ? null : named(home, names),
        same: own
          .slice(1)
          .flatMap((of) => actors.filter((known) => known.id === of).map((found) => ({ actor: found }))),
        judged: judgements.pairs
          .filter((pair) => pair.actors.includes(id))
          .map(({ actors: pair, verdict, by: who, why }) => ({
            other: named(pair.find((of) => of !== id)!, names)!,
            verdict,
            by: who,
            why,
          })),
      } satisfies ActorAnswer,
      200,
    );
  });

  app.openapi(judged, async (c) => {
    refusePast(c.req.query('asOf'));
    const { id } = c.req.valid('param');
    const { other, verdict, why } = c.req.valid('json');
    const decision = await judgeActors(desk.ledger, { actors: [id, other], verdict, by, why });
    followUp.ask();
    return c.json({ decision: decision?.n ?? null }, 200);
  });

  app.openapi(namedAs, async (c) => {
    refusePast(c.req.query('asOf'));
    const name = c.req.valid('param').id;
    const decision = await judgeName(desk.ledger, { name, ...c.req.valid('json'), by });
    followUp.ask();
    return c.json({ decision: decision?.n ?? null }, 200);
  });
};
