/** Draws what was found under the words it is about; sentences without a reference, and citations without a sentence, are marked as a whole. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { JudgedSentence } from './judge.ts';

export const JUDGED = new PluginKey<DecorationSet>('judged');
/** Transactions that add or take away a part say so; no other may. */
export const PARTS = 'parts';

export const Marks = Extension.create({
  name: 'judgedMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: JUDGED,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const judged = transaction.getMeta(JUDGED) as readonly JudgedSentence[] | undefined;
          return judged
            ? DecorationSet.create(transaction.doc, judged.flatMap(marksOf))
            : marks.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => JUDGED.getState(state) },
      filterTransaction: (transaction, state) =>
        transaction.getMeta(PARTS) === true ||
        !transaction.docChanged ||
        transaction.doc.childCount === state.doc.childCount,
    }),
  ],
});

function marksOf({ from, to, sentence, findings, offers, isOrphan }: JudgedSentence): readonly Decoration[] {
  const marks: Decoration[] = [];
  const refused = findings.some(({ weight }) => weight === 'refuse');
  if (findings.length || offers.length || isOrphan)
    marks.push(
      Decoration.inline(from, to, {
        class: `sentence${refused ? ' is-refused' : findings.length ? ' is-flagged' : ''}${offers.length ? ' is-offered' : ''}${isOrphan ? ' is-orphan' : ''}`,
      }),
    );
  for (const { words, weight, expected } of findings) {
    const at = words ? sentence.text.indexOf(words) : -1;
    // Citations inside a sentence shift what stands behind them: then the whole sentence is marked, which it is already.
    if (at < 0 || from + at + words.length > to) continue;
    marks.push(
      Decoration.inline(from + at, from + at + words.length, {
        class: `finding is-${weight}`,
        title: `expected ${expected}`,
      }),
    );
  }
  return marks;
}
