/** Shows a draft where the editor shows another: only what differs is touched, so the caret and the undo of one's own words stay. */
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Draft } from '../../../model/draft.ts';
import { toDocument } from './convert.ts';
import { PARTS } from './marks.ts';

export function showAnew(editor: Editor, draft: Pick<Draft, 'parts'>): void {
  const { state } = editor;
  const wanted = editor.schema.nodeFromJSON(toDocument(draft));
  const from = state.doc.content.findDiffStart(wanted.content);
  if (from === null) return;
  const ends = state.doc.content.findDiffEnd(wanted.content)!;
  // Where a repeated word makes both sides of the difference overlap, the end is moved behind the start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  const [to, until] = [ends.a + overlap, ends.b + overlap];
  const transaction = state.tr
    .replace(from, to, wanted.slice(from, until))
    .setMeta(PARTS, true)
    .setMeta('addToHistory', false)
    .setMeta('preventUpdate', true);
  const $at = transaction.doc.resolve(Math.min(transaction.selection.from, transaction.doc.content.size));
  if (!$at.parent.inlineContent) transaction.setSelection(TextSelection.near($at));
  editor.view.dispatch(transaction);
}
