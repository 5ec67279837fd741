/** Whether the page has once had nothing to do since then: the map, dear to begin, is begun after table and timeline. */
import { useEffect, useState } from 'react';

/** A page that never rests shows its map all the same. */
const MOST_WAIT_MS = 1000;

export function useRest(since: boolean): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (!since || isRested) return;
    const rest = () => setRested(true);
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, 100);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(rest, { timeout: MOST_WAIT_MS });
    return () => cancelIdleCallback(asked);
  }, [since, isRested]);
  return isRested;
}
