/** The map's own style: sea, land and borders. All else is drawn above it (drawing.ts), so that a changed answer never draws the ground anew. */
import type { Map as Plate, StyleSpecification } from 'maplibre-gl';
import type { Colours } from './colours.ts';

export function groundStyle({ sea, land, border }: Colours): StyleSpecification {
  return {
    version: 8,
    sources: {
      ground: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0.2 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      // The borders' line is the land's edge: smoothing it too would be a program of its own.
      { id: 'land', type: 'fill', source: 'ground', paint: { 'fill-color': land, 'fill-antialias': false } },
      { id: 'borders', type: 'line', source: 'ground', paint: { 'line-color': border, 'line-width': 0.8 } },
    ],
  };
}

export function recolourGround(plate: Plate, { sea, land, border }: Colours): void {
  plate.setPaintProperty('sea', 'background-color', sea);
  plate.setPaintProperty('land', 'fill-color', land);
  plate.setPaintProperty('borders', 'line-color', border);
}
