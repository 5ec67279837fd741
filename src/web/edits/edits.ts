/**
 * Edits on their way to the server: shown at once, sent in order, kept in the browser while the server is away.
 *
 * Invariants: an edit leaves the list only when the server has it or has refused it; sending one twice is harmless,
 * since the server writes nothing when things stand so already.
 */
import type { Claim } from '../../model/claim.ts';
import type { Draft } from '../../model/draft.ts';
import type { Fault } from '../../model/refusal.ts';
import { Asked } from '../api/get.ts';

export interface Edit {
  readonly key: string;
  readonly claim: string;
  /** `written`: a claim coded by hand; `claim` is then a name for it until the server gives it one. */
  readonly verdict: 'accepted' | 'rejected' | 'unsure' | 'mended' | 'written' | 'drafted';
  readonly why: string;
  /** Decision whose state was before the person's eyes. */
  readonly seen: number;
  /** The claim as it should be, when mended or written. */
  readonly draft?: Claim;
  /** The report that a written claim is of. */
  readonly report?: string;
  /** The draft of an edition as it was typed; `claim` is then the draft's id. */
  readonly text?: Draft;
  /** Coded blind for this sample: nobody else sees it, and no event rests on it. */
  readonly sample?: string;
}

/** What became of an edit, for the toast; `decision` is what undo takes back. */
export interface Outcome {
  readonly edit: Edit;
  readonly decision: number | null;
  readonly refused: Fault | null;
}

export interface EditsState {
  /** Not yet with the server, oldest first. */
  readonly waiting: readonly Edit[];
  /** The server can't be reached. */
  readonly isAway: boolean;
}

export interface EditsWorld {
  readonly send: (edit: Edit) => Promise<{ readonly decision: number | null }>;
  /** Where the list is kept between visits. */
  readonly load: () => string | null;
  readonly keep: (text: string) => void;
  readonly settled: (outcome: Outcome) => void;
  readonly pause: (ms: number) => Promise<void>;
}

export interface Edits {
  readonly state: () => EditsState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly add: (edit: Edit) => void;
  /** Takes back the newest edit that is still here; null when none is. */
  readonly withdraw: () => Edit | null;
}

const RETRY_MS = 1500;

export function makeEdits(world: EditsWorld): Edits {
  let state: EditsState = { waiting: parse(world.load()), isAway: false };
  const listeners = new Set<() => void>();
  let isSending = false;

  const set = (next: EditsState) => {
    state = next;
    world.keep(JSON.stringify(state.waiting));
    for (const changed of listeners) changed();
  };
  const leave = (edit: Edit) => set({ waiting: state.waiting.filter(({ key }) => key !== edit.key), isAway: false });

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    for (let edit = state.waiting[0]; edit !== undefined; edit = state.waiting[0]) {
      try {
        const { decision } = await world.send(edit);
        leave(edit);
        world.settled({ edit, decision, refused: null });
      } catch (error) {
        if (error instanceof Asked && error.status >= 400 && error.status < 500) {
          leave(edit);
          world.settled({ edit, decision: null, refused: error.fault });
        } else {
          set({ ...state, isAway: true });
          await world.pause(RETRY_MS);
        }
      }
    }
    isSending = false;
  }

  if (state.waiting.length > 0) void sendAll();
  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add: (edit) => {
      // A newer verdict on the same claim takes the place of one that has not left yet; the one being sent stays.
      const [first, ...rest] = state.waiting;
      const others = rest.filter(({ claim }) => claim !== edit.claim);
      const head = first && (isSending || first.claim !== edit.claim) ? [first] : [];
      set({ ...state, waiting: [...head, ...others, edit] });
      void sendAll();
    },
    withdraw: () => {
      const newest = state.waiting.at(-1);
      // One that is on its way may have arrived: it is taken back by its decision.
      if (newest === undefined || (state.waiting.length === 1 && !state.isAway)) return null;
      set({ ...state, waiting: state.waiting.slice(0, -1) });
      return newest;
    },
  };
}

function parse(kept: string | null): readonly Edit[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? (list as Edit[]) : [];
  } catch {
    return [];
  }
}
