/** Edits for the whole desk: one list, the toasts that say what happened, and how to take it back. */
import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DecidedAnswer } from '../../server/api.ts';
import { post } from '../api/post.ts';
import { type Edit, type Edits, makeEdits } from './edits.ts';
import { type Toast, Toasts } from './toasts.tsx';

interface Reviewing {
  readonly edits: Edits;
  readonly review: (edit: Omit<Edit, 'key'>) => void;
  /** Takes back the last thing done here; again and again, to any depth. */
  readonly undo: () => void;
}

const Context = createContext<Reviewing | null>(null);
const KEPT = 'marsad.edits';
const DONE: Readonly<Record<Edit['verdict'], string>> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  unsure: 'Marked unsure',
};

export function EditsProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [toast, setToast] = useState<Toast | null>(null);
  const done = useRef<{ readonly decision: number; readonly claim: string }[]>([]);
  // One's own decisions are no news: what was before one's eyes includes them.
  const own = useRef(new Map<string, number>());

  const undo = useCallback(() => {
    const last = done.current.pop();
    if (last === undefined) {
      setToast({ text: 'Nothing to take back here', undo: null });
      return;
    }
    post<DecidedAnswer>(`/api/decisions/${last.decision}/undo`, {})
      .then(({ decision }) => {
        if (decision !== null) own.current.set(last.claim, decision);
        setToast({ text: `Decision ${last.decision} taken back`, undo: null });
      })
      .catch((error: Error) => {
        done.current.push(last);
        setToast({ text: `Could not be taken back: ${error.message}`, undo: null });
      })
      .finally(() => void queries.invalidateQueries());
  }, [queries]);

  const edits = useMemo(
    () =>
      makeEdits({
        send: ({ claim, verdict, why, seen }) =>
          post<DecidedAnswer>(`/api/claims/${claim}/review`, {
            verdict,
            why,
            seen: Math.max(seen, own.current.get(claim) ?? 0),
          }),
        load: () => localStorage.getItem(KEPT),
        keep: (text) => localStorage.setItem(KEPT, text),
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        settled: ({ edit, decision, refused }) => {
          if (decision !== null) {
            done.current.push({ decision, claim: edit.claim });
            own.current.set(edit.claim, decision);
          }
          setToast(
            refused === null
              ? { text: DONE[edit.verdict], undo: decision === null ? null : undo }
              : { text: `Not written: ${refused}`, undo: null },
          );
          void queries.invalidateQueries();
        },
      }),
    [queries, undo],
  );
  const value = useMemo(
    (): Reviewing => ({ edits, undo, review: (edit) => edits.add({ ...edit, key: crypto.randomUUID() }) }),
    [edits, undo],
  );
  return (
    <Context value={value}>
      {children}
      <Toasts toast={toast} edits={edits} onClose={() => setToast(null)} />
    </Context>
  );
}

export function useReviewing(): Reviewing {
  const value = useContext(Context);
  if (value === null) throw new Error('EditsProvider is missing');
  return value;
}

/** The verdict that waits to reach the server, by claim: what a page shows at once, with a pencil. */
export function useWaiting(edits: Edits): ReadonlyMap<string, Edit['verdict']> {
  const state = useSyncExternalStore(edits.subscribe, edits.state);
  return useMemo(() => new Map(state.waiting.map(({ claim, verdict }) => [claim, verdict])), [state]);
}
