/** A draft as the editor's document, and back. Offsets of a paragraph's text are the document's own. */
import type { JSONContent } from '@tiptap/core';
import { CITE } from '../../../model/cite-sign.ts';
import type { Cite, Draft, DraftParagraph, DraftPart } from '../../../model/draft.ts';

/** Parts whose title is not the writer's to choose. */
export const isFixed = (part: string): boolean => part === 'lede' || part === 'changed' || part === 'unknown';

export const toDocument = ({ parts }: Pick<Draft, 'parts'>): JSONContent => ({
  type: 'doc',
  content: parts.map(({ id, title, paragraphs }) => ({
    type: 'part',
    attrs: { id },
    content: [
      { type: 'title', attrs: { fixed: isFixed(id) }, ...(title && { content: [{ type: 'text', text: title }] }) },
      ...(paragraphs.length ? paragraphs : [{ as: emptyAs(id), text: '', cites: [] }]).map(toParagraph),
    ],
  })),
});

/** What is typed under "What we don't know" is a note. */
export const emptyAs = (part: string): DraftParagraph['as'] => (part === 'unknown' ? 'note' : 'prose');

export function toParagraph({ as, text, cites }: DraftParagraph): JSONContent {
  return { type: 'paragraph', attrs: { as }, content: toInline(text, cites) };
}

export function toInline(text: string, cites: readonly Cite[]): JSONContent[] {
  const content: JSONContent[] = [];
  text.split(CITE).forEach((words, i) => {
    if (i > 0) content.push({ type: 'cite', attrs: { cite: cites[i - 1] } });
    if (words) content.push({ type: 'text', text: words });
  });
  return content;
}

/** The document's parts; empty paragraphs are left out, titles that are not the writer's stay. */
export function toParts(document: JSONContent, before: readonly DraftPart[]): readonly DraftPart[] {
  return (document.content ?? []).map((part): DraftPart => {
    const id = String(part.attrs?.id ?? '');
    const [title, ...paragraphs] = part.content ?? [];
    const held = before.find((one) => one.id === id);
    return {
      id,
      title: isFixed(id) ? (held?.title ?? '') : (title?.content?.map(({ text }) => text ?? '').join('') ?? ''),
      paragraphs: paragraphs.map(fromParagraph).filter(({ text, cites }) => text.trim() || cites.length),
    };
  });
}

function fromParagraph({ attrs, content = [] }: JSONContent): DraftParagraph {
  return {
    as: (attrs?.as as DraftParagraph['as'] | undefined) ?? 'prose',
    text: content.map(({ type, text }) => (type === 'cite' ? CITE : (text ?? '').replaceAll(CITE, ''))).join(''),
    cites: content.filter(({ type }) => type === 'cite').map(({ attrs: held }) => held!.cite as Cite),
  };
}
