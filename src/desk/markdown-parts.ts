/** An analysis written elsewhere, as Markdown: its title, and its parts and paragraphs as a draft has them. Nothing in it cites anything yet. */
import { shownWords } from '../edition/shown-words.ts';
import { CITE } from '../model/cite-sign.ts';
import type { Draft, DraftPart } from '../model/draft.ts';

export interface MarkdownDraft {
  /** Its first heading of the first rank; null where there is none. */
  readonly title: string | null;
  readonly parts: Draft['parts'];
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const ITEM = /^ {0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** Headings begin parts, empty lines end paragraphs, each item of a list is a paragraph; signs are taken away, addresses of links too. */
export function readMarkdownDraft(text: string): MarkdownDraft {
  const parts: { readonly title: string; readonly paragraphs: string[] }[] = [];
  let title: string | null = null;
  let open: string[] = [];
  const end = () => {
    const words = shownWords(open.join(' ').replaceAll(CITE, ' '));
    open = [];
    if (words === '') return;
    if (parts.length === 0) parts.push({ title: '', paragraphs: [] });
    parts.at(-1)!.paragraphs.push(words);
  };
  for (const line of withoutFrontMatter(text).split(/\r\n|[\n\r]/)) {
    const heading = line.length < 500 ? HEADING.exec(line) : null;
    if (heading) {
      end();
      const words = shownWords(heading[2]!.replaceAll(CITE, ' '));
      if (heading[1] === '#' && title === null && parts.length === 0) title = words;
      else parts.push({ title: words, paragraphs: [] });
    } else if (line.trim() === '' || RULE.test(line.trimEnd()) || FENCE.test(line)) end();
    else {
      if (ITEM.test(line)) end();
      open.push(line.replace(ITEM, '').replace(/^ {0,3}(?:> ?)+/, ''));
    }
  }
  end();
  return {
    title,
    parts: parts.map(
      ({ title: named, paragraphs }, n): DraftPart => ({
        id: `p${n}`,
        title: named,
        paragraphs: paragraphs.map((words) => ({ as: 'prose', text: words, cites: [] })),
      }),
    ),
  };
}

/** Lines between two of three dashes at the very beginning tell programs about the file. */
function withoutFrontMatter(text: string): string {
  const lines = text.replace(/^\uFEFF/, '');
  if (!lines.startsWith('---')) return lines;
  const close = lines.slice(3, 20_000).search(/\n---[ \t]*(?:\r?\n|$)/);
  return close === -1 ? lines : lines.slice(3 + close + 4);
}
