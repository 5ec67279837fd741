/** What follows a review, soon, once for many in a row: events and tallies are brought to what now stands, and the machine learns. */
import { learnFromReview } from '../desk/calibration.ts';
import { type LiveResolver, openLiveResolver } from '../desk/resolve/live-resolver.ts';
import type { ServedDesk } from './served-desk.ts';

export interface FollowUp {
  /** Asks for events to be resolved again, when the burst of reviews is over. */
  readonly ask: () => void;
  /** Does now what was asked for, and waits for it: before the ledger is closed. */
  readonly finish: () => Promise<void>;
  /** The resolver that stays open while the desk is served. */
  readonly resolver: LiveResolver | null;
}

/** For an application without a server around it: nothing follows. */
export const NOTHING_FOLLOWS: FollowUp = { ask: () => {}, finish: async () => {}, resolver: null };

const PAUSE_MS = 400;

/** Work never overlaps with itself; an error is told on stderr and tried again at the next review. */
export function makeFollowUp({
  ledger,
  autoAccept,
  resolver = openLiveResolver(ledger, autoAccept),
}: ServedDesk): FollowUp {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    timer = null;
    running = running
      .then(() => resolver.settle('marsad'))
      .then(() => learnFromReview(ledger, { by: 'marsad' }))
      .then(() => {})
      .catch((error: unknown) => console.error(error));
  };
  const cancel = (): boolean => {
    if (timer === null) return false;
    clearTimeout(timer);
    timer = null;
    return true;
  };
  return {
    ask: () => {
      cancel();
      timer = setTimeout(run, PAUSE_MS);
    },
    finish: () => {
      if (cancel()) run();
      return running;
    },
    resolver,
  };
}
