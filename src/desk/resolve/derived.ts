/** What should stand written of the claims that changed: their events, redirects and automatic judgements, beside what does stand. */
import { eventIdOf, founderOf } from '../../analysis/resolve/event-id.ts';
import { automaticOf, eventOf } from '../../analysis/resolve/resolve.ts';
import { buildTallies } from '../../analysis/tally/series.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { makeId } from '../../model/id.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Redirect } from '../../model/redirect.ts';
import { byId } from '../context.ts';
import { canonical, sha256 } from '../hash.ts';
import type { Change, Kind, RecordOf, Snapshot } from '../ports.ts';
import { formerEvents } from './former-events.ts';
import { type Held, portionsOf } from './held.ts';

/** Every change that brings the ledger to what `held` says. */
export async function derivedChanges(now: Snapshot, held: Held): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const done = new Set<string>();
  for (const portion of portionsOf(held.dirty)) {
    const fresh = portion.filter((id) => !done.has(id));
    for (const change of await changesOf(now, held, fresh, done)) changes.push(change);
  }
  if (held.talliesDirty) {
    const claims = held.tallied();
    const context = await held.surroundings.around(
      now,
      claims.filter(({ tally }) => tally !== null),
    );
    changes.push(...replacements('tally', await now.all('tally'), buildTallies(claims, context)));
  }
  return changes;
}

/** Whole clusters at once: a claim that changed brings those it stands with. */
async function changesOf(
  now: Snapshot,
  { resolver, surroundings, heirs, chosen, judged: asJudged }: Held,
  ids: readonly string[],
  done: Set<string>,
): Promise<readonly Change[]> {
  const clusters = new Map<string, readonly string[]>();
  const members = new Set<string>();
  const join = (id: string): void => {
    for (const one of heirs.lineOf(id)) members.add(one);
  };
  for (const id of ids) {
    join(id);
    const cluster = resolver.clusterOf(heirs.rootOf(id));
    if (cluster === undefined) continue;
    clusters.set(cluster[0]!, cluster);
    for (const member of cluster) join(member);
  }
  const [former, standing] = await Promise.all([
    formerEvents(now, [...members], (id) => resolver.clusterOf(heirs.rootOf(id))?.[0]),
    now.many('claim', [...clusters.values()].flat().map(heirs.bearerOf)),
  ]);
  const gone = [...former].filter(([event]) => !done.has(founderOf(event)));
  for (const [event] of gone) members.add(founderOf(event));
  for (const id of members) done.add(id);
  const claims = byId<Claim>(standing.map(asJudged));
  const eventIds = [...members].map(eventIdOf);
  const [context, eventsNow, redirectsNow, judged] = await Promise.all([
    surroundings.around(now, standing),
    now.many('event', eventIds),
    now.many('redirect', eventIds),
    now.by('judgement', 'claim', [...members]),
  ]);
  const events: Event[] = [];
  const redirects: Redirect[] = [];
  const automatic: Judgement[] = [];
  for (const cluster of clusters.values()) {
    const bodies = cluster.map((id) => claims.get(heirs.bearerOf(id))!);
    const event = eventIdOf(cluster[0]!);
    const choices = chosen.get(event)?.map((one) => ({ ...one, claim: heirs.bearerOf(heirs.rootOf(one.claim)) }));
    events.push({ ...eventOf(bodies, context, choices), id: event });
    for (const id of cluster.flatMap(heirs.lineOf).slice(1)) redirects.push({ id: eventIdOf(id), to: event });
    for (const { claim, ...judgement } of automaticOf(resolver, cluster)) {
      const judged = { claim: heirs.bearerOf(claim), ...judgement };
      automatic.push({ id: automaticId(judged), ...judged });
    }
  }
  for (const [id, claim] of gone) if (claim !== null) redirects.push({ id, to: eventIdOf(claim) });
  return [
    ...replacements('event', eventsNow, events),
    ...replacements('redirect', redirectsNow, redirects),
    ...replacements(
      'judgement',
      judged.filter((judgement) => judgement.automatic),
      automatic,
    ),
  ];
}

/** What the machine judged about a claim and an event has one id: judged again, it is the same judgement. */
const automaticId = ({ claim, event }: Pick<Judgement, 'claim' | 'event'>): string =>
  makeId('judgement', Buffer.from(sha256(`automatic ${claim} ${event}`), 'hex'));

/** Writes what is wanted and does not stand so already; withdraws what is not wanted. */
function replacements<K extends Kind>(
  kind: K,
  standing: readonly RecordOf[K][],
  wanted: readonly RecordOf[K][],
): readonly Change[] {
  const kept = new Set(wanted.map(({ id }) => id));
  const before = new Map(standing.map((body) => [body.id, canonical(body)]));
  return [
    ...wanted.filter((body) => before.get(body.id) !== canonical(body)).map((body) => ({ kind, id: body.id, body })),
    ...standing.filter(({ id }) => !kept.has(id)).map(({ id }) => ({ kind, id, body: null })),
  ] as unknown as readonly Change[];
}
