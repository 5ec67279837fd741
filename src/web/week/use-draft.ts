/** The life of a draft, for the page: its place in this browser, its way to the server, and who is told. */
import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Draft } from '../../model/draft.ts';
import type { ComposerAnswer } from '../../server/api-drafts.ts';
import { get } from '../api/get.ts';
import { useReviewing } from '../edits/edits-context.tsx';
import { type DraftLife, type LifeState, makeDraftLife } from './draft-life.ts';
import { keep, keptOf, letGo } from './kept.ts';

/** Since the last stroke, before it is sent. */
const REST_MS = 1200;

export interface OpenDraft extends LifeState {
  readonly life: DraftLife;
}

const readOf = ({ draft, from }: ComposerAnswer) => ({ draft, n: from.n });

/** `show` is the editor's: set once it is open. */
export function useDraft(
  what: string,
  answer: ComposerAnswer,
  show: RefObject<((draft: Draft) => void) | null>,
): OpenDraft {
  const { edits, review, onSettled } = useReviewing();
  const id = answer.draft.id;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const made = useRef<DraftLife | null>(null);
  made.current ??= makeDraftLife(readOf(answer), keptOf(id), {
    keep: (kept) => keep(id, kept),
    letGo: () => letGo(id),
    send: (text, seen) => review({ claim: id, verdict: 'drafted', why: '', seen, text }),
    isSending: () => edits.state().waiting.some(({ claim }) => claim === id),
    read: async () => readOf(await get<ComposerAnswer>(`/api/drafts/${what}`, {})),
    show: (draft) => show.current?.(draft),
    rest: (then) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(then, REST_MS);
    },
  });
  const life = made.current;
  useEffect(
    () =>
      onSettled(
        id,
        ({ edit, decision, refused }) => edit.text && life.settled({ draft: edit.text, decision, refused }),
      ),
    [id, life, onSettled],
  );
  useEffect(() => life.heard(readOf(answer)), [life, answer]);
  // What has not been sent when the page is left is sent at once; it is kept here in any case.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      life.leave();
    },
    [life],
  );
  return { ...useSyncExternalStore(life.subscribe, life.state), life };
}
