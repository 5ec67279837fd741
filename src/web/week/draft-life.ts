/**
 * The life of a draft while it is written: kept here at every stroke, sent when the hands rest, joined with what others wrote.
 *
 * Invariants: one sending at a time, and it says which decision its writer had seen; so the record is only written over
 * by someone who has read it. `base` is the record as of `seen`; what `now` has more than `base` is the writer's own.
 * An answer older than `seen` (asked before our own words arrived) says nothing new and is let pass.
 */
import { type Clash, mergeDrafts } from '../../edition/compose/draft/merge.ts';
import { same } from '../../edition/compose/draft/same.ts';
import type { Draft } from '../../model/draft.ts';
import type { Fault } from '../../model/refusal.ts';
import type { Kept } from './kept.ts';

/** What the server has: the draft and the last decision that this state includes. */
export interface Read {
  readonly draft: Draft;
  readonly n: number;
}

/** What became of a sending; `decision` null where the record stood so already. */
export interface Sent {
  readonly draft: Draft;
  readonly decision: number | null;
  readonly refused: Fault | null;
}

export interface LifeWorld {
  readonly keep: (kept: Kept) => void;
  readonly letGo: () => void;
  /** Hands a draft on; `settled` is told what became of it, sooner or later. */
  readonly send: (draft: Draft, seen: number) => void;
  /** Whether a sending of this draft has not been settled yet, be it of an earlier visit. */
  readonly isSending: () => boolean;
  readonly read: () => Promise<Read>;
  /** The editor shows this draft in place of what it shows. */
  readonly show: (draft: Draft) => void;
  /** Calls back when the hands have rested; the newest call only. */
  readonly rest: (then: () => void) => void;
}

export type Keeping = 'kept' | 'typing' | 'waiting';

export interface LifeState {
  readonly draft: Draft;
  readonly seen: number;
  readonly keeping: Keeping;
  /** What two people wrote differently, until the second has chosen. */
  readonly clashes: readonly Clash[];
  /** Why the server would not have the words as they are; they stay in this browser. */
  readonly refused: Fault | null;
}

export interface DraftLife {
  readonly state: () => LifeState;
  readonly subscribe: (changed: () => void) => () => void;
  /** The writer's words, as the editor has them. */
  readonly write: (draft: Draft) => void;
  /** Writes what did not come from the editor. */
  readonly replace: (draft: Draft) => void;
  readonly settleClash: (clash: Clash) => void;
  readonly settled: (sent: Sent) => void;
  /** The record as some page of the desk has just read it. */
  readonly heard: (read: Read) => void;
  /** Sends at once what was typed: the page is being left. */
  readonly leave: () => void;
  /** Sends at once; resolves when nothing of ours is left to be sent, or the server would not take it. */
  readonly flush: () => Promise<void>;
}

export function makeDraftLife(start: Read, kept: Kept | null, world: LifeWorld): DraftLife {
  let base = start.draft;
  let state: LifeState = { draft: base, seen: start.n, keeping: 'kept', clashes: [], refused: null };
  const listeners = new Set<() => void>();
  const set = (change: Partial<LifeState>) => {
    const next = { ...state, ...change };
    const keeping: Keeping = world.isSending() ? 'waiting' : same(next.draft, base) ? 'kept' : 'typing';
    state = { ...next, keeping };
    for (const changed of listeners) changed();
  };
  const keep = () => world.keep({ draft: state.draft, base, seen: state.seen });
  /** The record has moved on to a decision we do not know: until it is read, nothing is sent and no answer believed. */
  let isBehind = false;
  let isReading = false;
  const isOwn = () => !same(state.draft, base);

  const send = (): void => {
    if (isBehind) return void readAgain();
    if (world.isSending() || !isOwn()) return;
    world.send(state.draft, state.seen);
    set({});
  };

  const write = (draft: Draft): void => {
    state = { ...state, draft };
    // First of all: whatever comes, the words are here.
    keep();
    set({ refused: null });
    world.rest(send);
  };

  /** The record has words that we had not seen: they come into ours, ours stay. */
  const takeIn = ({ draft: theirs, n }: Read): void => {
    const { merged, clashes } = mergeDrafts(base, state.draft, theirs);
    const isNew = !same(merged, state.draft);
    base = theirs;
    // Clashes that the writer has not settled stay beside the new ones.
    const open = [
      ...state.clashes.filter((one) => !clashes.some((other) => same(one.theirs, other.theirs))),
      ...clashes,
    ];
    state = { ...state, draft: merged, seen: n, clashes: open };
    if (isNew) world.show(merged);
    if (isOwn()) {
      keep();
      world.rest(send);
    } else world.letGo();
    set({});
  };

  const readAgain = async (): Promise<void> => {
    isBehind = true;
    if (isReading) return;
    isReading = true;
    try {
      const now = await world.read();
      isBehind = false;
      if (now.n > state.seen) takeIn(now);
    } catch {
      // The server is away: our words are kept, and are sent again later.
    }
    isReading = false;
    world.rest(send);
  };

  const settled = ({ draft, decision, refused }: Sent): void => {
    if (refused?.code === 'changed-meanwhile') {
      set({});
      void readAgain();
      return;
    }
    if (refused) {
      set({ refused });
      return;
    }
    base = draft;
    state = { ...state, seen: Math.max(state.seen, decision ?? 0) };
    // It stood so already: the answer to an earlier sending was lost.
    if (decision === null) void readAgain();
    if (isOwn()) {
      keep();
      world.rest(send);
    } else world.letGo();
    set({});
  };

  if (kept && kept.seen > start.n) {
    // The page was given an answer older than what was kept here: what was kept knows better what the record holds.
    base = kept.base;
    state = { ...state, draft: kept.draft, seen: kept.seen };
    if (isOwn()) world.rest(send);
  } else if (kept && !same(kept.draft, base)) {
    const { merged, clashes } = mergeDrafts(kept.base, kept.draft, base);
    state = { ...state, draft: merged, clashes };
    if (isOwn()) world.rest(send);
  }
  set({});

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    write,
    replace: (draft) => {
      write(draft);
      world.show(draft);
    },
    settleClash: (clash) => set({ clashes: state.clashes.filter((one) => one !== clash) }),
    settled,
    leave: send,
    heard: (read) => {
      if (isBehind || read.n <= state.seen || world.isSending()) return;
      if (same(read.draft, base)) set({ seen: read.n });
      // While one types, others' words wait for the next sending: nothing moves under the hands.
      else if (!isOwn()) takeIn(read);
    },
    flush: async () => {
      while (isOwn() && state.refused === null) {
        send();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
