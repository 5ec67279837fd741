/** A disc on the globe as a ring of points, and events gathered by the disc they lie in. Pure. */
import type { EventRow } from '../../server/api.ts';
import { type Family, familyOf } from '../marks/event-family.ts';

const KM_PER_DEGREE = 111.195;

/** Corners of the ring of `radiusKm` around a point, [lon, lat], closed. Good to 1 % below 300 km. */
export function ringOf(
  lat: number,
  lon: number,
  radiusKm: number,
  corners = 48,
): readonly (readonly [number, number])[] {
  const dLat = radiusKm / KM_PER_DEGREE;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: corners + 1 }, (_, i) => {
    const angle = ((i % corners) / corners) * 2 * Math.PI;
    return [lon + dLon * Math.cos(angle), lat + dLat * Math.sin(angle)] as const;
  });
}

export interface Disc {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly isSite: boolean;
  readonly family: Family;
  readonly events: readonly EventRow[];
}

/** Events with one and the same place drawn once; the commonest family gives the colour. Largest discs first. */
export function discsOf(events: readonly EventRow[]): readonly Disc[] {
  const groups = new Map<string, EventRow[]>();
  for (const event of events) {
    const { place } = event;
    if (place === null || place.lat === null || place.lon === null) continue;
    const key = `${place.lat.toFixed(3)} ${place.lon.toFixed(3)} ${Math.round(place.radiusKm ?? 0)}`;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const discs = [...groups].map(([key, ofPlace]): Disc => {
    const place = ofPlace[0]!.place!;
    return {
      key,
      name: place.name,
      lat: place.lat!,
      lon: place.lon!,
      radiusKm: place.radiusKm ?? 0,
      isSite: place.precision === 'site',
      family: commonest(ofPlace.map((event) => familyOf(event.kind, event.acled))),
      events: ofPlace,
    };
  });
  return discs.toSorted((a, b) => b.radiusKm - a.radiusKm);
}

function commonest(families: readonly Family[]): Family {
  const counts = new Map<Family, number>();
  for (const family of families) counts.set(family, (counts.get(family) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0];
}

/** West, south, east, north around all discs; null when there is none. */
export function boundsOf(discs: readonly Disc[]): readonly [number, number, number, number] | null {
  if (discs.length === 0) return null;
  const points = discs.flatMap(({ lat, lon, radiusKm }) => ringOf(lat, lon, Math.max(radiusKm, 5), 8));
  return points.reduce<readonly [number, number, number, number]>(
    ([w, s, e, n], [lon, lat]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)],
    [180, 90, -180, -90],
  );
}
