/**
 * What a team has taught its ledger beside its packs: places imported or moved, actors written or given names, and who is the same
 * as whom. The coder reads the next text with it, as if it stood in a pack.
 */
import type { Actor } from '../model/actor.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import { canonical, sha256 } from './hash.ts';
import { importedPlaces } from './import-places.ts';
import { type ActorJudgements, asJudged, readActorJudgements } from './judge-actors.ts';
import { MOVE_PLACE } from './move-place.ts';
import type { Coder, Kind, Ledger, Snapshot } from './ports.ts';

/** Acts of people that say who somebody is, or where something lies. */
const TEACHING: Partial<Record<Kind, ReadonlySet<string>>> = {
  place: new Set([MOVE_PLACE]),
  actor: new Set(['name']),
};

export interface Taught {
  /** These stand in the place of the packs' of the same id. */
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  /** Whom names and actors are held to be. */
  readonly judgements: ActorJudgements;
}

export async function readTaught(ledger: Ledger, now: Snapshot): Promise<Taught> {
  const written = async (kind: 'place' | 'actor'): Promise<readonly string[]> => {
    const ids = new Set<string>();
    for await (const { n, act, changes } of ledger.decisions({ kind })) {
      if (n > now.head.n) break;
      if (TEACHING[kind]?.has(act)) for (const change of changes) if (change.kind === kind) ids.add(change.id);
    }
    return [...ids];
  };
  const [imported, moved, actors, judgements] = await Promise.all([
    importedPlaces(now),
    written('place').then((ids) => now.many('place', ids)),
    written('actor').then((ids) => now.many('actor', ids)),
    readActorJudgements(now),
  ]);
  const byHand = new Set(moved.map(({ id }) => id));
  return {
    places: inOrder([...imported.filter(({ id }) => !byHand.has(id)), ...moved]),
    actors: inOrder(actors),
    judgements,
  };
}

/** Knowledge with what was taught: part of its version, so that `marsad code` reads texts anew. What was taken back leaves no trace. */
export function withTaught(known: Knowledge, { places, actors, judgements }: Taught): Knowledge {
  const fresh = { places: otherwise(known.places, places), actors: otherwise(known.actors, actors) };
  const said = saidIn(judgements);
  if (fresh.places.length + fresh.actors.length + said.length === 0) return known;
  return {
    ...known,
    places: over(known.places, fresh.places),
    actors: over(known.actors, fresh.actors),
    version: sha256(`${known.version} ${canonical([fresh.places, fresh.actors, said])}`),
  };
}

/** What the coder says, with actors under the names they go by. */
export function judging(code: Coder['code'], { judgements }: Taught): Coder['code'] {
  if (saidIn(judgements).length === 0) return code;
  return (line) => {
    const coded = code(line);
    return { ...coded, claims: coded.claims.map((claim) => asJudged(claim, judgements)) };
  };
}

/** Follows the ledger: what is taught now. Asked again it costs a glance at what was decided since. */
export function followTaught(ledger: Ledger): () => Promise<Taught> {
  let last: { readonly n: number; readonly taught: Taught } | null = null;
  return async () => {
    const now = await ledger.read();
    if (last === null || (await hasTaught(ledger, last.n, now.head.n)))
      last = { n: now.head.n, taught: await readTaught(ledger, now) };
    else last = { ...last, n: Math.max(last.n, now.head.n) };
    return last.taught;
  };
}

async function hasTaught(ledger: Ledger, after: number, to: number): Promise<boolean> {
  if (after >= to) return false;
  for (const kind of ['place', 'actor', 'setting'] as const)
    for await (const _ of ledger.decisions({ after, kind })) return true;
  return false;
}

type Named = { readonly id: string };
const inOrder = <Of extends Named>(all: readonly Of[]): readonly Of[] => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Judgements that say who somebody is, without who said so. */
const saidIn = ({ names, pairs }: ActorJudgements): readonly (readonly (string | null)[])[] => [
  ...[...names].flatMap(([name, { verdict, actor }]) =>
    verdict === 'same' || verdict === 'new' ? [[name, verdict, actor]] : [],
  ),
  ...pairs.flatMap(({ actors, verdict }) => (verdict === 'same' ? [actors] : [])),
];

/** Those of `taught` that `known` has not so. */
function otherwise<Of extends Named>(known: readonly Of[], taught: readonly Of[]): readonly Of[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  return taught.filter((one) => canonical(byId.get(one.id) ?? null) !== canonical(one));
}

function over<Of extends Named>(known: readonly Of[], taught: readonly Of[]): readonly Of[] {
  const byId = new Map(taught.map((one) => [one.id, one]));
  const ids = new Set(known.map(({ id }) => id));
  return [...known.map((one) => byId.get(one.id) ?? one), ...taught.filter(({ id }) => !ids.has(id))];
}
