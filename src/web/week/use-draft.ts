/** The life of a draft on the page: typed, kept here at once, sent soon after, joined with what others wrote meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Clash, mergeDrafts } from '../../edition/compose/draft/merge.ts';
import { same } from '../../edition/compose/draft/same.ts';
import type { Draft } from '../../model/draft.ts';
import type { ComposerAnswer } from '../../server/api-drafts.ts';
import { get } from '../api/get.ts';
import { useReviewing, useWaiting } from '../edits/edits-context.tsx';
import { keep, keptOf, letGo } from './kept.ts';

/** Since the last stroke, before it is sent. */
const REST_MS = 1200;

export type Keeping = 'kept' | 'typing' | 'waiting';

export interface DraftLife {
  readonly draft: Draft;
  readonly keeping: Keeping;
  /** What two people wrote differently, until the second has chosen. */
  readonly clashes: readonly Clash[];
  /** Where someone else's words came in: the editor shows the draft anew when this number grows. */
  readonly version: number;
  /** The decision before the writer's eyes. */
  readonly seen: () => number;
  readonly write: (draft: Draft) => void;
  /** Writes, and has the editor show it anew. */
  readonly replace: (draft: Draft) => void;
  readonly settleClash: (clash: Clash) => void;
  /** Sends at once what was typed; resolves when it is with the server. */
  readonly flush: () => Promise<void>;
}

export function useDraft(what: string, answer: ComposerAnswer): DraftLife {
  const { edits, review, conflicts, settle } = useReviewing();
  const waiting = useWaiting(edits);
  const id = answer.draft.id;
  const start = useRef<ReturnType<typeof begun> | null>(null);
  start.current ??= begun(answer);
  const [draft, setDraft] = useState(start.current.draft);
  const [clashes, setClashes] = useState<readonly Clash[]>(start.current.clashes);
  const [version, setVersion] = useState(0);
  const [typing, setTyping] = useState(!same(start.current.draft, start.current.base));
  const now = useRef(draft);
  const base = useRef(start.current.base);
  const seen = useRef(start.current.seen);
  const sent = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isWaiting = waiting.has(id);
  const wasWaiting = useRef(isWaiting);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (same(now.current, base.current)) return setTyping(false);
    sent.current = now.current;
    setTyping(false);
    review({ claim: id, verdict: 'drafted', why: '', seen: seen.current, text: now.current });
  }, [id, review]);

  const write = useCallback(
    (next: Draft) => {
      now.current = next;
      // First of all: whatever comes, the words are here.
      keep(id, { draft: next, base: base.current, seen: seen.current });
      setDraft(next);
      setTyping(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(send, REST_MS);
    },
    [id, send],
  );

  const takeIn = useCallback(
    (fresh: ComposerAnswer) => {
      const { merged, clashes: found } = mergeDrafts(base.current, now.current, fresh.draft);
      base.current = fresh.draft;
      seen.current = fresh.from.n;
      setClashes(found);
      setVersion((n) => n + 1);
      if (same(merged, fresh.draft)) {
        now.current = merged;
        setDraft(merged);
        setTyping(false);
        letGo(id);
      } else write(merged);
    },
    [id, write],
  );

  // What was sent has arrived: it is the ground of what is typed next.
  useEffect(() => {
    if (wasWaiting.current && !isWaiting && sent.current && !conflicts.has(id)) {
      base.current = sent.current;
      sent.current = null;
      if (same(now.current, base.current)) letGo(id);
      else keep(id, { draft: now.current, base: base.current, seen: seen.current });
    }
    wasWaiting.current = isWaiting;
  }, [isWaiting, conflicts, id]);

  // Someone else wrote first: their words are fetched and joined with ours.
  useEffect(() => {
    if (!conflicts.has(id)) return;
    settle(id);
    get<ComposerAnswer>(`/api/drafts/${what}`, {})
      .then(takeIn)
      .catch(() => setTyping(true));
  }, [conflicts, id, settle, takeIn, what]);

  // Nothing of ours is on its way and the record holds other words: somebody else's, shown as they are.
  useEffect(() => {
    const clean = same(now.current, base.current) && !isWaiting;
    if (
      clean &&
      answer.from.n > seen.current &&
      answer.last &&
      answer.last.n > seen.current &&
      !same(answer.draft, base.current)
    )
      takeIn(answer);
    else if (clean) seen.current = Math.max(seen.current, answer.from.n);
  }, [answer, isWaiting, takeIn]);

  // What a closed tab left behind is sent.
  useEffect(() => {
    if (!same(now.current, base.current)) timer.current = setTimeout(send, REST_MS);
    return () => clearTimeout(timer.current);
  }, [send]);

  const flush = useCallback(async () => {
    if (timer.current !== undefined) send();
    while (edits.state().waiting.some(({ claim }) => claim === id))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }, [edits, id, send]);

  return {
    draft,
    keeping: isWaiting ? 'waiting' : typing ? 'typing' : 'kept',
    clashes,
    version,
    seen: () => seen.current,
    write,
    replace: (next) => {
      write(next);
      setVersion((n) => n + 1);
    },
    settleClash: (clash) => setClashes((all) => all.filter((one) => one !== clash)),
    flush,
  };
}

/** What the server has, joined with what waits in this browser. */
function begun(answer: ComposerAnswer) {
  const kept = keptOf(answer.draft.id);
  const server = { draft: answer.draft, base: answer.draft, seen: answer.from.n, clashes: [] as readonly Clash[] };
  if (!kept || same(kept.draft, answer.draft)) return server;
  const { merged, clashes } = mergeDrafts(kept.base, kept.draft, answer.draft);
  return { ...server, draft: merged, clashes };
}
