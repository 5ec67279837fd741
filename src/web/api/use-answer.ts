/** An answer of the server in a component; every question carries the desk's `asOf`. */
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { get, type Query } from './get.ts';

/** With `isAsked` false nothing is asked. */
export function useAnswer<Answer>(path: string, query: Query = {}, isAsked = true): UseQueryResult<Answer> {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const full = { ...query, asOf };
  return useQuery({
    queryKey: [path, full],
    queryFn: ({ signal }) => get<Answer>(path, full, signal),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  });
}
