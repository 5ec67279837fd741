/** The kinds of node a draft is made of: parts with a title, paragraphs, text, and citations that are one sign each. */
import { Node } from '@tiptap/core';
import type { Node as Told } from '@tiptap/pm/model';
import { CITE } from '../../../model/cite-sign.ts';
import type { Cite, DraftParagraph } from '../../../model/draft.ts';
import type { Status } from '../../../model/vocabulary.ts';

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'part+' });

export const Part = Node.create({
  name: 'part',
  content: 'title paragraph+',
  isolating: true,
  defining: true,
  addAttributes: () => ({ id: { default: '' } }),
  parseHTML: () => [{ tag: 'section[data-part]', getAttrs: (at) => ({ id: at.getAttribute('data-part') }) }],
  renderHTML: ({ node }) => ['section', { 'data-part': node.attrs.id as string, class: 'part' }, 0],
});

export const Title = Node.create({
  name: 'title',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ fixed: { default: false } }),
  parseHTML: () => [{ tag: 'h2' }],
  renderHTML: ({ node }) => [
    'h2',
    { dir: 'auto', ...(node.attrs.fixed && { contenteditable: 'false', class: 'is-fixed' }) },
    0,
  ],
});

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  marks: '',
  priority: 1000,
  addAttributes: () => ({ as: { default: 'prose' } }),
  parseHTML: () => [{ tag: 'p', getAttrs: (at) => ({ as: at.getAttribute('data-as') ?? 'prose' }) }],
  renderHTML: ({ node }) => ['p', { dir: 'auto', 'data-as': node.attrs.as as string }, 0],
});

export const Text = Node.create({ name: 'text', group: 'inline' });

/** What the chip shows: the status of the event when the sentence was taken. */
const MARK: Readonly<Record<Status, string>> = {
  'single-source': '○',
  corroborated: '●',
  contested: '◐',
  denied: '⊘',
  admitted: '◉',
};
const statusOf = ({ facts }: Cite): string | undefined => facts.find(({ about }) => about === 'status')?.words;

/** Copied and pasted with the words around it, undone with them; to be seen even where its sentence is gone. */
export const Citation = Node.create({
  name: 'cite',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ cite: { default: null, rendered: false } }),
  parseHTML: () => [
    {
      tag: 'span[data-cite]',
      getAttrs: (at) => {
        const cite = citeIn(at.getAttribute('data-cite') ?? '');
        return cite ? { cite } : false;
      },
    },
  ],
  renderHTML: ({ node }) => {
    const cite = node.attrs.cite as Cite;
    const n = cite.claims.length;
    const label = `Rests on ${n} ${n === 1 ? 'claim' : 'claims'}${statusOf(cite) ? `, ${statusOf(cite)}` : ''}`;
    return [
      'span',
      {
        class: 'cite',
        'data-cite': JSON.stringify(cite),
        contenteditable: 'false',
        role: 'img',
        'aria-label': label,
        title: label,
      },
      `${MARK[statusOf(cite) as Status] ?? '§'}${n > 1 ? n : ''}`,
    ];
  },
  renderText: () => '',
});

/** A citation out of pasted text: anything else is none. */
function citeIn(text: string): Cite | null {
  try {
    const { event, claims, told, facts } = JSON.parse(text) as Cite;
    const isWhole =
      Array.isArray(claims) &&
      claims.every((id) => typeof id === 'string') &&
      typeof told === 'string' &&
      Array.isArray(facts);
    return isWhole
      ? { event: event ?? null, claims, told, facts: facts.filter((fact) => typeof fact?.words === 'string') }
      : null;
  } catch {
    return null;
  }
}

/** A paragraph of the document as the draft has it: one sign a citation. */
export function paragraphIn(node: Told): DraftParagraph {
  let text = '';
  const cites: Cite[] = [];
  node.forEach((child) => {
    if (child.type.name === 'cite') {
      text += CITE;
      cites.push(child.attrs.cite as Cite);
    } else text += (child.text ?? '').replaceAll(CITE, ' ');
  });
  return { as: node.attrs.as as DraftParagraph['as'], text, cites };
}
