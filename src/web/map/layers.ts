/** The map's style: sea, land, borders, then discs (12 % fill, dashed rim), clusters (striped squares), then words. */
import type { Feature, FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { shortCount } from '../words/count-words.ts';
import { type Cluster, squareOf } from './cluster.ts';
import type { Colours } from './colours.ts';
import { type Disc, type Frame, ringOf } from './disc.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const FONT = ['IBM Plex Sans'];

export function styleOf(colours: Colours): StyleSpecification {
  const source = { type: 'geojson' as const, data: EMPTY };
  const family = [
    'match',
    ['get', 'family'],
    ...Object.entries(colours.family).flat(),
    colours.soft,
  ] as unknown as string;
  const isChosen = ['boolean', ['feature-state', 'chosen'], false];
  return {
    version: 8,
    sources: {
      ground: { ...source, tolerance: 0.2 },
      towns: source,
      events: source,
      box: source,
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'ground', paint: { 'fill-color': colours.land } },
      { id: 'borders', type: 'line', source: 'ground', paint: { 'line-color': colours.border, 'line-width': 0.8 } },
      {
        id: 'town-names',
        type: 'symbol',
        source: 'towns',
        minzoom: 4,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': 11,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-color': colours.soft, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
      },
      {
        id: 'disc-fill',
        type: 'fill',
        source: 'events',
        filter: ['==', ['get', 'shape'], 'disc'],
        paint: {
          'fill-color': family,
          'fill-opacity': ['case', isChosen, 0.3, 0.12] as unknown as number,
        },
      },
      {
        id: 'disc-rim',
        type: 'line',
        source: 'events',
        filter: ['==', ['get', 'shape'], 'disc'],
        paint: { 'line-color': family, 'line-width': 1.4, 'line-dasharray': [3, 2.2] },
      },
      {
        id: 'sites',
        type: 'circle',
        source: 'events',
        filter: ['all', ['==', ['get', 'shape'], 'centre'], ['get', 'isSite']],
        paint: {
          'circle-radius': 3.5,
          'circle-color': family,
          'circle-stroke-color': colours.ink,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'cluster-fill',
        type: 'fill',
        source: 'events',
        filter: ['==', ['get', 'shape'], 'stripe'],
        paint: { 'fill-color': family, 'fill-opacity': 0.78, 'fill-antialias': false },
      },
      {
        id: 'cluster-rim',
        type: 'line',
        source: 'events',
        filter: ['==', ['get', 'shape'], 'rim'],
        paint: {
          'line-color': colours.ink,
          'line-width': ['case', isChosen, 2.5, 0.8] as unknown as number,
        },
      },
      {
        id: 'box',
        type: 'line',
        source: 'box',
        paint: { 'line-color': colours.accent, 'line-width': 2 },
      },
      {
        id: 'disc-names',
        type: 'symbol',
        source: 'events',
        filter: ['==', ['get', 'shape'], 'centre'],
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 12,
          'text-max-width': 14,
          // A site's name stands beside its point, a disc's in its middle, where no point is claimed.
          'text-anchor': ['case', ['get', 'isSite'], 'left', 'center'],
          'text-offset': ['case', ['get', 'isSite'], ['literal', [0.7, 0]], ['literal', [0, 0]]],
          'symbol-sort-key': ['-', 0, ['get', 'count']],
        },
        paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 },
      },
      // On top, so that names of places give way to the figures.
      {
        id: 'cluster-names',
        type: 'symbol',
        source: 'events',
        filter: ['==', ['get', 'shape'], 'figure'],
        layout: {
          'text-field': ['get', 'label'],
          'text-font': FONT,
          'text-size': 11,
          'text-anchor': 'center',
          'text-allow-overlap': true,
        },
        paint: { 'text-color': colours.ink, 'text-halo-color': colours.halo, 'text-halo-width': 1.8 },
      },
    ],
  };
}

/** A disc is never drawn smaller than this, or it could not be seen; a site is drawn as a point as well. */
const LEAST_KM = 0.5;

/** Everything drawn of the events, in one source: one answer is one drawing. Discs come first, then clusters, numbered in that order. */
export const eventFeatures = (
  discs: readonly Disc[],
  clusters: readonly Cluster[],
  zoom: number,
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    ...discs.flatMap((disc, id) => [{ ...discArea(disc), id }, ...centreOf(disc)]),
    ...squares(clusters, zoom, discs.length),
  ],
});

const discArea = ({ key, family, lat, lon, radiusKm }: Disc): Feature =>
  polygon(ringOf(lat, lon, Math.max(radiusKm, LEAST_KM)), { shape: 'disc', key, family });

const centreOf = ({ key, name, lat, lon, n, family, isSite }: Disc): readonly Feature[] => [
  {
    type: 'Feature',
    properties: { shape: 'centre', key, family, isSite, count: n, label: n > 1 ? `${name} · ${shortCount(n)}` : name },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  },
];

/** As large as pixels make them at this zoom; until the next answer they grow and shrink with the map. */
function squares(clusters: readonly Cluster[], zoom: number, firstId: number): readonly Feature[] {
  const most = clusters.reduce((all, { n }) => Math.max(all, n), 1);
  return clusters.flatMap((cluster, at): Feature[] => {
    const { key, lat, lon, n } = cluster;
    const { stripes, outline } = squareOf(cluster, most, zoom);
    return [
      ...stripes.map(({ family, ring }) => polygon(ring, { shape: 'stripe', key, family })),
      { ...polygon(outline, { shape: 'rim', key }), id: firstId + at },
      {
        type: 'Feature',
        properties: { shape: 'figure', key, label: shortCount(n) },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      },
    ];
  });
}

export function boxFeatures(box: Frame | null): FeatureCollection {
  if (box === null) return EMPTY;
  const [w, s, e, n] = box;
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ] as const;
  return { type: 'FeatureCollection', features: [polygon(ring, {})] };
}

const polygon = (ring: readonly (readonly [number, number])[], properties: Record<string, string>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] },
});
