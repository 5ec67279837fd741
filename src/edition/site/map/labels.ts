/** Where the names on the map go: beside their disc, in the first of eight places that is free; else left out (the text names them). */
import type { Projection } from './projection.ts';
import type { Spot } from './spots.ts';

export interface Label {
  readonly spot: Spot;
  readonly px: number;
  readonly py: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** Where the first shape stands. */
  readonly shapesX: number;
}

/** A part of the drawing that labels keep out of. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const [CHAR, LINE, SHAPE] = [7.1, 17, 13];

export function placeLabels(
  spots: readonly Spot[],
  { x, y, perKm, width, height }: Projection,
  keepOut: readonly Box[],
): readonly Label[] {
  const taken: Box[] = [...keepOut];
  const labels: Label[] = [];
  for (const spot of [...spots].sort((a, b) => b.events.length - a.events.length || a.radiusKm - b.radiusKm)) {
    const [cx, cy, r] = [x(spot.lon), y(spot.lat), Math.min(46, Math.max(3, spot.radiusKm * perKm))];
    const shapes = new Set(spot.events.map(({ type }) => type.acled)).size * SHAPE;
    const wide = spot.name.length * CHAR + (spot.events.length > 1 ? 16 : 0) + shapes + 4;
    const corners: readonly (readonly [number, number])[] = [
      [cx + r + 6, cy + 4.5],
      [cx - r - 6 - wide, cy + 4.5],
      [cx - wide / 2, cy - r - 8],
      [cx - wide / 2, cy + r + 16],
      [cx + r * 0.7 + 4, cy - r * 0.7 - 6],
      [cx + r * 0.7 + 4, cy + r * 0.7 + 14],
      [cx - r * 0.7 - 4 - wide, cy - r * 0.7 - 6],
      [cx - r * 0.7 - 4 - wide, cy + r * 0.7 + 14],
    ];
    for (const [left, baseline] of corners) {
      const box = { x0: left - 2, y0: baseline - LINE + 3, x1: left + wide, y1: baseline + 5 };
      if (
        box.x0 < 4 ||
        box.x1 > width - 4 ||
        box.y0 < 4 ||
        box.y1 > height - 4 ||
        taken.some((other) => overlaps(box, other))
      )
        continue;
      taken.push(box);
      labels.push({ spot, px: left + shapes + 2, py: baseline, anchor: 'start', shapesX: left + 5 });
      break;
    }
  }
  return labels;
}

const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
