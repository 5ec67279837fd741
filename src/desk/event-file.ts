/** All that is held about one event, in one place: what each claim says, what is adopted and why, who judged what, what may join it. */
import type { Proposal } from '../analysis/resolve/resolve.ts';
import { type Grades, gradesOf } from '../analysis/status/grades.ts';
import type { Claim } from '../model/claim.ts';
import type { Event } from '../model/event.ts';
import type { Judgement } from '../model/judgement.ts';
import { byId } from './context.ts';
import type { Ledger, Snapshot } from './ports.ts';
import { proposalsNear } from './resolve/nearby.ts';
import { makeSurroundings } from './resolve/surroundings.ts';
import { unknownRecord } from './unknown-record.ts';

/** Another event that may be the same, by the likest pair of claims of the two. */
export interface MergeProposal extends Proposal {
  /** The event that holds `claim` now. */
  readonly held: string;
}

export interface EventFile {
  readonly event: Event;
  /** The id asked for, when it leads here: an older id, or a claim. */
  readonly askedFor: string | null;
  /** In order of telling. */
  readonly claims: readonly Claim[];
  /** Those that placed its claims or kept others away. */
  readonly judgements: readonly Judgement[];
  readonly proposals: readonly MergeProposal[];
}

/** `id` of an event, of one merged into another, or of a claim. */
export async function eventFile(
  ledger: Ledger,
  snapshot: Snapshot,
  id: string,
  options: { readonly autoAccept?: number } = {},
): Promise<EventFile> {
  const event = id.startsWith('c_')
    ? (await snapshot.by('event', 'claim', [id]))[0]
    : await snapshot.get('event', await snapshot.follow(id));
  if (event === undefined || event === null)
    throw unknownRecord(id.startsWith('c_') ? 'claim of an event' : 'event', id);
  const claims = byId<Claim>(await snapshot.many('claim', event.claims));
  const judged = [
    ...(await snapshot.by('judgement', 'claim', event.claims)),
    ...(await snapshot.by('judgement', 'event', [event.id])),
  ];
  return {
    event,
    askedFor: event.id === id ? null : id,
    claims: event.claims.map((claim) => claims.get(claim)!),
    judgements: [...byId<Judgement>(judged).values()],
    proposals: await onePerEvent(snapshot, event.id, await proposalsNear(ledger, snapshot, event, options)),
  };
}

/** Of each other event the likest pair: whether two events are one is asked once, however many claims say so. */
export async function onePerEvent(
  snapshot: Snapshot,
  event: string,
  pairs: readonly Proposal[],
): Promise<readonly MergeProposal[]> {
  const holding = await snapshot.by('event', 'claim', [...new Set(pairs.map(({ claim }) => claim))]);
  const home = new Map(holding.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const best = new Map<string, MergeProposal>();
  for (const pair of pairs) {
    const held = home.get(pair.claim);
    // Pairs come with the likest first.
    if (held !== undefined && held !== event && !best.has(held)) best.set(held, { ...pair, held });
  }
  return [...best.values()];
}

/** The grades of other projects for an event's claims, as the ledger stood. */
export async function eventGrades(snapshot: Snapshot): Promise<(event: Event) => Promise<Grades>> {
  const surroundings = makeSurroundings();
  await surroundings.reload(snapshot);
  const sources = await snapshot.all('source');
  const reliability = new Map(
    sources.flatMap(({ id, reliability: letter }) => (letter ? [[id, letter] as const] : [])),
  );
  return async ({ claims }) => {
    const bodies = await snapshot.many('claim', claims);
    return gradesOf(bodies, await surroundings.around(snapshot, bodies), reliability);
  };
}
