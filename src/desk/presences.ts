/** Deployments and control as the ledger stood: derived from the claims that stand, never written. */
import { presencesOf } from '../analysis/presence/presences.ts';
import type { Claim } from '../model/claim.ts';
import type { Presence } from '../model/presence.ts';
import { joinedCoders } from './joined.ts';
import type { Snapshot } from './ports.ts';
import { makeSurroundings } from './resolve/surroundings.ts';
import { standingClaims } from './standing.ts';

const KINDS = { deployment: ['deployment', 'tally'], control: ['territory'] } as const;

export interface PresenceFilter {
  /** Id of an actor, or a name as told. */
  readonly who?: string;
  /** Id of a place, or its name. */
  readonly place?: string;
  /** Only those of which nobody says that they ended. */
  readonly open?: boolean;
}

export async function readPresences(
  snapshot: Snapshot,
  kind: Presence['kind'],
  { who, place, open = false }: PresenceFilter = {},
): Promise<readonly Presence[]> {
  const claims: readonly Claim[] = await snapshot.by('claim', 'kind', KINDS[kind]);
  const reviews = await snapshot.by(
    'review',
    'claim',
    claims.map(({ id }) => id),
  );
  const standing = standingClaims(claims, reviews, await joinedCoders(snapshot));
  const surroundings = makeSurroundings();
  await surroundings.reload(snapshot);
  const is = (named: { readonly name: string } | null, id: string | null | undefined, wanted?: string): boolean =>
    wanted === undefined || id === wanted || named?.name.toLowerCase() === wanted.toLowerCase();
  return presencesOf(standing, await surroundings.around(snapshot, standing)).filter(
    (one) =>
      is(one.who, one.who?.actor, who) && is(one.place, one.place?.place, place) && (!open || one.until === null),
  );
}
