/** Resolve: the claims that stand and the judgements of people -> events, tallies, and the machine's own judgements, marked as such. */
import type { ChosenField } from '../analysis/adopt/preference.ts';
import { type Proposal, type Resolution, resolve } from '../analysis/resolve/resolve.ts';
import { RESOLVE_DEFAULTS } from '../analysis/resolve/resolver.ts';
import { buildTallies } from '../analysis/tally/series.ts';
import { makeId } from '../model/id.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Tally } from '../model/tally.ts';
import { readContext } from './context.ts';
import { canonical, sha256 } from './hash.ts';
import { joinedCoders } from './joined.ts';
import type { Change, Kind, Ledger, RecordOf, Snapshot } from './ports.ts';
import { standingClaims } from './standing.ts';

export interface ResolveOutcome {
  /** How many events stand now. */
  readonly events: number;
  /** Records written or withdrawn. */
  readonly changed: number;
  readonly proposals: readonly Proposal[];
}

/** Brings events, redirects, automatic judgements and tallies to what claims and judgements say; one decision, or none. */
export async function resolveEvents(
  { ledger }: { readonly ledger: Ledger },
  { by, autoAccept = RESOLVE_DEFAULTS.accept }: { readonly by: string; readonly autoAccept?: number },
): Promise<ResolveOutcome> {
  // Computed outside the lock, so that others go on deciding; computed again under it when they did.
  let computed = await compute(await ledger.read(), autoAccept);
  const decision = await ledger.decide({
    by,
    act: 'resolve',
    why: `matches from ${autoAccept} on are judged by the machine`,
    changes: async (now) => {
      if (now.head.n !== computed.n) computed = await compute(now, autoAccept);
      return computed.changes;
    },
  });
  const { events, proposals } = computed.resolution;
  return { events: events.length, changed: decision?.changes.length ?? 0, proposals };
}

/** Matches the machine is not sure of, for a person; the most likely first. */
export async function proposals(
  snapshot: Snapshot,
  autoAccept: number = RESOLVE_DEFAULTS.accept,
): Promise<readonly Proposal[]> {
  return (await compute(snapshot, autoAccept)).resolution.proposals;
}

interface Computed {
  /** The decision it was computed from. */
  readonly n: number;
  readonly resolution: Resolution;
  readonly changes: readonly Change[];
}

async function compute(snapshot: Snapshot, accept: number): Promise<Computed> {
  const claims = standingClaims(
    await snapshot.all('claim'),
    await snapshot.all('review'),
    await joinedCoders(snapshot),
  );
  const context = await readContext(snapshot);
  const judgements = await snapshot.all('judgement', 'decision');
  const chosen = await chosenFields(snapshot);
  const options = { accept, propose: Math.min(RESOLVE_DEFAULTS.propose, accept) };
  const resolution = resolve({ claims, context, judgements, chosen, options });
  const tallies = buildTallies(claims, context);
  const automatic = resolution.automatic.map((judgement): Judgement => ({ id: automaticId(judgement), ...judgement }));
  return {
    n: snapshot.head.n,
    resolution,
    changes: [
      ...(await replaceAll(snapshot, 'event', resolution.events)),
      ...(await replaceAll(snapshot, 'redirect', resolution.redirects)),
      ...(await replaceAll(snapshot, 'tally', tallies as readonly Tally[])),
      ...replacements(
        'judgement',
        judgements.filter((judgement) => judgement.automatic),
        automatic,
      ),
    ],
  };
}

/** What the machine judged about a claim and an event has one id: judged again, it is the same judgement. */
const automaticId = ({ claim, event }: Pick<Judgement, 'claim' | 'event'>): string =>
  makeId('judgement', Buffer.from(sha256(`automatic ${claim} ${event}`), 'hex'));

async function replaceAll<K extends Kind>(
  snapshot: Snapshot,
  kind: K,
  wanted: readonly RecordOf[K][],
): Promise<readonly Change[]> {
  return replacements(kind, await snapshot.all(kind), wanted);
}

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

const CHOSEN = 'chosen/';

/** The setting that holds what people chose for the fields of an event. */
export const chosenId = (event: string): string => `${CHOSEN}${event}`;

async function chosenFields(snapshot: Snapshot): Promise<ReadonlyMap<string, readonly ChosenField[]>> {
  const settings = (await snapshot.all('setting')).filter(({ id }) => id.startsWith(CHOSEN));
  return new Map(
    settings.map(({ id, value }) => [id.slice(CHOSEN.length), value as unknown as readonly ChosenField[]]),
  );
}
