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
import { Asked } from '../api/get.ts';
import { post } from '../api/post.ts';
import { arrived } from '../week/kept.ts';
import { type Edit, type Edits, makeEdits, type Outcome } from './edits.ts';
import { isWriting, keepRefused, keptRefused, type RefusedEdits } from './refused.ts';
import { type Toast, Toasts } from './toasts.tsx';

interface Reviewing {
  readonly edits: Edits;
  readonly review: (edit: Omit<Edit, 'key'>) => void;
  /** Edits that someone else's change stood in the way of, by claim: kept until the person has chosen. */
  readonly conflicts: ReadonlyMap<string, Edit>;
  /** Claims written or mended here that the server would not take, by claim: kept until mended or dropped. */
  readonly refusals: RefusedEdits;
  readonly settle: (claim: string) => void;
  /** Calls back with what became of the edits of one claim or draft; gives what ends it. */
  readonly onSettled: (claim: string, listener: (outcome: Outcome) => void) => () => void;
  /** Anything else that can be taken back: says it, and `u` takes it back. */
  readonly did: (words: string, decision: number | null) => void;
  readonly say: (words: string) => void;
  /** A decision was taken back elsewhere on the page: `u` goes on with the one before. */
  readonly forget: (decision: number) => void;
  /** Takes back the last thing done here; again and again, to any depth. */
  readonly undo: () => void;
}

/** A decision made here, which `u` takes back. */
interface Done {
  readonly decision: number;
  readonly claim: string;
  /** Of the edit it was made by. */
  readonly key: string | null;
}

const Context = createContext<Reviewing | null>(null);
const KEPT = 'marsad.edits';
/** Events follow a decision a moment later, when the server has waited for a burst to end; a slow one takes its time. */
const FOLLOWS_MS = [1200, 4000];
const DONE: Readonly<Record<Edit['verdict'], string>> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  unsure: 'Marked unsure',
  mended: 'Mended',
  written: 'Claim written',
  drafted: 'Draft kept',
};

/** Sends an edit to where it belongs; `seen` includes what the person did meanwhile. */
function send({ claim, verdict, why, draft, report, sample, text }: Edit, seen: number): Promise<DecidedAnswer> {
  if (verdict === 'drafted') return post(`/api/drafts/${claim}`, { draft: text, why, seen });
  if (sample !== undefined)
    return post(`/api/samples/${encodeURIComponent(sample)}/code`, {
      report,
      claim: verdict === 'rejected' ? null : draft,
      replaces: verdict === 'written' ? null : claim,
    });
  if (verdict === 'written') return post(`/api/reports/${report}/claims`, { claim: draft, why });
  if (verdict === 'mended') return post(`/api/claims/${claim}/mend`, { claim: draft, why, seen });
  return post(`/api/claims/${claim}/review`, { verdict, why, seen });
}

