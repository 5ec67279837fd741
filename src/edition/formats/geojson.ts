/** events.geojson: one feature for each event; a place known to an area is a disc, never a false point; no place is `null`. */
import type { Event } from '../../model/event.ts';
import type { PublicView } from '../view.ts';
import type { Format } from './format.ts';
import { eventSummary } from './summary.ts';

/** Up to this radius a place is a point; wider, its disc is drawn as a polygon of 32 corners. */
const POINT_KM = 1;

export const geojson: Format = {
  name: 'geojson',
  file: 'events.geojson',
  media: 'application/geo+json',
  about: 'All events as GeoJSON (RFC 7946): discs for places known to an area, no geometry where no place is told.',
  write: (view) => ({
    text: collectionOf(view),
    losses: [
      'Who says what, and where accounts differ: a feature has what is adopted, the bounds over all accounts, and the quotes.',
      'Spans of days: GeoJSON has no field for them; they stand in the properties from and to.',
    ],
  }),
};

/** A line for each feature: what changed from one edition to the next can be seen by line, and the file is half as long. */
function collectionOf(view: PublicView): string {
  // Many events lie in one disc.
  const drawn = new Map<string, string>();
  const geometry = ({ place }: Event): string => {
    const key = `${place?.lat} ${place?.lon} ${place?.radiusKm}`;
    const held = drawn.get(key) ?? JSON.stringify(geometryOf(place));
    drawn.set(key, held);
    return held;
  };
  const lines = view.events.map(
    (event) =>
      `{"type":"Feature","id":${JSON.stringify(event.id)},"geometry":${geometry(event)},"properties":${JSON.stringify(propertiesOf(event, view))}}`,
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

const propertiesOf = (event: Event, view: PublicView) => ({
  ...eventSummary(event, view),
  radius_m: event.place?.radiusKm == null ? null : Math.round(event.place.radiusKm * 1000),
  center: event.place?.lat == null ? null : [round(event.place.lon!), round(event.place.lat)],
});

function geometryOf(place: Event['place']) {
  if (place?.lat == null || place.lon == null) return null;
  const radius = place.radiusKm ?? 0;
  if (radius <= POINT_KM) return { type: 'Point', coordinates: [round(place.lon), round(place.lat)] };
  return { type: 'Polygon', coordinates: [discOf(place.lat, place.lon, radius)] };
}

/** Anticlockwise ring around a point, closed; kilometres turned into degrees at its latitude. */
export function discOf(lat: number, lon: number, km: number, corners = 32): readonly (readonly [number, number])[] {
  const dLat = km / 111.195;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: corners + 1 }, (_, i) => {
    const turn = (2 * Math.PI * (i % corners)) / corners;
    return [
      round(lon + dLon * Math.cos(turn)),
      round(Math.max(-90, Math.min(90, lat + dLat * Math.sin(turn)))),
    ] as const;
  });
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
