/** What a person holds about an event: sent at once, said in a toast, taken back by `u`. Nothing in the past. */
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecidedAnswer } from '../../server/api.ts';
import { post } from '../api/post.ts';
import { useReviewing } from '../edits/edits-context.tsx';

export interface Judging {
  /** True in the past, and while something is on its way. */
  readonly isStill: boolean;
  readonly send: (act: 'judge' | 'merge' | 'split' | 'adopt', body: object, said: string) => Promise<void>;
  readonly undo: (decision: number) => Promise<void>;
}

/** `seen` is the decision whose state is before the person's eyes. */
export function useJudging(event: string, seen: number): Judging {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const { did, say, forget } = useReviewing();
  const [isBusy, setBusy] = useState(false);
  const tell = async (path: string, body: object, said: string, canUndo: boolean) => {
    setBusy(true);
    try {
      const { decision } = await post<DecidedAnswer>(path, body);
      did(decision === null ? 'It stands so already' : said, canUndo ? decision : null);
    } catch (error) {
      say(`Not written: ${(error as Error).message}`);
    } finally {
      setBusy(false);
    }
  };
  return {
    isStill: asOf !== undefined || isBusy,
    send: (act, body, said) => tell(`/api/events/${event}/${act}`, { ...body, seen }, said, true),
    undo: async (decision) => {
      forget(decision);
      await tell(`/api/decisions/${decision}/undo`, {}, `Decision ${decision} taken back`, false);
    },
  };
}
