/** The base map: land, borders, names of countries, a scale. Only what lies in the drawing, with points thinned to half a pixel. */
import { type Html, html } from '../html.ts';
import type { Projection } from './projection.ts';
import type { Country } from './topology.ts';

export function baseMap(countries: readonly Country[], projection: Projection, labels: boolean): Html {
  const [west, south, east, north] = projection.box;
  const shown = countries.filter(({ box }) => box[0] < east && box[2] > west && box[1] < north && box[3] > south);
  return html`<g class="base">${shown.map(({ rings }) => html`<path class="land" d="${rings.map((ring) => pathOf(ring, projection)).join('')}"/>`)}${labels ? shown.map((country) => nameOf(country, projection)) : ''}</g>`;
}

/** Points far outside are pulled to a frame around the drawing: the line inside is unchanged, the path is short. */
function pathOf(ring: readonly (readonly [number, number])[], { x, y, width, height }: Projection): string {
  const [margin, least] = [400, 0.6];
  const clamp = (value: number, most: number): number => Math.max(-margin, Math.min(most + margin, value));
  let path = '';
  let [lastX, lastY] = [Infinity, Infinity];
  for (const [lon, lat] of ring) {
    const [px, py] = [clamp(x(lon), width), clamp(y(lat), height)];
    if (Math.abs(px - lastX) < least && Math.abs(py - lastY) < least) continue;
    path += `${path ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`;
    [lastX, lastY] = [px, py];
  }
  return path.includes('L') ? `${path}Z` : '';
}

/** At the middle of the part of its largest ring that is shown; left out where that part is small. */
function nameOf({ name, rings }: Country, { x, y, width, height, box }: Projection): Html {
  const largest = rings.reduce((a, b) => (b.length > a.length ? b : a));
  const inside = largest.filter(([lon, lat]) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]);
  const points = inside.length ? [...inside, ...corners(largest, box)] : corners(largest, box);
  if (!points.length) return html``;
  const xs = points.map(([lon]) => x(lon));
  const ys = points.map(([, lat]) => y(lat));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wide = name.length * 11;
  if (right - left < wide || bottom - top < 44) return html``;
  const [cx, cy] = [(left + right) / 2, Math.min(height - 22, (top + bottom) / 2 + (bottom - top) * 0.18)];
  if (cx < wide / 2 || cx > width - wide / 2) return html``;
  return html`<text class="country" x="${cx.toFixed(0)}" y="${cy.toFixed(0)}">${name}</text>`;
}

/** Corners of the drawing that lie inside the ring. */
function corners(
  ring: readonly (readonly [number, number])[],
  [west, south, east, north]: Projection['box'],
): readonly (readonly [number, number])[] {
  const around = ([lon, lat]: readonly [number, number]): boolean => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i]!, ring[j]!];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
  return (
    [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ] as const
  ).filter(around);
}

/** A bar of a round number of kilometres. */
export function scaleBar({ perKm, width, height }: Projection, side: 'left' | 'right' = 'right'): Html {
  const km = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((length) => length * perKm <= width / 5) ?? 1;
  const [x, y, wide] = [side === 'left' ? 16 : width - 16 - km * perKm, height - 16, km * perKm];
  return html`<g><path class="scale" d="M${x.toFixed(1)} ${y - 4}v4h${wide.toFixed(1)}v-4"/><text class="count" x="${(x + wide / 2).toFixed(1)}" y="${y - 8}" text-anchor="middle">${km} km</text></g>`;
}
