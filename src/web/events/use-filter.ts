/** Reads the filter from the address and writes it back, one history entry a change. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Search } from '../app/search.ts';
import { type Filter, filterOf } from './filter.ts';

export function useFilter(): readonly [Filter, (change: Partial<Filter>) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const change = useCallback(
    (part: Partial<Filter>) => void navigate({ to: '.', search: (now) => ({ ...now, ...part }), resetScroll: false }),
    [navigate],
  );
  return [filter, change];
}
