/** Resolve: the claims that stand and the judgements of people -> events, tallies, and the machine's own judgements, marked as such. */
import type { Proposal } from '../analysis/resolve/resolve.ts';
import type { Ledger, Snapshot } from './ports.ts';
import { CHOSEN } from './resolve/held.ts';
import { openLiveResolver, type ResolveOutcome } from './resolve/live-resolver.ts';

/** Resolves from nothing, once; who resolves again and again keeps a live resolver open. */
export const resolveEvents = (
  { ledger }: { readonly ledger: Ledger },
  { by, autoAccept }: { readonly by: string; readonly autoAccept?: number },
): Promise<ResolveOutcome> => openLiveResolver(ledger, autoAccept).settle(by);

/** Matches the machine is not sure of, for a person, as the ledger stood at `snapshot`; the most likely first. */
export const proposals = (
  ledger: Ledger,
  snapshot: Snapshot,
  { event, autoAccept }: { readonly event?: string; readonly autoAccept?: number } = {},
): Promise<readonly Proposal[]> => openLiveResolver(ledger, autoAccept).proposals(event, snapshot);

/** The setting that holds what people chose for the fields of an event. */
export const chosenId = (event: string): string => `${CHOSEN}${event}`;
