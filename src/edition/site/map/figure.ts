/** The map of the week as a drawing: discs as large as the places are unsure, with their events as shapes; a close-up where they crowd. */
import type { Event } from '../../../model/event.ts';
import { distanceKm } from '../../../model/geo.ts';
import { classOf, type EventClass, glyph, keyOf } from '../event-class.ts';
import { type Html, html } from '../html.ts';
import { baseMap, scaleBar } from './base.ts';
import { type Box, type Label, placeLabels } from './labels.ts';
import { type Projection, projectionOf } from './projection.ts';
import { keyOfSpot, spotList, unplacedList } from './spot-list.ts';
import { type Spot, spotsOf, WIDEST_KM } from './spots.ts';
import { boxOf, type Country } from './topology.ts';

/** Drawn twice: for a page, and for a phone with its own labels. */
const SHAPES = [
  { name: 'wide', width: 1056, height: 560, inset: 250 },
  { name: 'narrow', width: 420, height: 440, inset: 172 },
] as const;
/** On paper, where its names are read at the size of a note. */
const PRINTED = { name: 'print', width: 680, height: 430, inset: 190 } as const;
type Shape = (typeof SHAPES)[number] | typeof PRINTED;

const LEAST_CLOSER = 2.2;

/** Null when no event has a place. With titles of events the places are listed under the map, too, and scripts may open it. */
export function mapFigure(
  events: readonly Event[],
  countries: readonly Country[],
  hrefOf: (event: Event) => string,
  titleOf: ((event: Event) => string) | null = null,
): Html | null {
  const spots = spotsOf(events);
  if (!spots.length) return null;
  const placed = new Set(spots.flatMap((spot) => spot.events));
  const label = labelOf(spots);
  const told = titleOf && { hrefOf, titleOf };
  return html`<figure class="map${spots.length === 1 ? ' one' : ''}"${told ? html` data-map` : ''}>${SHAPES.map((shape) => drawing(shape, spots, countries, hrefOf, label))}
${keyOf([...placed])}
<figcaption>${captionOf(events, spots, told === null)}${
    told
      ? html`${unplacedList(
          events.filter((event) => !placed.has(event)),
          told,
        )}${spotList(spots, told)}`
      : ''
  }</figcaption></figure>`;
}

function labelOf(spots: readonly Spot[]): string {
  const placed = new Set(spots.flatMap((spot) => spot.events)).size;
  return `Map of ${placed} ${placed === 1 ? 'event' : 'events'} at ${spots.length} ${spots.length === 1 ? 'place' : 'places'}`;
}

/** The same map for paper, with what it shows in words; null when no event has a place. */
export function mapForPrint(
  events: readonly Event[],
  countries: readonly Country[],
): { readonly drawing: Html; readonly caption: Html; readonly alt: string } | null {
  const spots = spotsOf(events);
  if (!spots.length) return null;
  const label = labelOf(spots);
  const classes = new Map(spots.flatMap((spot) => shapesOf(spot).map((one) => [one.id, one] as const)));
  const many = [...spots].sort((a, b) => b.events.length - a.events.length);
  return {
    drawing: drawing(PRINTED, spots, countries, () => '', label),
    caption: html`${captionOf(events, spots, true)}${classes.size ? ` Shapes: ${[...classes.values()].map(({ id, label }) => `${SHAPE_WORDS[id]} ${label.toLowerCase()}`).join(', ')}.` : ''}`,
    alt: `${label}: ${many.map(({ name, events }) => (events.length > 1 ? `${name} (${events.length})` : name)).join(', ')}.`,
  };
}

/** The shape of each class in a word: on paper there is no key beside the map. */
const SHAPE_WORDS: Readonly<Record<string, string>> = {
  battles: 'square',
  explosions: 'triangle',
  civilians: 'cross',
  protests: 'pentagon',
  riots: 'diamond',
  strategic: 'bar',
  political: 'open square',
};

