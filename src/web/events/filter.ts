/** The one filter of map, timeline and table. It lives in the address. */
import { type Search, stringifySearch } from '../app/search.ts';

export interface Filter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly bbox?: string | undefined;
  readonly kind?: string | undefined;
  readonly type?: string | undefined;
  readonly status?: string | undefined;
  readonly actor?: string | undefined;
  readonly q?: string | undefined;
}
export const FILTER_NAMES = ['from', 'to', 'bbox', 'kind', 'type', 'status', 'actor', 'q'] as const;

export const filterOf = (search: Search): Filter =>
  Object.fromEntries(FILTER_NAMES.map((name) => [name, search[name] || undefined]));

export const isFiltered = (filter: Filter): boolean => FILTER_NAMES.some((name) => filter[name] !== undefined);

/** One word for a filter: what is drawn says by it which answer it shows. */
export const nameOf = (filter: Filter): string => stringifySearch({ ...filter }) || '?';
