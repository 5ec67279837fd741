/** Blocks: the stretches of a text that no sentence crosses: paragraphs, headings, lines of a list. */

export interface Block {
  readonly start: number;
  readonly end: number;
}

/** A line at least this long was not wrapped by hand, so that its end is meant. */
const WRAPPED = 180;

/**
 * Cuts a shadow (see `shadow.ts`) at blank lines, at long runs of spaces, and at those single line breaks that are meant: where the next
 * word would still have fitted on the line, where lines are too long to be wrapped by hand, and before bullets.
 */
export function blocksOf(shadow: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines: Block[] = [];
  let widest = 0;
  const flush = (): void => {
    let open: Block | null = null;
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (open === null) open = line;
      else if (before && meant(shadow, before, line, widest)) {
        blocks.push(open);
        open = line;
      } else open = { start: open.start, end: line.end };
    });
    if (open !== null) blocks.push(open);
    lines.length = 0;
    widest = 0;
  };
  let at = 0;
  while (at <= shadow.length) {
    const stop = shadow.indexOf('\n', at);
    const end = stop < 0 ? shadow.length : stop;
    const pieces = splitAtGaps(shadow, at, end);
    if (!pieces.length) flush();
    pieces.forEach((piece, i) => {
      if (i) flush();
      lines.push(piece);
      widest = Math.max(widest, piece.end - piece.start);
    });
    if (stop < 0) break;
    at = stop + 1;
  }
  flush();
  return blocks;
}

/** The line without its margins, cut where a run of 40 or more spaces parts columns (or is there to hurt us). */
function splitAtGaps(text: string, from: number, to: number): Block[] {
  const pieces: Block[] = [];
  let start = -1;
  let last = -1;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) === 32) continue;
    if (start < 0) start = i;
    else if (i - last > 40) {
      pieces.push({ start, end: last + 1 });
      start = i;
    }
    last = i;
  }
  if (start >= 0) pieces.push({ start, end: last + 1 });
  return pieces;
}

function meant(text: string, line: Block, next: Block, widest: number): boolean {
  if (widest > WRAPPED) return true;
  const head = text.slice(next.start, Math.min(next.end, next.start + 24));
  if (/^(?:[-*•–—▪●◦]\s|\(?\d{1,2}[.)]\s)/.test(head)) return true;
  const word = /^\S+/.exec(head)?.[0].length ?? 0;
  return line.end - line.start + 1 + word <= widest * 0.9;
}