function drawing(
  shape: Shape,
  spots: readonly Spot[],
  countries: readonly Country[],
  hrefOf: (event: Event) => string,
  label: string,
): Html {
  const { name, width, height } = shape;
  const main = projectionOf(padded(spots, 0.16), width, height, 420);
  const crowd = crowdOf(spots, main);
  const found = crowd && windowOf(crowd, spots, main, shape);
  // A close-up that is hardly closer only covers the map.
  const window = found && found.inner.perKm > main.perKm * LEAST_CLOSER ? found : null;
  const close = window ? crowd : null;
  const keepOut = window
    ? [{ x0: window.left, y0: window.top, x1: window.left + shape.inset, y1: window.top + shape.inset }]
    : [];
  return html`<svg class="${name}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${label}">
${baseMap(countries, main, true)}
${spotsLayer(spots, main, new Set(close?.spots), keepOut, hrefOf)}
<g class="measure">${scaleBar(main, window && window.left < width / 2 && window.top > height / 2 ? 'right' : 'left')}</g>
${close && window ? html`<g class="closeup">${closeUp(close, window, countries, main, shape, hrefOf)}</g>` : ''}
</svg>`;
}

function spotsLayer(
  spots: readonly Spot[],
  projection: Projection,
  elsewhere: ReadonlySet<Spot>,
  keepOut: readonly Box[],
  hrefOf: (event: Event) => string,
): Html {
  const { x, y, perKm } = projection;
  const labels = placeLabels(
    spots.filter((spot) => !elsewhere.has(spot)),
    projection,
    keepOut,
  );
  const named = new Map(labels.map((label) => [label.spot, label]));
  return html`<g>${spots.map((spot) => disc(spot, x(spot.lon), y(spot.lat), spot.radiusKm * perKm))}</g><g>${spots.map(
    (spot) => {
      const [cx, cy] = [x(spot.lon), y(spot.lat)];
      const label = named.get(spot) ?? lateLabel(spot, cx, cy);
      return html`<a href="${hrefOf(spot.events[0]!)}"${named.has(spot) ? '' : html` class="late"`} data-spot="${keyOfSpot(spot)}" data-at="${px(cx)} ${px(cy)}" data-events="${spot.events.map(({ id }) => id).join(' ')}" data-types="${shapesOf(
        spot,
      )
        .map(({ id }) => id)
        .join(
          ' ',
        )}"><title>${spot.name}: ${spot.events.length} ${spot.events.length === 1 ? 'event' : 'events'}, within ${Math.round(spot.radiusKm)} km</title>${shapesOf(spot).map((one, i) => glyph(one, label.shapesX + i * 13, label.py - 4.5))}<text x="${px(label.px)}" y="${px(label.py)}" text-anchor="${label.anchor}">${spot.name}${spot.events.length > 1 ? html` <tspan class="count">${spot.events.length}</tspan>` : ''}</text></a>`;
    },
  )}</g>`;
}

/** A name for which the whole map has no room: shown when a reader has come closer. */
const lateLabel = (spot: Spot, cx: number, cy: number): Omit<Label, 'spot'> => ({
  px: cx + 12 + shapesOf(spot).length * 13,
  py: cy + 4.5,
  anchor: 'start',
  shapesX: cx + 12,
});

const px = (n: number): string => n.toFixed(1);

function disc(spot: Spot, cx: number, cy: number, r: number): Html {
  const { id } = classOf(spot.events[0]!);
  if (spot.site && r < 3) return html`<circle class="dot ${id}" cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3.2"/>`;
  return html`<circle class="disc ${id}" cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${Math.max(2, r).toFixed(1)}"/>`;
}

/** The classes of events at a spot, each once. */
export const shapesOf = ({ events }: Spot): readonly EventClass[] => [
  ...new Map(events.map((event) => [classOf(event).id, classOf(event)])).values(),
];

interface Crowd {
  readonly spots: readonly Spot[];
  readonly box: readonly [number, number, number, number];
}

/** Three or more spots that the main map would draw on top of each other, nearest neighbours first. */
function crowdOf(spots: readonly Spot[], { perKm }: Projection): Crowd | null {
  const small = spots.filter(({ radiusKm }) => radiusKm <= 30);
  const around = small.map((spot) =>
    small.filter((other) => distanceKm(spot.lat, spot.lon, other.lat, other.lon) <= 40),
  );
  const largest = around.reduce<readonly Spot[]>((best, group) => (group.length > best.length ? group : best), []);
  return largest.length >= 3 && 40 * perKm < 120 ? { spots: largest, box: padded(largest, 0.2) } : null;
}

