/** Paints a sketch on a canvas, in the page's colours: discs 12 % full with a dashed rim, squares in stripes, words with a halo. */
import type { Colours } from './colours.ts';
import { lineTops, type Measure, type PlacedLabel, SIZES } from './labels.ts';
import type { Round, Sketch, Square } from './sketch.ts';

const FULL_ROUND = 2 * Math.PI;
const DASHES = [4.2, 3.1];
/** Half the width of what surrounds words. */
const HALO = 1.6;

export function paint(pen: CanvasRenderingContext2D, sketch: Sketch, colours: Colours): void {
  for (const disc of sketch.discs) paintDisc(pen, disc, colours);
  for (const site of sketch.sites) paintSite(pen, site, colours);
  for (const square of sketch.squares) paintSquare(pen, square, colours);
  if (sketch.box !== null) {
    const [left, top, right, bottom] = sketch.box;
    pen.strokeStyle = colours.accent;
    pen.lineWidth = 2;
    pen.strokeRect(left, top, right - left, bottom - top);
  }
  paintWords(pen, sketch.labels, colours);
}

function paintDisc(pen: CanvasRenderingContext2D, { family, x, y, rx, ry, isChosen }: Round, colours: Colours): void {
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, FULL_ROUND);
  pen.fillStyle = colours.family[family];
  pen.globalAlpha = isChosen ? 0.3 : 0.12;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = colours.family[family];
  pen.lineWidth = 1.4;
  pen.setLineDash(DASHES);
  pen.stroke();
  pen.setLineDash([]);
}

function paintSite(pen: CanvasRenderingContext2D, { family, x, y, rx }: Round, colours: Colours): void {
  pen.beginPath();
  pen.arc(x, y, rx, 0, FULL_ROUND);
  pen.fillStyle = colours.family[family];
  pen.fill();
  pen.strokeStyle = colours.ink;
  pen.lineWidth = 1;
  pen.stroke();
}

function paintSquare(pen: CanvasRenderingContext2D, square: Square, colours: Colours): void {
  const { x, y, side, stripes, isChosen } = square;
  pen.globalAlpha = 0.78;
  for (const { family, from, to } of stripes) {
    // On whole pixels, or a seam would show between two.
    const [foot, head] = [Math.round(from), Math.round(to)];
    pen.fillStyle = colours.family[family];
    pen.fillRect(x, y - head, side, head - foot);
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = colours.ink;
  pen.lineWidth = isChosen ? 2.5 : 1;
  pen.strokeRect(x + 0.5, y - side + 0.5, side - 1, side - 1);
}

function paintWords(pen: CanvasRenderingContext2D, labels: readonly PlacedLabel[], colours: Colours): void {
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.strokeStyle = colours.halo;
  pen.lineWidth = 2 * HALO;
  for (const label of labels) {
    pen.font = fontOf(label.tone, colours);
    pen.textAlign = label.anchor === 'left' ? 'left' : 'center';
    pen.fillStyle = label.tone === 'town' ? colours.soft : colours.ink;
    const tops = lineTops(label);
    for (const [at, line] of label.lines.entries()) {
      pen.strokeText(line, label.x, tops[at]!);
      pen.fillText(line, label.x, tops[at]!);
    }
  }
}

const fontOf = (tone: PlacedLabel['tone'], { face }: Colours): string => `${SIZES[tone]}px ${face}`;

/** Widths of words, each measured once. */
export function measureWith(pen: CanvasRenderingContext2D, colours: () => Colours): Measure {
  const known = new Map<string, number>();
  return (line, tone) => {
    const font = fontOf(tone, colours());
    const key = `${font}\n${line}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    pen.font = font;
    const measured = pen.measureText(line).width;
    known.set(key, measured);
    return measured;
  };
}
