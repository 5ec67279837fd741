/** Lines of a paragraph: words filled greedily into a width, then put in the order in which they are seen (Unicode bidi, UAX #9). */
import { featuresOf } from './arabic.ts';
import { type Face, faceFor, MIRRORED } from './faces.ts';
import { bidi, mirrorOf } from './mirror.ts';

/** A stretch of text in one face. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly colour?: string;
  /** Set small and high: the number of a note. */
  readonly raised?: boolean;
  readonly link?: string;
  /** A named destination in the document. */
  readonly to?: string;
  /** Never separated from the word before. */
  readonly glued?: boolean;
}

export interface SetWord {
  readonly piece: Piece;
  readonly text: string;
  /** Registered name of the font file. */
  readonly face: string;
  readonly x: number;
  readonly width: number;
}

export interface SetLine {
  readonly words: readonly SetWord[];
  readonly width: number;
}

interface Part {
  readonly piece: Piece;
  readonly text: string;
  readonly face: string;
  /** Bidi level: odd = right to left. */
  readonly level: number;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Widths of words at size 1, by face: kept from document to document, since words come again. */
export interface Widths {
  readonly of: (doc: PDFKit.PDFDocument, face: string, text: string) => number;
}

const MOST_KEPT = 50_000;

export function keptWidths(): Widths {
  const kept = new Map<string, number>();
  return {
    of: (doc, face, text) => {
      const key = `${face} ${text}`;
      let width = kept.get(key);
      if (width === undefined) {
        // Measured large: a width at size 1 would be rounded.
        width = doc.font(face).fontSize(1000).widthOfString(text, featuresOf(face, text)) / 1000;
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, width);
      }
      return width;
    },
  };
}

export function setLines(
  doc: PDFKit.PDFDocument,
  widths: Widths,
  pieces: readonly Piece[],
  width: number,
  rtl: boolean,
  size: number,
): readonly SetLine[] {
  const parts = partsOf(doc, widths, pieces, rtl, size, width);
  const lines: Part[][] = [[]];
  let at = 0;
  for (let i = 0; i < parts.length; ) {
    // A word is all parts up to the next space: Latin and Arabic letters, and a note's number behind it.
    let end = i + 1;
    while (end < parts.length && !parts[i]!.isSpace && !parts[end]!.isSpace) end++;
    const word = parts.slice(i, end);
    const wide = word.reduce((sum, part) => sum + part.width, 0);
    if (at > 0 && at + wide > width && !parts[i]!.isSpace) {
      lines.push([]);
      at = 0;
    }
    if (at > 0 || !parts[i]!.isSpace) {
      lines.at(-1)!.push(...word);
      at += wide;
    }
    i = end;
  }
  return lines.map((line) => seen(trimmed(line)));
}

function partsOf(
  doc: PDFKit.PDFDocument,
  widths: Widths,
  pieces: readonly Piece[],
  rtl: boolean,
  size: number,
  width: number,
): readonly Part[] {
  const whole = pieces.map(({ text }) => text).join('');
  const { levels } = bidi.getEmbeddingLevels(whole, rtl ? 'rtl' : 'ltr');
  const parts: Part[] = [];
  let offset = 0;
  for (const piece of pieces) {
    let held = '';
    let [face, level, space] = ['', 0, false];
    const close = (): void => {
      if (!held) return;
      const text = level % 2 && !face.startsWith('arabic') ? mirrored(held) : held;
      parts.push(
        ...sized(doc, widths, { piece, text, face, level, isSpace: space }, piece.raised ? size * 0.68 : size, width),
      );
      held = '';
    };
    for (const sign of piece.text) {
      const isSpace = /\s/.test(sign);
      const nextLevel = levels[offset]!;
      const isMirrored = nextLevel % 2 === 1 && mirrorOf(sign) !== null;
      const own = `${faceFor(sign, piece.face)}${isMirrored ? MIRRORED : ''}`;
      if (own !== face || nextLevel !== level || isSpace !== space) close();
      [face, level, space] = [own, nextLevel, isSpace];
      held += isSpace ? ' ' : sign;
      offset += sign.length;
    }
    close();
  }
  return parts;
}

/** A part with its width; one wider than the line (an address) is cut, sign by sign. */
function sized(
  doc: PDFKit.PDFDocument,
  widths: Widths,
  part: Omit<Part, 'width'>,
  size: number,
  most: number,
): readonly Part[] {
  const widthOf = (text: string): number => widths.of(doc, part.face, text) * size;
  const width = widthOf(part.text);
  if (width <= most) return [{ ...part, width }];
  const cut: Part[] = [];
  let held = '';
  for (const sign of part.text) {
    if (held && widthOf(held + sign) > most) {
      cut.push({ ...part, text: held, width: widthOf(held) });
      // A place of no width where the line may end.
      cut.push({ ...part, text: '', width: 0, isSpace: true });
      held = '';
    }
    held += sign;
  }
  return [...cut, { ...part, text: held, width: widthOf(held) }];
}

const mirrored = (text: string): string =>
  [...text]
    .reverse()
    .map((sign) => mirrorOf(sign) ?? sign)
    .join('');

function trimmed(line: readonly Part[]): readonly Part[] {
  const last = line.findLastIndex(({ isSpace }) => !isSpace);
  return line.slice(0, last + 1);
}

/** Rule L2: from the highest level down, every stretch at that level or above is turned round. */
function seen(line: readonly Part[]): SetLine {
  const order = [...line];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue;
      let end = from;
      while (end < order.length && order[end]!.level >= level) end++;
      order.splice(from, end - from, ...order.slice(from, end).reverse());
      from = end;
    }
  let x = 0;
  const words: SetWord[] = [];
  let joins = false;
  for (const { piece, text, face, level, width, isSpace } of order) {
    const last = words.at(-1);
    // Words of one face that run from left to right are set in one go, with the spaces between them.
    if (last && joins && level === 0 && last.piece === piece && last.face === face)
      words[words.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    else if (text && !(isSpace && face.startsWith('arabic'))) words.push({ piece, text, face, x, width });
    joins = level === 0;
    x += width;
  }
  return { words, width: x };
}