export function EditsProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [toast, setToast] = useState<Toast | null>(null);
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, Edit>>(new Map());
  const [refusals, setRefusals] = useState(keptRefused);
  const done = useRef<readonly Done[]>([]);
  // The last verdict given here: accepting what was just mended would set the mending aside.
  const last = useRef(new Map<string, Edit['verdict']>());
  const waitingEdits = useRef<Edits | null>(null);
  const settle = useCallback((claim: string) => {
    setConflicts((now) => new Map([...now].filter(([id]) => id !== claim)));
    setRefusals((now) => (now.has(claim) ? keepRefused(new Map([...now].filter(([id]) => id !== claim))) : now));
  }, []);
  // One's own decisions are no news: what was before one's eyes includes them.
  const own = useRef(new Map<string, number>());

  const listeners = useRef(new Map<string, Set<(outcome: Outcome) => void>>());
  const onSettled = useCallback((claim: string, listener: (outcome: Outcome) => void) => {
    const all = listeners.current.get(claim) ?? new Set();
    all.add(listener);
    listeners.current.set(claim, all);
    return () => {
      all.delete(listener);
    };
  }, []);

  // What is shown is asked for anew now, and again when what follows from it has followed; a burst of decisions is one.
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const refresh = useCallback((): Promise<void> => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = FOLLOWS_MS.map((ms) => setTimeout(() => void queries.invalidateQueries(), ms));
    return queries.invalidateQueries();
  }, [queries]);

  const undo = useCallback(() => waitingEdits.current?.undo(), []);
  const takeBack = useCallback(
    async (key: string | null) => {
      const taken = done.current.at(-1);
      if (taken === undefined) return setToast({ text: 'Nothing to take back here', undo: null });
      // What was to be taken back wrote nothing: what was done before it stands.
      if (key !== null && taken.key !== key) return;
      try {
        const { decision } = await post<DecidedAnswer>(`/api/decisions/${taken.decision}/undo`, {});
        if (decision !== null) own.current.set(taken.claim, decision);
        setToast({ text: `Decision ${taken.decision} taken back`, undo: null });
      } catch (error) {
        if (!(error instanceof Asked) || error.status < 400 || error.status >= 500) throw error;
        setToast({ text: `Could not be taken back: ${error.message}`, undo: null });
      }
      last.current.delete(taken.claim);
      done.current = done.current.filter((one) => one !== taken);
      void refresh();
    },
    [refresh],
  );

  const edits = useMemo(
    () =>
      makeEdits({
        // A draft is written over what it was typed on and nothing newer, be it one's own.
        send: (edit) =>
          send(edit, edit.verdict === 'drafted' ? edit.seen : Math.max(edit.seen, own.current.get(edit.claim) ?? 0)),
        load: () => localStorage.getItem(KEPT),
        keep: (text) => localStorage.setItem(KEPT, text),
        pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        withdrawn: ({ claim }) => {
          last.current.delete(claim);
          setToast({ text: 'Taken back before it was sent', undo: null });
        },
        takeBack,
        settled: async (outcome) => {
          const { edit, decision, refused } = outcome;
          if (edit.text && refused === null) arrived(edit.claim, edit.text, decision);
          for (const tell of listeners.current.get(edit.claim) ?? []) tell(outcome);
          // What is typed is kept every moment: that is no news, and `u` is not how words are taken back.
          if (edit.verdict === 'drafted' && (refused === null || refused.code === 'changed-meanwhile')) return;
          if (decision !== null) {
            done.current = [...done.current, { decision, claim: edit.claim, key: edit.key }];
            own.current.set(edit.claim, decision);
          }
          if (refused?.code === 'changed-meanwhile') {
            last.current.delete(edit.claim);
            setConflicts((now) => new Map([...now, [edit.claim, edit]]));
          } else if (refused !== null && isWriting(edit)) {
            const { came, todo } = refused;
            last.current.delete(edit.claim);
            setRefusals((now) => keepRefused(new Map([...now, [edit.claim, { edit, fault: { came, todo } }]])));
          }
          setToast(
            refused === null
              ? { text: DONE[edit.verdict], undo: decision === null ? null : undo }
              : { text: `Not written: ${refused.came}. ${refused.todo}`, undo: null },
          );
          await refresh();
        },
      }),
    [undo, takeBack, refresh],
  );
  waitingEdits.current = edits;
  const value = useMemo(
    (): Reviewing => ({
      edits,
      undo,
      conflicts,
      refusals,
      settle,
      onSettled,
      say: (text) => setToast({ text, undo: null }),
      forget: (decision) => {
        done.current = done.current.filter((one) => one.decision !== decision);
      },
      did: (text, decision) => {
        if (decision !== null) done.current = [...done.current, { decision, claim: '', key: null }];
        setToast({ text, undo: decision === null ? null : undo });
        void refresh();
      },
      review: (edit) => {
        if (edit.verdict === 'accepted' && last.current.get(edit.claim) === 'mended')
          return setToast({ text: 'Mended already: that counts as accepted', undo: null });
        last.current.set(edit.claim, edit.verdict);
        edits.add({ ...edit, key: crypto.randomUUID() });
      },
    }),
    [edits, undo, conflicts, refusals, settle, onSettled, refresh],
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

/** The edit that waits to reach the server, or to be seen there, by claim: what a page shows at once, with a pencil. */
export function useWaiting(edits: Edits): ReadonlyMap<string, Edit> {
  const state = useSyncExternalStore(edits.subscribe, edits.state);
  return useMemo(() => new Map([...state.arrived, ...state.waiting].map((edit) => [edit.claim, edit])), [state]);
}
