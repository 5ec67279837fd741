/** Opens the editor on its element, judges as one types, and shows the draft anew where another's words came in. */
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../model/draft.ts';
import { toParts } from './editor/convert.ts';
import { type JudgedSentence, makeJudge } from './editor/judge.ts';
import { gateInput, type Known } from './editor/known.ts';
import { makeEditor } from './editor/make-editor.ts';
import { JUDGED } from './editor/marks.ts';
import { showAnew } from './editor/show-anew.ts';

interface Writing {
  readonly element: RefObject<HTMLElement | null>;
  readonly draft: Draft;
  /** Set to what shows a draft anew where another's words came in. */
  readonly show: RefObject<((draft: Draft) => void) | null>;
  readonly known: Known;
  readonly isReadOnly: boolean;
  readonly onWrite: (draft: Draft) => void;
  readonly onPull: () => void;
}

/** Between strokes: long enough that typing is never held up. */
const REST_MS = 90;

export function useEditor({ element, draft, show, known, isReadOnly, onWrite, onPull }: Writing) {
  const editor = useRef<Editor | null>(null);
  const [judged, setJudged] = useState<readonly JudgedSentence[]>([]);
  const [caret, setCaret] = useState(0);
  const judge = useRef(makeJudge());
  const current = useRef({ draft, known, onWrite, onPull });
  current.current = { draft, known, onWrite, onPull };

  const look = useRef(() => {});
  look.current = () => {
    const open = editor.current;
    if (!open || open.isDestroyed) return;
    const { known: now, draft: written } = current.current;
    const found = judge.current.judge(open.state.doc, gateInput(now, written), now.tellings);
    setJudged(found);
    open.view.dispatch(open.state.tr.setMeta(JUDGED, found).setMeta('addToHistory', false));
  };

  useEffect(() => {
    if (!element.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = makeEditor({
      element: element.current,
      draft: current.current.draft,
      isReadOnly,
      onPull: () => current.current.onPull(),
      onSelect: ({ state }) => setCaret(state.selection.from),
      onChange: ({ state }) => {
        const { draft: before, onWrite: write } = current.current;
        write({ ...before, parts: toParts(state.doc.toJSON(), before.parts) });
        clearTimeout(timer);
        timer = setTimeout(() => look.current(), REST_MS);
      },
    });
    editor.current = open;
    show.current = (next) => {
      showAnew(open, next);
      look.current();
    };
    look.current();
    return () => {
      clearTimeout(timer);
      show.current = null;
      open.destroy();
      editor.current = null;
    };
  }, [element, isReadOnly, show]);

  const authors = draft.by.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged again when what it is judged by has changed
  useEffect(() => look.current(), [known, authors]);

  const at = judged.find(({ from, to }) => from <= caret && caret <= to + 1) ?? null;
  return { editor, judged, at };
}
