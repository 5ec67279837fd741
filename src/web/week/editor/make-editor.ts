/** The editor of one draft: opened on an element, closed again. Everything it knows of the record comes from outside. */
import { Editor, Extension } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import type { Draft } from '../../../model/draft.ts';
import { toDocument } from './convert.ts';
import { Marks } from './marks.ts';
import { Citation, Doc, Paragraph, Part, Text, Title } from './nodes.ts';

export interface EditorWorld {
  readonly element: HTMLElement;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  /** After every change of the words: the first thing done is to keep them. */
  readonly onChange: (editor: Editor) => void;
  readonly onSelect: (editor: Editor) => void;
  /** Asked to pull a fact in. */
  readonly onPull: () => void;
}

/** A title is one line: Enter goes on to the text under it. */
function pastTitle({ editor }: { readonly editor: Editor }): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== 'title') return false;
  const next = editor.state.doc.resolve($from.after()).nodeAfter;
  return next?.type.name === 'paragraph' && editor.commands.setTextSelection($from.after() + 1);
}

export function makeEditor({ element, draft, isReadOnly, onChange, onSelect, onPull }: EditorWorld): Editor {
  const Keys = Extension.create({
    name: 'deskKeys',
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        onPull();
        return true;
      },
      '/': ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        // A stroke begins a search at the start of a paragraph or behind a space; inside a word it is a stroke.
        const before = $from.parent.textBetween(
          Math.max(0, $from.parentOffset - 1),
          $from.parentOffset,
          undefined,
          ' ',
        );
        if (!empty || $from.parent.type.name !== 'paragraph' || (before && !/\s/.test(before))) return false;
        onPull();
        return true;
      },
      Enter: pastTitle,
      'Mod-j': ({ editor }) => {
        const as = editor.getAttributes('paragraph').as === 'judgement' ? 'prose' : 'judgement';
        return editor.commands.updateAttributes('paragraph', { as });
      },
    }),
  });
  return new Editor({
    element,
    extensions: [Doc, Part, Title, Paragraph, Text, Citation, UndoRedo, Marks, Keys],
    content: toDocument(draft),
    editable: !isReadOnly,
    injectCSS: false,
    editorProps: {
      // The desk's own Ctrl-K rests while the caret is in the text.
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) event.stopPropagation();
          return false;
        },
      },
      attributes: {
        class: 'manuscript',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the draft',
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor }) => onChange(editor),
    onSelectionUpdate: ({ editor }) => onSelect(editor),
  });
}
