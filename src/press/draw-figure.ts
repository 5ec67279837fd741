/** A figure on a page of a PDF: shapes as paths, names as text that can be searched; with the words that stand for it. */
import type { Figure, Words } from '../edition/paper/figure.ts';
import { featuresOf } from './arabic.ts';
import { setLines, type Widths } from './set-lines.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly widths: Widths;
}

export function drawFigure(doc: PDFKit.PDFDocument, { width, height, ground, marks }: Figure, spot: Spot): void {
  doc.save().translate(spot.x, spot.y).scale(spot.scale);
  if (ground) doc.save().rect(0, 0, width, height).clip().rect(0, 0, width, height).fill(ground);
  for (const mark of marks) {
    if (mark.kind === 'clip') doc.save().rect(mark.x, mark.y, mark.width, mark.height).clip();
    else if (mark.kind === 'end') doc.restore();
    else if (mark.kind === 'words') setWords(doc, mark, spot.widths);
    else {
      const { d, x, y, scale, fill, opacity, stroke, width, dash } = mark;
      doc.save().translate(x, y);
      if (scale !== 1) doc.scale(scale);
      doc.path(d).lineJoin('round').lineWidth(width);
      if (dash.length) doc.dash(dash[0]!, { space: dash[1] ?? dash[0]! });
      if (fill && stroke) doc.fillOpacity(opacity).fillAndStroke(fill, stroke, 'even-odd');
      else if (fill) doc.fillOpacity(opacity).fill(fill, 'even-odd');
      else if (stroke) doc.stroke(stroke);
      doc.restore();
    }
  }
  if (ground) doc.restore();
  doc.restore();
}

function setWords(doc: PDFKit.PDFDocument, { runs, x, y, anchor, size, face }: Words, widths: Widths): void {
  const pieces = runs.map(({ text, fill }) => ({ text, face, colour: fill }));
  const [line] = setLines(doc, widths, pieces, 10_000, false, size);
  if (!line) return;
  const left = x - (anchor === 'end' ? line.width : anchor === 'middle' ? line.width / 2 : 0);
  for (const word of line.words) {
    doc
      .font(word.face)
      .fontSize(size)
      .fillColor(word.piece.colour ?? '#000');
    doc.text(word.text, left + word.x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...featuresOf(word.face, word.text),
    });
  }
}
