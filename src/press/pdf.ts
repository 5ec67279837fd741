/** An edition as a PDF: real text, embedded fonts, links, numbered evidence, right-to-left words in their order. The same paper gives the same bytes. */
import PDFDocument from 'pdfkit';
import { type Block, isRightToLeft, type Note, type Paper } from '../edition/paper/paper.ts';
import { featuresOf, nameSigns } from './arabic.ts';
import { drawFigure } from './draw-figure.ts';
import { type Face, type Faces, registerFaces } from './faces.ts';
import { keptWidths, type Piece, setLines, type Widths } from './set-lines.ts';

interface Shape {
  readonly face: Face;
  readonly size: number;
  readonly lead: number;
  readonly before: number;
  readonly after: number;
  readonly colour: string;
  readonly indent?: number;
}

const [INK, SOFT, ACCENT] = ['#1A1B1E', '#5C5E63', '#0E5A64'];
const SHAPES: Readonly<Record<Block['kind'] | 'note', Shape>> = {
  kicker: { face: 'sans-bold', size: 9, lead: 1.4, before: 0, after: 2, colour: ACCENT },
  title: { face: 'serif-bold', size: 24, lead: 1.15, before: 0, after: 6, colour: INK },
  byline: { face: 'sans', size: 9, lead: 1.4, before: 0, after: 4, colour: SOFT },
  lede: { face: 'serif', size: 13, lead: 1.4, before: 2, after: 8, colour: INK },
  figures: { face: 'sans', size: 9, lead: 1.4, before: 0, after: 6, colour: INK },
  heading: { face: 'serif-bold', size: 15, lead: 1.2, before: 16, after: 5, colour: INK },
  subheading: { face: 'sans-bold', size: 8.5, lead: 1.4, before: 5, after: 2, colour: SOFT },
  paragraph: { face: 'serif', size: 10.5, lead: 1.42, before: 0, after: 5, colour: INK },
  judgement: { face: 'serif', size: 10.5, lead: 1.42, before: 0, after: 5, colour: SOFT, indent: 12 },
  item: { face: 'serif', size: 10.5, lead: 1.42, before: 0, after: 3, colour: INK, indent: 12 },
  figure: { face: 'sans', size: 8, lead: 1.4, before: 3, after: 12, colour: SOFT },
  fine: { face: 'sans', size: 7.5, lead: 1.45, before: 10, after: 0, colour: SOFT },
  note: { face: 'sans', size: 8, lead: 1.38, before: 0, after: 4, colour: INK, indent: 18 },
};
/** Charts are read at the size of notes. */
const CHART_WIDE = 330;
const MARGIN = { top: 56, bottom: 56, left: 62, right: 62 };

