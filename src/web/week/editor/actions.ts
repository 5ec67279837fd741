/** What can be done to the text beside typing: a fact pulled in, an offer taken or declined, a part added. Each is one step of undo. */
import type { Editor } from '@tiptap/core';
import type { Offer, Telling } from '../../../edition/compose/draft/offers.ts';
import { same } from '../../../edition/compose/draft/same.ts';
import { CITE } from '../../../model/cite-sign.ts';
import type { Cite } from '../../../model/draft.ts';
import { emptyAs, isFixed, toInline, toParagraph } from './convert.ts';
import type { JudgedSentence } from './judge.ts';
import { PARTS } from './marks.ts';

const inline = (editor: Editor, text: string, cites: readonly Cite[]) =>
  toInline(text + CITE.repeat(cites.length), cites).map((one) => editor.schema.nodeFromJSON(one));

/** Into an empty paragraph; into the line, in prose that flows; else as a paragraph behind the one with the caret. */
export function insertTelling(editor: Editor, { text, as, cites }: Telling, isFlowing: boolean): void {
  const { state } = editor;
  const { $from } = state.selection;
  const told = inline(editor, text, cites);
  if ($from.parent.type.name === 'paragraph' && $from.parent.content.size === 0) {
    const at = $from.before();
    const paragraph = state.schema.nodes.paragraph!.create({ as }, told);
    editor.view.dispatch(state.tr.replaceWith(at, at + $from.parent.nodeSize, paragraph).scrollIntoView());
  } else if (isFlowing && $from.parent.type.name === 'paragraph') {
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, CITE);
    const space = before && !/\s$/.test(before) ? [state.schema.text(' ')] : [];
    editor.view.dispatch(state.tr.insert($from.pos, [...space, ...told]).scrollIntoView());
  } else {
    const paragraph = state.schema.nodes.paragraph!.create({ as }, told);
    const at = $from.depth >= 2 ? $from.after(2) : state.doc.content.size - 1;
    editor.view.dispatch(state.tr.insert(at, paragraph).scrollIntoView());
  }
  editor.commands.focus();
}

/** The composer's sentence, or one's own with the fact put right, in place of what stands there. */
export function takeChange(editor: Editor, { from, to, sentence }: JudgedSentence, offer: Offer, own: boolean): void {
  if (offer.kind !== 'changed') return;
  const cites = sentence.cites.map((cite) => (cite.event === offer.cite.event ? offer.cite : cite));
  const told =
    own && offer.mended !== null
      ? inline(editor, offer.mended, cites)
      : inline(editor, offer.telling?.text ?? sentence.text, offer.telling?.cites ?? cites);
  editor.view.dispatch(editor.state.tr.replaceWith(from, to, told));
}

/** The words stay; the citation takes note of what it rests on now. */
export function keepWords(editor: Editor, { from, to, sentence }: JudgedSentence, offer: Offer): void {
  if (offer.kind === 'new') return;
  const transaction = editor.state.tr;
  const old = sentence.cites.find((cite) =>
    offer.kind === 'changed'
      ? cite.event === offer.cite.event
      : cite.told === offer.cite.told || cite.event !== offer.cite.event,
  );
  editor.state.doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name === 'cite' && same(node.attrs.cite, old))
      transaction.setNodeMarkup(at, undefined, { cite: offer.cite });
  });
  editor.view.dispatch(transaction);
}

/** The sentence with its citations, and the paragraph if nothing else stood in it. */
export function takeOut(editor: Editor, { from, to }: JudgedSentence): void {
  const { state } = editor;
  const $from = state.doc.resolve(from);
  const alone = $from.parent.textContent.length <= to - from && $from.node(1).childCount > 2;
  const range: readonly [number, number] = alone ? [$from.before(), $from.after()] : [from, to];
  editor.view.dispatch(state.tr.delete(...range));
}

/** Puts what is new at the end of its part; a part that is not there yet is added. */
export function putIn(editor: Editor, telling: Telling, title: string): void {
  const { part, text, as, cites } = telling;
  const paragraph = editor.schema.nodeFromJSON(toParagraph({ as, text: text + CITE.repeat(cites.length), cites }));
  let at = -1;
  editor.state.doc.forEach((node, offset) => {
    if (node.attrs.id === part) at = offset + node.nodeSize - 1;
  });
  if (at < 0) {
    addPart(editor, part, title);
    putIn(editor, telling, title);
    return;
  }
  const last = editor.state.doc.resolve(at).nodeBefore;
  const isBlank = last?.type.name === 'paragraph' && last.content.size === 0;
  const transaction = isBlank
    ? editor.state.tr.replaceWith(at - last.nodeSize, at, paragraph)
    : editor.state.tr.insert(at, paragraph);
  editor.view.dispatch(transaction.scrollIntoView());
}

/** Before what changed and what is not known, which close an edition. */
export function addPart(editor: Editor, id: string, title: string): void {
  const { state } = editor;
  let at = state.doc.content.size;
  state.doc.forEach((node, offset) => {
    if (node.attrs.id !== 'lede' && isFixed(String(node.attrs.id))) at = Math.min(at, offset);
  });
  const part = state.schema.nodeFromJSON({
    type: 'part',
    attrs: { id },
    content: [
      { type: 'title', attrs: { fixed: false }, ...(title && { content: [{ type: 'text', text: title }] }) },
      { type: 'paragraph', attrs: { as: emptyAs(id) } },
    ],
  });
  editor.view.dispatch(state.tr.insert(at, part).setMeta(PARTS, true));
  editor.commands.focus(at + 2);
}

/** Shows a sentence and puts the caret at its end. */
export function goTo(editor: Editor, { to }: Pick<JudgedSentence, 'to'>): void {
  editor.chain().setTextSelection(to).scrollIntoView().focus().run();
}
