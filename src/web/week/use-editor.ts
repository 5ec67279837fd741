/** Opens the editor on its element, judges as one types, and shows the draft anew where another's words came in. */
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../model/draft.ts';
import { toDocument, toParts } from './editor/convert.ts';
import { type JudgedSentence, makeJudge } from './editor/judge.ts';
import { gateInput, type Known } from './editor/known.ts';
import { makeEditor } from './editor/make-editor.ts';
import { JUDGED } from './editor/marks.ts';

interface Writing {
  readonly element: RefObject<HTMLElement | null>;
  readonly draft: Draft;
  readonly version: number;
  readonly known: Known;
  readonly isReadOnly: boolean;
  readonly onWrite: (draft: Draft) => void;
  readonly onPull: () => void;
}

/** Between strokes: long enough that typing is never held up. */
const REST_MS = 90;

export function useEditor({ element, draft, version, known, isReadOnly, onWrite, onPull }: Writing) {
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
    look.current();
    return () => {
      clearTimeout(timer);
      open.destroy();
      editor.current = null;
    };
  }, [element, isReadOnly]);

  // Not at the first: the editor was opened with it.
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version || !editor.current) return;
    shown.current = version;
    const open = editor.current;
    const at = open.state.selection.from;
    const document = open.schema.nodeFromJSON(toDocument(current.current.draft));
    open.view.dispatch(
      open.state.tr
        .replaceWith(0, open.state.doc.content.size, document.content)
        .setMeta('parts', true)
        .setMeta('preventUpdate', true),
    );
    open.commands.setTextSelection(Math.min(at, open.state.doc.content.size - 1));
    look.current();
  }, [version]);

  const authors = draft.by.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: judged again when what it is judged by has changed
  useEffect(() => look.current(), [known, authors]);

  const at = judged.find(({ from, to }) => from <= caret && caret <= to + 1) ?? null;
  return { editor, judged, at };
}
