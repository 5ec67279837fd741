/** What just happened and how to take it back; and, as long as it lasts, that the server is away and what waits for it. */
import { useEffect, useSyncExternalStore } from 'react';
import { plural } from '../words/count-words.ts';
import type { Edits } from './edits.ts';

export interface Toast {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const STAYS_MS = 8000;

interface Props {
  readonly toast: Toast | null;
  readonly edits: Edits;
  readonly onClose: () => void;
}

export function Toasts({ toast, edits, onClose }: Props) {
  const { isAway, waiting, undos } = useSyncExternalStore(edits.subscribe, edits.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins anew with each toast only
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(onClose, STAYS_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {isAway ? (
        <p className="toast is-away">
          The server is away. {keptWords(waiting.length, undos)} kept here, sent when it is back.
        </p>
      ) : null}
      {toast ? (
        <p className="toast">
          {toast.text}
          {toast.undo ? (
            <button type="button" className="quiet" onClick={toast.undo}>
              Undo
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

const keptWords = (edits: number, undos: number): string =>
  [edits > 0 || undos === 0 ? plural(edits, 'edit') : null, undos > 0 ? plural(undos, 'undo') : null]
    .filter(Boolean)
    .join(' and ');
