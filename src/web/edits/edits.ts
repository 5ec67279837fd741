/**
 * Edits on their way to the server: shown at once, sent in order, kept in the browser while the server is away.
 *
 * Invariants: an edit leaves the list only when the server has it or has refused it, or was taken back before it was sent;
 * sending one twice is harmless, since the server writes nothing when things stand so already. What is pressed is done in
 * the order of the keys: an undo takes back what was done last, also while that is still on its way, and what is decided
 * after an undo goes to the server after it.
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
  /** With the server, and not yet in what the page was told: shown as before until it is. */
  readonly arrived: readonly Edit[];
  /** What is to be taken back, once the server answers. */
  readonly undos: number;
}

export interface EditsWorld {
  readonly send: (edit: Edit) => Promise<{ readonly decision: number | null }>;
  /** Where the list is kept between visits. */
  readonly load: () => string | null;
  readonly keep: (text: string) => void;
  /** Ends when the page has been told how things stand now. */
  readonly settled: (outcome: Outcome) => Promise<void>;
  /** An edit was taken back before it was sent. */
  readonly withdrawn: (edit: Edit) => void;
  /** Takes back the last decision at the server: that of the edit of this name, if one is given. Throws when the server is away. */
  readonly takeBack: (key: string | null) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
}

export interface Edits {
  readonly state: () => EditsState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly add: (edit: Edit) => void;
  /** Takes back the last thing done: the newest edit that is still here, the one on its way when it has arrived, or a decision. */
  readonly undo: () => void;
}

const RETRY_MS = 1500;

export function makeEdits(world: EditsWorld): Edits {
  let state: EditsState = { waiting: parse(world.load()), isAway: false, arrived: [], undos: 0 };
  const listeners = new Set<() => void>();
  let isSending = false;
  /** The edit that is on its way at this moment: it may have arrived. */
  let onWay: string | null = null;
  /** What is to be taken back next, by the edit that was on its way when it was asked for. */
  const toTakeBack: (string | null)[] = [];

  const set = (change: Partial<EditsState>) => {
    state = { ...state, ...change, undos: toTakeBack.length };
    world.keep(JSON.stringify(state.waiting));
    for (const changed of listeners) changed();
  };
  const without = (edit: Edit) => state.waiting.filter(({ key }) => key !== edit.key);
  // Words typed in a draft are not taken back by a key: they have an undo of their own.
  const newest = () => state.waiting.findLast(({ verdict }) => verdict !== 'drafted');
  const withdraw = (edit: Edit) => {
    set({ waiting: without(edit) });
    world.withdrawn(edit);
  };
  const isLasting = (error: unknown): boolean => error instanceof Asked && error.status >= 400 && error.status < 500;

  async function takeBack(): Promise<void> {
    const key = toTakeBack[0] ?? null;
    // It did not arrive: it need not be sent.
    const unsent = key === null ? undefined : state.waiting.find((edit) => edit.key === key);
    if (unsent === undefined) await world.takeBack(key);
    toTakeBack.shift();
    if (unsent === undefined) set({ isAway: false });
    else withdraw(unsent);
  }

  async function sendFirst(edit: Edit): Promise<void> {
    onWay = edit.key;
    try {
      const { decision } = await world.send(edit);
      onWay = null;
      // A claim written by hand comes back under the name it was given: shown as before, it would stand there twice.
      const arrived = edit.verdict === 'written' ? state.arrived : [...state.arrived, edit];
      set({ waiting: without(edit), isAway: false, arrived });
      void world
        .settled({ edit, decision, refused: null })
        .then(() => set({ arrived: state.arrived.filter(({ key }) => key !== edit.key) }));
    } catch (error) {
      onWay = null;
      if (!isLasting(error)) throw error;
      set({ waiting: without(edit), isAway: false });
      void world.settled({ edit, decision: null, refused: (error as Asked).fault });
    }
  }

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    while (toTakeBack.length > 0 || state.waiting.length > 0) {
      try {
        // An undo is asked for only when everything before it is gone or on its way: it comes before what waits.
        if (toTakeBack.length > 0) await takeBack();
        else await sendFirst(state.waiting[0]!);
      } catch {
        set({ isAway: true });
        // What was on its way when it was to be taken back did not arrive: it is let go at once.
        if (state.waiting.some(({ key }) => key === toTakeBack[0])) continue;
        await world.pause(RETRY_MS);
      }
    }
    isSending = false;
    // With nothing to send nobody asks whether the server is back.
    if (state.isAway) set({ isAway: false });
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
      set({ waiting: [...head, ...others, edit] });
      void sendAll();
    },
    undo: () => {
      const last = newest();
      if (last !== undefined && last.key !== onWay) return withdraw(last);
      toTakeBack.push(last?.key ?? null);
      set({});
      void sendAll();
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
