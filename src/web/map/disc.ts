/** A disc on the globe as a ring of points: a place, as large as it is uncertain. Pure. */
import type { Family } from '../marks/event-family.ts';

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
  /** Events there; 0 where only the place is shown. */
  readonly n: number;
}

/** West, south, east, north. */
export type Frame = readonly [number, number, number, number];

/** The frame around all discs; null when there is none. */
export function boundsOf(discs: readonly Pick<Disc, 'lat' | 'lon' | 'radiusKm'>[]): Frame | null {
  if (discs.length === 0) return null;
  const points = discs.flatMap(({ lat, lon, radiusKm }) => ringOf(lat, lon, Math.max(radiusKm, 5), 8));
  return points.reduce<Frame>(
    ([w, s, e, n], [lon, lat]) => [Math.min(w, lon), Math.min(s, lat), Math.max(e, lon), Math.max(n, lat)],
    [180, 90, -180, -90],
  );
}
