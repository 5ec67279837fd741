/** What follows a review: events and tallies are brought to what now stands, soon, once for many reviews in a row. */
import { resolveEvents } from '../desk/resolve.ts';
import type { ServedDesk } from './served-desk.ts';

export interface FollowUp {
  /** Asks for events to be resolved again, when the burst of reviews is over. */
  readonly ask: () => void;
  /** Does now what was asked for, and waits for it: before the ledger is closed. */
  readonly finish: () => Promise<void>;
}

/** For an application without a server around it: nothing follows. */
export const NOTHING_FOLLOWS: FollowUp = { ask: () => {}, finish: async () => {} };

const PAUSE_MS = 400;

/** Work never overlaps with itself; an error is told on stderr and tried again at the next review. */
export function makeFollowUp({ ledger, autoAccept }: ServedDesk): FollowUp {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    timer = null;
    running = running
      .then(() => resolveEvents({ ledger }, { by: 'marsad', ...(autoAccept === undefined ? {} : { autoAccept }) }))
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
  };
}
