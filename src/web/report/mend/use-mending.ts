/** Mending: which claim is being edited, which slot is open, what was picked; and what its keys do. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Claim } from '../../../model/claim.ts';
import { spanOf } from '../../../model/span.ts';
import type { MentionsAnswer } from '../../../server/api.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { Keys } from '../../app/use-keys.ts';
import { emptied, emptyClaim, type Mentions, NO_MENTIONS, SLOTS, type SlotName, takeWords } from './draft.ts';
import { differencesOf, valuesOf } from './slot-words.ts';
import { useHighlight } from './use-highlight.ts';
import { useWords } from './use-words.ts';
import { type Stretch, wordsOf } from './words.ts';

export const NEW = 'new';

export interface Mending {
  readonly draft: Claim;
  readonly slot: SlotName | null;
  readonly words: readonly Stretch[];
  readonly mentions: Mentions;
  /** Words are picked in the text. */
  readonly isPicking: boolean;
  /** Leaving was asked for with changes unsaved. */
  readonly isSure: boolean;
  readonly open: (slot: SlotName, empties?: boolean) => void;
  readonly close: () => void;
  readonly change: (draft: Claim) => void;
  readonly apply: (change: (draft: Claim) => Claim) => void;
  readonly takePicked: () => void;
  readonly moveWords: (key: string, extend: boolean) => boolean;
  readonly save: (why: string) => void;
  readonly leave: () => void;
}

interface Given {
  readonly body: RefObject<HTMLElement | null>;
  readonly report: { readonly id: string; readonly text: string; readonly published: string | null };
  /** `r_…@1` */
  readonly extraction: string;
  readonly selected: Claim | null;
  readonly isReadOnly: boolean;
  /** What the machine reads in the text is not offered. */
  readonly isBlind: boolean;
  readonly onSave: (draft: Claim, why: string, isNew: boolean) => void;
}

export interface MendingOnPage {
  readonly mending: Mending | null;
  /** Words picked while nothing is being mended. */
  readonly picked: Stretch | null;
  readonly begin: (claim: Claim) => void;
  readonly beginNew: () => void;
  /** Goes on with what was written before; `from` is the claim it mends, null for a new one. */
  readonly resume: (draft: Claim, from: Claim | null) => void;
  /** While mending, or with words picked, these and no others; else beside the page's. */
  readonly keys: Keys;
  readonly ownsKeys: boolean;
}

export function useMending({ body, report, extraction, selected, isReadOnly, isBlind, onSave }: Given): MendingOnPage {
  const { text, published } = report;
  const [draft, setDraft] = useState<Claim | null>(null);
  const [base, setBase] = useState<Claim | null>(null);
  const [slot, setSlot] = useState<SlotName | null>(null);
  const [isSure, setSure] = useState(false);
  const words = useMemo(() => wordsOf(text), [text]);
  const read = useAnswer<MentionsAnswer>(`/api/reports/${report.id}/mentions`, {}, draft !== null && !isBlind);
  const mentions = read.data ?? NO_MENTIONS;
  const fill = (into: Claim, one: SlotName, { start, end }: Stretch) =>
    takeWords(into, one, spanOf(text, start, end), mentions, published);

  const at = useWords(body, text, draft !== null && slot !== null, (stretch) => {
    if (isReadOnly) return;
    if (draft && slot) {
      change(fill(draft, slot, stretch));
      close();
    } else at.set(stretch);
  });
  // After a claim was written the next one is sought from there on.
  const last = useRef(0);
  const near = draft?.span.start ?? selected?.span.start ?? last.current;
  useHighlight(body, 'picked', at.stretch ? [at.stretch] : []);
  const shown = draft ?? selected;
  const spans = useMemo(
    () =>
      shown
        ? SLOTS.filter(({ name }) => name !== 'clause' && (slot === null || name === slot)).flatMap(({ name }) =>
            valuesOf(shown, name).flatMap(({ span }) => (span ? [span] : [])),
          )
        : [],
    [shown, slot],
  );
  useHighlight(body, 'slot-words', spans);
  // The card has the focus while no slot is open, so that its keys are heard.
  const claimId = draft?.id;
  useEffect(() => {
    if (claimId && slot === null) (document.activeElement as HTMLElement | null)?.blur();
  }, [claimId, slot]);

  const change = (next: Claim) => {
    setDraft(next);
    setSure(false);
  };
  const close = () => {
    setSlot(null);
    at.set(null);
  };
  const end = () => {
    setDraft(null);
    setBase(null);
    setSure(false);
    close();
  };
  const resume = (written: Claim, from: Claim | null) => {
    if (isReadOnly) return;
    setBase(from);
    setDraft(written);
    setSure(false);
  };
  const begin = (claim: Claim) => resume(claim, claim);
  const beginNew = () => {
    if (isReadOnly) return;
    const stretch = at.stretch ?? at.sentenceNear(near);
    if (!stretch) return;
    setBase(null);
    setDraft(emptyClaim(NEW, extraction, spanOf(text, stretch.start, stretch.end)));
    setSlot(null);
    at.set(null);
  };
  const open = (one: SlotName, empties = false) => {
    if (!draft) return;
    const ready = empties ? emptied(draft, one) : draft;
    // Words first, then the slot: they go straight in.
    if (at.stretch && slot === null) {
      change(fill(ready, one, at.stretch));
      at.set(null);
      return;
    }
    if (empties) change(ready);
    at.set(null);
    setSlot(one);
  };
  const save = (why: string) => {
    if (!draft) return;
    if (base && differencesOf(base, draft).length === 0) return end();
    last.current = draft.span.start;
    onSave(draft, why, base === null);
    end();
  };
  const leave = () => {
    const isChanged = draft && (base === null || differencesOf(base, draft).length > 0);
    if (isChanged && !isSure) setSure(true);
    else end();
  };
  const moveWords = (key: string, extend: boolean) => at.move(key, extend, near);
  const arrows: Keys = Object.fromEntries(
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => [
      key,
      (event: KeyboardEvent) => moveWords(key, event.shiftKey),
    ]),
  );

  const mending: Mending | null = draft && {
    draft,
    slot,
    words,
    mentions,
    isPicking: at.stretch !== null,
    isSure,
    open,
    close,
    change,
    apply: (how) => {
      change(how(draft));
      close();
    },
    takePicked: () => {
      if (at.stretch && slot) change(fill(draft, slot, at.stretch));
      close();
    },
    moveWords,
    save,
    leave,
  };
  const slotKeys: Keys = Object.fromEntries(
    SLOTS.flatMap(({ name, key }) => [
      [key, () => open(name)],
      [key.toUpperCase(), () => open(name, true)],
    ]),
  );
  const saveSo = () => save('');
  const letGo = () => (at.stretch ? at.set(null) : leave());
  const keys: Keys = mending
    ? {
        ...slotKeys,
        ...arrows,
        a: saveSo,
        Enter: saveSo,
        Escape: letGo,
      }
    : at.stretch
      ? {
          ...arrows,
          c: beginNew,
          Enter: beginNew,
          e: () => selected && begin(selected),
          Escape: letGo,
        }
      : isReadOnly
        ? {}
        : { c: () => moveWords('ArrowDown', false), e: () => selected && begin(selected) };
  return {
    mending,
    picked: draft ? null : at.stretch,
    begin,
    beginNew,
    resume,
    keys,
    ownsKeys: draft !== null || at.stretch !== null,
  };
}
