/** The events of a long list, a window at a time: asked when they come into view and stay there a moment. */
import { useQueries } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { EventRow, EventsAnswer } from '../../server/api.ts';
import { get } from '../api/get.ts';
import type { Filter } from './filter.ts';

/** Events a window holds; so many at most are drawn one by one. */
export const WINDOW = 160;
/** Windows that fly past are not asked for. */
const PAUSE_MS = 90;

export interface Asked extends Filter {
  readonly missing?: 'place' | 'time' | undefined;
}

/** Which rows are in view, and what is known of them. `first` = the window that is there already. */
export function useEventWindows(asked: Asked, first: readonly EventRow[]) {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const [pages, setPages] = useState<readonly number[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const [from, to] = [Math.floor(seen[0] / WINDOW), Math.floor(seen[1] / WINDOW)];
      setPages(Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((page) => page > 0));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  const answers = useQueries({
    queries: pages.map((page) => {
      const query = { ...asked, limit: WINDOW, offset: page * WINDOW, asOf };
      return {
        queryKey: ['/api/events', query],
        queryFn: ({ signal }: { signal: AbortSignal }) => get<EventsAnswer>('/api/events', query, signal),
      };
    }),
  });
  const rowAt = (index: number): EventRow | null => {
    const page = Math.floor(index / WINDOW);
    const rows = page === 0 ? first : answers[pages.indexOf(page)]?.data?.events;
    return rows?.[index % WINDOW] ?? null;
  };
  const onSeen = useCallback(
    (from: number, to: number) => setSeen((before) => (before[0] === from && before[1] === to ? before : [from, to])),
    [],
  );
  return { rowAt, onSeen };
}
