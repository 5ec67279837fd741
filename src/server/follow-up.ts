/** What follows a review: events and tallies are brought to what now stands, soon, once for many reviews in a row. */
import { resolveEvents } from '../desk/resolve.ts';
import type { ServedDesk } from './served-desk.ts';

/** Reviews come in bursts; events follow when the burst is over. */
const PAUSE_MS = 400;

/** Asks for events to be resolved again. Work never overlaps with itself; an error is told on stderr and tried at the next review. */
export function makeFollowUp({ ledger, autoAccept }: ServedDesk): () => void {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  return () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      running = running
        .then(() => resolveEvents({ ledger }, { by: 'marsad', ...(autoAccept === undefined ? {} : { autoAccept }) }))
        .catch((error: unknown) => console.error(error));
    }, PAUSE_MS);
    timer.unref();
  };
}
