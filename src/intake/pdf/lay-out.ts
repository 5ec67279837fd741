/** Placed words -> lines -> paragraphs. Running heads and page numbers, which stand on most pages, are left out. Pure. */

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Upwards, as PDF counts. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether the line ends here, by pdf.js. */
  readonly ends: boolean;
}
interface Line {
  readonly text: string;
  readonly y: number;
  readonly x: number;
  readonly end: number;
  readonly height: number;
}

export function layOut(pages: readonly (readonly PlacedText[])[]): string {
  const lined = pages.map(linesOf);
  const running = runningLines(lined);
  const paragraphs = lined.flatMap((lines) => paragraphsOf(lines.filter((line) => !running.has(skeleton(line.text)))));
  return joinAcrossPages(paragraphs, lined.length > 1).join('\n\n');
}

function linesOf(page: readonly PlacedText[]): readonly Line[] {
  const lines: Line[] = [];
  let open: PlacedText[] = [];
  const close = () => {
    const text = lineText(open);
    const solid = open.filter((piece) => piece.text.trim() !== '');
    if (text !== '') {
      const [first] = solid;
      lines.push({
        text,
        y: first!.y,
        x: Math.min(...solid.map((piece) => piece.x)),
        end: Math.max(...solid.map((piece) => piece.x + piece.width)),
        height: Math.max(...solid.map((piece) => piece.height), 1),
      });
    }
    open = [];
  };
  for (const piece of page) {
    const last = open.findLast(({ text }) => text.trim() !== '');
    if (last !== undefined && piece.text.trim() !== '' && Math.abs(piece.y - last.y) > 0.6 * Math.max(last.height, 1))
      close();
    open.push(piece);
    if (piece.ends) close();
  }
  close();
  return lines;
}

/** Pieces beside each other; a gap wider than a thin space is a space. */
function lineText(pieces: readonly PlacedText[]): string {
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const apart = end !== null && piece.x - end > 0.15 * Math.max(piece.height, 1);
    if (apart && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
    text += piece.text;
    if (piece.text.trim() !== '') end = piece.x + piece.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Digits vary from page to page. */
const skeleton = (text: string): string => text.replace(/\d+/g, '#');

/** First and last two lines of pages that recur on at least half of three or more pages. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map((line) => skeleton(line.text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= pages.length / 2).map(([edge]) => edge));
}

function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const gaps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((gap) => gap > 0);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const right = Math.max(...lines.map((line) => line.end));
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const begins =
      above === undefined ||
      above.y - line.y > 1.35 * Math.max(usual, line.height) ||
      above.y < line.y ||
      Math.abs(above.height - line.height) > 0.15 * line.height ||
      // An indented line after one that stops short of the margin.
      (line.x - above.x > 0.8 * line.height && above.end < right - 4 * line.height);
    if (begins) paragraphs.push(line.text);
    else paragraphs.push(joined(paragraphs.pop()!, line.text));
  }
  return paragraphs;
}

/** A hyphen at the end of a line stays, and the words close up: "south-" "east". A soft hyphen goes. */
function joined(above: string, below: string): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  return /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below) ? above + below : `${above} ${below}`;
}

/** A paragraph that a page break cuts has no full stop before it and a small letter after it. */
function joinAcrossPages(paragraphs: readonly string[], several: boolean): readonly string[] {
  if (!several) return paragraphs;
  const out: string[] = [];
  for (const paragraph of paragraphs) {
    const above = out.at(-1);
    if (above !== undefined && /[\p{L}\d,]$/u.test(above) && /^\p{Ll}/u.test(paragraph))
      out[out.length - 1] = joined(above, paragraph);
    else out.push(paragraph);
  }
  return out;
}
