/** The editor's document and the draft say the same; offsets agree; what is pasted as a citation and is none is not taken. */
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { CITE } from '../../../model/cite-sign.ts';
import type { Cite, Draft } from '../../../model/draft.ts';
import { toDocument, toParts } from './convert.ts';
import { Citation, Doc, Paragraph, Part, paragraphIn, Text, Title } from './nodes.ts';

const cite = (id: string): Cite => ({ event: null, claims: [id], told: '', facts: [] });
const parts: Draft['parts'] = [
  {
    id: 'lede',
    title: 'Lede',
    paragraphs: [{ as: 'prose', text: `One.${CITE} Two.${CITE}${CITE}`, cites: ['a', 'b', 'c'].map(cite) }],
  },
  { id: 'one', title: 'One', paragraphs: [{ as: 'judgement', text: 'قال: “نعم”.', cites: [] }] },
];

test('there and back', () => {
  expect(toParts(toDocument({ parts }), parts)).toEqual(parts);
});

test('empty paragraphs are left out; a fixed title stays, one’s own is taken', () => {
  const document = toDocument({
    parts: [
      { id: 'lede', title: 'Mine', paragraphs: [] },
      { id: 'one', title: 'Mine', paragraphs: [] },
    ],
  });
  expect(toParts(document, parts)).toEqual([
    { id: 'lede', title: 'Lede', paragraphs: [] },
    { id: 'one', title: 'Mine', paragraphs: [] },
  ]);
});

test('a paragraph of the document has the draft’s offsets: a citation is one place', () => {
  const schema = getSchema([Doc, Part, Title, Paragraph, Text, Citation]);
  const document = schema.nodeFromJSON(toDocument({ parts }));
  document.check();
  const paragraph = document.child(0).child(1);
  expect(paragraphIn(paragraph)).toEqual(parts[0]!.paragraphs[0]);
  expect(paragraph.content.size).toBe(parts[0]!.paragraphs[0]!.text.length);
});