/** The corner that covers fewest spots, then the nearest one. */
function cornerFor(
  spots: readonly Spot[],
  { x, y, width, height }: Projection,
  inset: number,
  cx: number,
  cy: number,
): readonly [number, number] {
  const corners = [16, width - inset - 16].flatMap((left) =>
    [16, height - inset - 16].map((top) => [left, top] as const),
  );
  const cost = ([left, top]: readonly [number, number]): number => {
    const covered = spots.filter(
      ({ lat, lon }) =>
        x(lon) > left - 60 && x(lon) < left + inset + 20 && y(lat) > top - 20 && y(lat) < top + inset + 20,
    );
    return covered.length * 5000 + Math.hypot(left + inset / 2 - cx, top + inset / 2 - cy);
  };
  return corners.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best));
}

interface Window {
  readonly inner: Projection;
  readonly left: number;
  readonly top: number;
}

/** The close-up's own projection, and the emptiest corner for it. */
function windowOf({ box }: Crowd, all: readonly Spot[], main: Projection, { inset }: Shape): Window {
  const inner = projectionOf(box, inset, inset, 34);
  const [left, top] = cornerFor(all, main, inset, ...middleOf(inner, main));
  return { inner, left, top };
}

const middleOf = ({ box: [west, south, east, north] }: Projection, main: Projection): readonly [number, number] => [
  main.x((west + east) / 2),
  main.y((south + north) / 2),
];

/** Joined to its place by a line. */
function closeUp(
  { spots }: Crowd,
  { inner, left, top }: Window,
  countries: readonly Country[],
  main: Projection,
  { inset }: Shape,
  hrefOf: (event: Event) => string,
): Html {
  const [cx, cy] = middleOf(inner, main);
  const side = Math.max(10, (inner.box[2] - inner.box[0]) * (main.x(1) - main.x(0)));
  const below = top > cy;
  return html`<rect class="inset" x="${(cx - side / 2).toFixed(1)}" y="${(cy - side / 2).toFixed(1)}" width="${side.toFixed(1)}" height="${side.toFixed(1)}"/><path class="lead" d="M${cx.toFixed(1)} ${(cy + (below ? side / 2 : -side / 2)).toFixed(1)}L${left + inset / 2} ${below ? top : top + inset}"/>
<svg x="${left}" y="${top}" width="${inset}" height="${inset}" viewBox="0 0 ${inset} ${inset}" overflow="hidden"><rect width="${inset}" height="${inset}" fill="var(--sea)"/>${baseMap(countries, inner, false)}${spotsLayer(spots, inner, new Set(), [], hrefOf)}${scaleBar(inner)}<rect class="inset" x=".5" y=".5" width="${inset - 1}" height="${inset - 1}"/></svg>`;
}

/** The box of all discs, widened by `share` on each side. */
function padded(spots: readonly Spot[], share: number): readonly [number, number, number, number] {
  const [west, south, east, north] = boxOf(
    spots.flatMap(({ lat, lon, radiusKm }): (readonly [number, number])[] => {
      const d = radiusKm / 111;
      return [
        [lon - d, lat - d],
        [lon + d, lat + d],
      ];
    }),
  );
  const [dx, dy] = [(east - west) * share + 0.05, (north - south) * share + 0.05];
  return [west - dx, south - dy, east + dx, north + dy];
}

/** What the discs mean, and what is not on the map. */
function captionOf(events: readonly Event[], spots: readonly Spot[], isAlone: boolean): Html {
  const shown = spots.reduce((n, spot) => n + spot.events.length, 0);
  const wide = events.filter(({ place }) => (place?.radiusKm ?? 0) > WIDEST_KM).length;
  const without = events.length - shown - wide;
  const missing = [
    without ? `${without} of ${events.length} events, told without a place` : '',
    wide ? `${wide} known only to a region or a country` : '',
  ].filter(Boolean);
  if (events.length === 1) return html`The disc is as large as the place is unsure.`;
  return html`Each disc is as large as the place is unsure; nothing is moved to make room. ${missing.length ? html`<b>Not on the map:</b> ${missing.join('; ')}.${isAlone ? ' They are told in the text.' : ''}` : 'Every event told here is on the map.'}`;
}
