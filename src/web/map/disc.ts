/** A place as a disc on the globe, as large as it is uncertain: in the world's square it is an ellipse. Pure. */
import { mercatorX, mercatorY } from '../../model/mercator.ts';
import type { Family } from '../marks/event-family.ts';

const KM_PER_DEGREE = 111.195;

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

type Round = Pick<Disc, 'lat' | 'lon' | 'radiusKm'>;

/** The frame around a disc, in degrees. Good to 1 % below 300 km. */
function frameAround({ lat, lon, radiusKm }: Round): Frame {
  const dLat = radiusKm / KM_PER_DEGREE;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return [lon - dLon, lat - dLat, lon + dLon, lat + dLat];
}

/** Middle and half axes, in sides of the world's square. */
export interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

export function ellipseOf(disc: Round): Ellipse {
  const [west, south, east, north] = frameAround(disc);
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  return { x: mercatorX(disc.lon), y: (top + bottom) / 2, rx: (east - west) / 720, ry: (bottom - top) / 2 };
}

/** A map is never opened closer than this around a place. */
const LEAST_KM = 5;

/** The frame around all discs; null when there is none. */
export function boundsOf(discs: readonly Round[]): Frame | null {
  if (discs.length === 0) return null;
  return discs
    .map((disc) => frameAround({ ...disc, radiusKm: Math.max(disc.radiusKm, LEAST_KM) }))
    .reduce(([w, s, e, n], [west, south, east, north]) => [
      Math.min(w, west),
      Math.min(s, south),
      Math.max(e, east),
      Math.max(n, north),
    ]);
}
