/** The base map: land, borders, names of countries, a scale. Only what lies in the drawing, with points thinned to half a pixel. */
import { type Html, html } from '../html.ts';
import { clipRing } from './clip.ts';
import type { Projection } from './projection.ts';
import type { Country, Ring } from './topology.ts';

/** How far beyond the drawing land is drawn, in pixels: the cut edge then never shows. */
const MARGIN = 6;
/** Points nearer to each other than this are one. */
const LEAST = 0.7;

export function baseMap(countries: readonly Country[], projection: Projection, labels: boolean): Html {
  const shown = countries
    .filter(({ box }) => meets(box, projection.box))
    .map(({ name, rings }) => ({ name, rings: clipped(rings, projection) }))
    .filter(({ rings }) => rings.length > 0);
  const land = shown.map(
    ({ rings }) => html`<path class="land" d="${rings.map((ring) => pathOf(ring, projection)).join('')}"/>`,
  );
  return html`<g class="base">${land}${labels ? shown.map(({ name, rings }) => nameOf(name, rings, projection)) : ''}</g>`;
}

const meets = (a: Projection['box'], b: Projection['box']): boolean =>
  a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

function clipped(
  rings: readonly Ring[],
  { box: [west, south, east, north], width, height }: Projection,
): readonly Line[] {
  const [dx, dy] = [((east - west) * MARGIN) / width, ((north - south) * MARGIN) / height];
  const frame = [west - dx, south - dy, east + dx, north + dy] as const;
  return rings
    .filter(({ box }) => meets(box, frame))
    .map(({ points }) => clipRing(points, frame))
    .filter(({ length }) => length > 2);
}

type Line = readonly (readonly [number, number])[];

function pathOf(ring: Line, { x, y }: Projection): string {
  let path = '';
  let [lastX, lastY] = [Infinity, Infinity];
  for (const [lon, lat] of ring) {
    const [px, py] = [x(lon), y(lat)];
    if (Math.abs(px - lastX) < LEAST && Math.abs(py - lastY) < LEAST) continue;
    path += `${path ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`;
    [lastX, lastY] = [px, py];
  }
  return path.includes('L') ? `${path}Z` : '';
}

/** In the middle of the largest part that is shown; left out where that part is small. */
function nameOf(name: string, rings: readonly Line[], { x, y, width, height }: Projection): Html {
  const boxes = rings.map((ring) => {
    const [xs, ys] = [ring.map(([lon]) => x(lon)), ring.map(([, lat]) => y(lat))];
    const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(width, Math.max(...xs))];
    const [top, bottom] = [Math.max(0, Math.min(...ys)), Math.min(height, Math.max(...ys))];
    return { left, right, top, bottom, area: (right - left) * (bottom - top) };
  });
  const { left, right, top, bottom } = boxes.reduce((a, b) => (b.area > a.area ? b : a));
  const wide = name.length * 11;
  if (right - left < wide + 8 || bottom - top < 44) return html``;
  const [cx, cy] = [(left + right) / 2, Math.min(height - 22, (top + bottom) / 2 + (bottom - top) * 0.18)];
  return html`<text class="country" x="${cx.toFixed(0)}" y="${cy.toFixed(0)}">${name}</text>`;
}

/** A bar of a round number of kilometres. */
export function scaleBar({ perKm, width, height }: Projection, side: 'left' | 'right' = 'right'): Html {
  const km = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((length) => length * perKm <= width / 5) ?? 1;
  const [x, y, wide] = [side === 'left' ? 16 : width - 16 - km * perKm, height - 16, km * perKm];
  return html`<g><path class="scale" d="M${x.toFixed(1)} ${y - 4}v4h${wide.toFixed(1)}v-4"/><text class="count" x="${(x + wide / 2).toFixed(1)}" y="${y - 8}" text-anchor="middle">${km} km</text></g>`;
}
