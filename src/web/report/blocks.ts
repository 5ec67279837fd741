/**
 * A report's text cut into paragraphs, headings and lines without losing a character: joined, the blocks are the text.
 * A hard-wrapped line flows on; a short one is kept as a line of its own.
 */

export interface Block {
  readonly start: number;
  /** After the white space that follows the block. */
  readonly end: number;
}

/** Lines at least this long were wrapped by a machine, so the break after them means nothing. */
const WRAPPED = 56;

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const gap = /\n[^\S\n]*\n\s*/g;
  let start = 0;
  for (const match of text.matchAll(gap)) {
    const end = match.index + match[0].length;
    blocks.push({ start, end });
    start = end;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

/** Offsets of the line breaks in a block that a reader should see. */
export function visibleBreaks(text: string, { start, end }: Block): ReadonlySet<number> {
  const seen = new Set<number>();
  let lineStart = start;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const startsItem = /^\s*(?:[-*•]|\d+[.)])\s/.test(text.slice(at + 1, at + 12));
    if ((at - lineStart < WRAPPED || startsItem) && text.slice(at + 1, end).trim() !== '') seen.add(at);
    lineStart = at + 1;
  }
  return seen;
}
