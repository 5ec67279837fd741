/** The map's style: sea, land, borders, then discs (12 % fill, dashed rim), then words. */
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Colours } from './colours.ts';
import { type Disc, ringOf } from './disc.ts';

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
    sources: { ground: { ...source, tolerance: 0.2 }, towns: source, discs: source, centres: source },
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
        source: 'discs',
        paint: {
          'fill-color': family,
          'fill-opacity': ['case', isChosen, 0.3, 0.12] as unknown as number,
        },
      },
      {
        id: 'disc-rim',
        type: 'line',
        source: 'discs',
        paint: { 'line-color': family, 'line-width': 1.4, 'line-dasharray': [3, 2.2] },
      },
      {
        id: 'sites',
        type: 'circle',
        source: 'centres',
        filter: ['get', 'isSite'],
        paint: {
          'circle-radius': 3.5,
          'circle-color': family,
          'circle-stroke-color': colours.ink,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'disc-names',
        type: 'symbol',
        source: 'centres',
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
    ],
  };
}

/** A disc is never drawn smaller than this, or it could not be seen; a site is drawn as a point as well. */
const LEAST_KM = 0.5;

export const discFeatures = (discs: readonly Disc[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: discs.map((disc, id) => ({
    type: 'Feature',
    id,
    properties: { key: disc.key, family: disc.family },
    geometry: {
      type: 'Polygon',
      coordinates: [ringOf(disc.lat, disc.lon, Math.max(disc.radiusKm, LEAST_KM)).map(([x, y]) => [x, y])],
    },
  })),
});

export const centreFeatures = (discs: readonly Disc[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: discs.map(({ key, name, lat, lon, events, family, isSite }) => ({
    type: 'Feature',
    properties: {
      key,
      family,
      isSite,
      count: events.length,
      label: events.length > 1 ? `${name} · ${events.length}` : name,
    },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  })),
});