/** `widths` may be kept from one document to the next. */
export async function pdfOf(paper: Paper, fonts: Faces, widths: Widths = keptWidths()): Promise<Uint8Array> {
  const made = new Date(paper.made ?? 0);
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: paper.title,
      Author: paper.author,
      Subject: paper.description,
      Keywords: paper.keywords.join(', '),
      Creator: 'Marsad',
      Producer: 'Marsad',
      CreationDate: made,
      ModDate: made,
    },
  });
  const done = collected(doc);
  registerFaces(doc, fonts);
  const bottom = doc.page.height - MARGIN.bottom;
  let y = MARGIN.top;
  // The colour set last: told again only when it changes, or on a new page.
  let ink = '';
  const turn = (): void => {
    doc.addPage();
    [y, ink] = [MARGIN.top, ''];
  };

  const print = (
    pieces: readonly Piece[],
    shape: Shape,
    first: { readonly mark?: string; readonly destination?: string; readonly keep?: number } = {},
  ): void => {
    const indent = shape.indent ?? 0;
    const width = doc.page.width - MARGIN.left - MARGIN.right - indent;
    const rtl = isRightToLeft(pieces.map(({ text }) => text).join(''));
    const lines = setLines(doc, widths, pieces, width, rtl, shape.size);
    const height = shape.size * shape.lead;
    if (y > MARGIN.top) y += shape.before;
    if (y + height * (first.keep ?? 1) > bottom) turn();
    if (first.destination) doc.addNamedDestination(first.destination, 'XYZ', MARGIN.left, y, null);
    if (first.mark) {
      ink = ACCENT;
      doc
        .font(shape.face)
        .fontSize(shape.size)
        .fillColor(ACCENT)
        .text(first.mark, MARGIN.left, y, { lineBreak: false });
    }
    for (const line of lines) {
      if (y + height > bottom) turn();
      const start = MARGIN.left + indent + (rtl ? width - line.width : 0);
      for (const { piece, x, text, face, width: wide } of line.words) {
        const size = piece.raised ? shape.size * 0.68 : shape.size;
        const top = piece.raised ? y - shape.size * 0.12 : y + (height - shape.size) * 0.1;
        doc.font(face).fontSize(size);
        const colour = piece.link || piece.to ? ACCENT : (piece.colour ?? shape.colour);
        if (colour !== ink) doc.fillColor(colour);
        ink = colour;
        doc.text(text, start + x, top, { lineBreak: false, ...featuresOf(face, text) });
        if (piece.link) doc.link(start + x, y, wide, height, piece.link);
        if (piece.to) doc.goTo(start + x, y, Math.max(wide, 8), height, piece.to);
      }
      y += height;
    }
    y += shape.after;
  };

  for (const { kind, runs, figure } of paper.blocks.filter((block) => block.kind !== 'fine')) {
    if (figure) {
      const room = doc.page.width - MARGIN.left - MARGIN.right;
      const scale = Math.min(figure.ground ? room / figure.width : CHART_WIDE / figure.width, 1.2);
      const caption = 3 * SHAPES.figure.size * SHAPES.figure.lead;
      if (y > MARGIN.top && y + figure.height * scale + caption + 20 > bottom) turn();
      if (figure.title) print([{ text: figure.title, face: 'sans-bold' }], SHAPES.subheading);
      drawFigure(doc, figure, { x: MARGIN.left, y, scale, widths });
      y += figure.height * scale;
      ink = '';
    }
    const shape = SHAPES[kind];
    const pieces = runs.map(
      ({ text, note, link }): Piece =>
        note
          ? { text: String(note), face: 'sans', raised: true, to: `n${note}`, glued: true }
          : { text, face: shape.face, ...(link && { link }) },
    );
    if (kind === 'heading') doc.outline.addItem(runs[0]!.text);
    print(pieces, shape, {
      keep: kind === 'heading' || kind === 'subheading' ? 3 : 1,
      ...(kind === 'item' && { mark: '–' }),
    });
  }
  if (paper.notes.length) {
    doc.outline.addItem('Evidence');
    print([{ text: 'Evidence', face: 'serif-bold' }], SHAPES.heading, { keep: 4 });
    for (const note of paper.notes)
      print(notePieces(note), SHAPES.note, { mark: String(note.n), destination: `n${note.n}` });
  }
  for (const { runs } of paper.blocks.filter(({ kind }) => kind === 'fine'))
    print(
      runs.map(({ text, link }) => ({ text, face: 'sans', ...(link && { link }) })),
      SHAPES.fine,
    );
  numberPages(doc, paper);
  nameSigns(doc);
  doc.end();
  return done;
}

/** Status, then quote and citation, one after the other; an Arabic quote keeps its own direction. */
const notePieces = ({ head, pieces }: Note): readonly Piece[] => [
  { text: `${head}. `, face: 'sans', colour: SOFT },
  ...pieces.flatMap(({ quote, cite, link }): readonly Piece[] => [
    { text: `“${quote}” `, face: 'serif' },
    { text: `${cite}. `, face: 'sans', colour: SOFT, ...(link && { link }) },
  ]),
];

function numberPages(doc: PDFKit.PDFDocument, { publisher }: Paper): void {
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i);
    // Below the margin: the text would else open a page of its own.
    doc.page.margins.bottom = 0;
    doc.font('sans').fontSize(7.5).fillColor(SOFT);
    for (const [text, align] of [
      [publisher, 'left'],
      [`${i + 1} / ${count}`, 'right'],
    ] as const)
      doc.text(text, MARGIN.left, doc.page.height - 36, {
        width: doc.page.width - MARGIN.left - MARGIN.right,
        align,
        lineBreak: false,
      });
  }
}

const collected = (doc: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
