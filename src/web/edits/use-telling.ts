/** Tells the server something at once, says in a toast what came of it, and lets `u` take it back. Nothing in the past. */
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecidedAnswer } from '../../server/api.ts';
import { post } from '../api/post.ts';
import { useReviewing } from './edits-context.tsx';

export interface Telling {
  /** True in the past, and while something is on its way. */
  readonly isStill: boolean;
  /** True in the past: nothing can be told at all. */
  readonly isPast: boolean;
  /** Whether it was taken; `said` is what the toast says then. */
  readonly tell: (path: string, body: object, said: string) => Promise<boolean>;
}

export function useTelling(): Telling {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const { did, say } = useReviewing();
  const [isBusy, setBusy] = useState(false);
  return {
    isStill: asOf !== undefined || isBusy,
    isPast: asOf !== undefined,
    tell: async (path, body, said) => {
      setBusy(true);
      try {
        const { decision } = await post<DecidedAnswer>(path, body);
        did(decision === null ? 'It stands so already' : said, decision);
        return true;
      } catch (error) {
        say(`Not written: ${(error as Error).message}`);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
