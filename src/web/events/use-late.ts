/** Whether something has been so for a while: what passes at once is not told, and nothing is drawn for it. */
import { useEffect, useState } from 'react';

/** What takes less is felt as at once. */
const SOON_MS = 250;

export function useLate(is: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [is]);
  return is && isLate;
}
