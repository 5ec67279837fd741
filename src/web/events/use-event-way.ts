/**
 * The way from a line of a table to its event: plain links, opened by the router. A router's own link asks it anew on every
 * change of the address, which is felt in a long table.
 */
import { useRouter, useSearch } from '@tanstack/react-router';
import { type MouseEvent, useMemo } from 'react';
import { stringifySearch } from '../app/search.ts';

export interface EventWay {
  readonly to: (id: string) => string;
  readonly open: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/** The same as long as the desk's `asOf` is. */
export function useEventWay(): EventWay {
  const { history } = useRouter();
  const asOf = useSearch({ strict: false, select: (search: { asOf?: string }) => search.asOf }) as string | undefined;
  return useMemo(() => {
    const search = stringifySearch({ asOf });
    return {
      to: (id) => `/events/${encodeURIComponent(id)}${search}`,
      open: (event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        history.push(event.currentTarget.getAttribute('href')!);
      },
    };
  }, [history, asOf]);
}
