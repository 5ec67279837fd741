/** The words at hand in a report's text: moved over by keys, taken by the mouse. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { offsetOf, textOf } from './text-places.ts';
import { type Stretch, sentenceAt, sentencesOf, snap, wordAt, wordsOf } from './words.ts';

export interface Words {
  /** What is picked now; null = nothing. */
  readonly stretch: Stretch | null;
  readonly set: (stretch: Stretch | null) => void;
  /** Left and right by word, up and down by sentence; `extends` keeps the other end. */
  readonly move: (key: string, extend: boolean, near: number) => boolean;
  readonly sentenceNear: (offset: number) => Stretch | null;
}

/** `onPick` is called with whole words when the mouse took some: by a drag, or by a click where `takesClicks`. */
export function useWords(
  body: RefObject<HTMLElement | null>,
  text: string,
  takesClicks: boolean,
  onPick: (stretch: Stretch) => void,
): Words {
  const words = useMemo(() => wordsOf(text), [text]);
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const [ends, setEnds] = useState<{ readonly anchor: Stretch; readonly head: Stretch } | null>(null);
  const stretch = useMemo(
    (): Stretch | null =>
      ends && {
        start: Math.min(ends.anchor.start, ends.head.start),
        end: Math.max(ends.anchor.end, ends.head.end),
      },
    [ends],
  );
  const set = useCallback((next: Stretch | null) => setEnds(next && { anchor: next, head: next }), []);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const onUp = (event: PointerEvent) => {
      const root = textOf(body.current);
      if (!root || event.button !== 0) return;
      // The browser changes the selection after the pointer is up.
      setTimeout(() => {
        const selection = getSelection();
        const { anchorNode, focusNode } = selection ?? {};
        if (!selection || !anchorNode || !focusNode) return;
        const [a, b] = [
          offsetOf(root, anchorNode, selection.anchorOffset),
          offsetOf(root, focusNode, selection.focusOffset),
        ];
        if (a === null || b === null) return;
        if (selection.isCollapsed && !(takesClicks && root.contains(event.target as Node))) return;
        const taken = snap(words, Math.min(a, b), Math.max(a, b));
        if (!taken) return;
        selection.removeAllRanges();
        pick.current(taken);
      });
    };
    document.addEventListener('pointerup', onUp);
    return () => document.removeEventListener('pointerup', onUp);
  }, [body, words, takesClicks]);

  const move = useCallback(
    (key: string, extend: boolean, near: number): boolean => {
      const isWord = key === 'ArrowLeft' || key === 'ArrowRight';
      if (!isWord && key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      const by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
      const units = isWord ? words : sentences;
      if (units.length === 0) return false;
      setEnds((now) => {
        if (!now) {
          const first = units[wordAt(units, near)]!;
          return { anchor: first, head: first };
        }
        const from = by === 1 && !extend ? Math.max(now.anchor.end, now.head.end) - 1 : now.head.start;
        const at = isWord ? wordAt(words, from) : sentenceAt(sentences, from);
        const head = units[Math.max(0, Math.min(units.length - 1, at + by))]!;
        return { anchor: extend ? now.anchor : head, head };
      });
      return true;
    },
    [words, sentences],
  );
  const sentenceNear = useCallback((offset: number) => sentences[sentenceAt(sentences, offset)] ?? null, [sentences]);
  return { stretch, set, move, sentenceNear };
}
