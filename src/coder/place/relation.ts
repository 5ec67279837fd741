/**
 * From an anchor and a relation to a point and an honest radius, by geodesics on the WGS 84 ellipsoid. The radius says what the
 * words leave open: a bearing in words is good to some 20 degrees, a distance in words to a quarter.
 */
import geodesic from 'geographiclib-geodesic';
import type { PlaceRelation } from '../../model/claim.ts';
import type { PlacePrecision } from '../../model/vocabulary.ts';

export interface Disc {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

export interface Located extends Disc {
  readonly precision: PlacePrecision;
}

const earth = geodesic.Geodesic.WGS84;

/** The point `km` from `from` towards `azimuth` (degrees clockwise from north). */
export function pointAt(from: { readonly lat: number; readonly lon: number }, azimuth: number, km: number) {
  const { lat2, lon2 } = earth.Direct(from.lat, from.lon, azimuth, km * 1000);
  return { lat: round(lat2!), lon: round(lon2!) };
}

type Point = { readonly lat: number; readonly lon: number };

/** Distance in kilometres and azimuth at `from` of the shortest line to `to`. */
export function lineTo(from: Point, to: Point): { readonly km: number; readonly azimuth: number } {
  const { s12, azi1 } = earth.Inverse(from.lat, from.lon, to.lat, to.lon);
  return { km: s12! / 1000, azimuth: azi1! };
}

const AZIMUTH: Readonly<Record<string, number>> = {
  N: 0,
  NNE: 22.5,
  NE: 45,
  ENE: 67.5,
  E: 90,
  ESE: 112.5,
  SE: 135,
  SSE: 157.5,
  S: 180,
  SSW: 202.5,
  SW: 225,
  WSW: 247.5,
  W: 270,
  WNW: 292.5,
  NW: 315,
  NNW: 337.5,
};

/** Words "west of X" without a distance, for a town: as far as its surroundings are called after it. */
const BESIDE_KM = 22;
/** A bearing in words with a distance: within a third of it. */
const BEARING_SHARE = 0.3;
/** Least radius of anything told by its relation to something else. */
const LEAST_KM = 5;

/**
 * Where `relation` to `anchor` lies; `other` is the second anchor of "between".
 * @example resolveRelation({lat: 31.21, lon: 16.59, radiusKm: 12}, {anchor: 'Sirte', bearing: 'W', km: null, kind: 'bearing'})
 */
export function resolveRelation(
  anchor: Disc,
  relation: Omit<PlaceRelation, 'anchor'>,
  other: Disc | null = null,
): Located {
  const { kind, bearing, km } = relation;
  const azimuth = bearing === null ? null : AZIMUTH[bearing]!;
  const size = anchor.radiusKm;
  if ((kind === 'between' || kind === 'route') && other) {
    const line = lineTo(anchor, other);
    const radiusKm = Math.max(LEAST_KM, line.km / 2 + 2);
    return { ...pointAt(anchor, line.azimuth, line.km / 2), radiusKm, precision: kind === 'route' ? 'route' : 'area' };
  }
  if (azimuth !== null && km !== null) {
    const radiusKm = Math.max(LEAST_KM, km * BEARING_SHARE, Math.min(size, km) * 0.5);
    return { ...pointAt(anchor, azimuth, km), radiusKm, precision: kind === 'route' ? 'route' : 'area' };
  }
  if (km !== null) return { ...here(anchor), radiusKm: Math.max(LEAST_KM, km * 1.25), precision: 'area' };
  switch (kind) {
    case 'bearing':
    case 'route': {
      const precision = kind === 'route' ? 'route' : 'area';
      if (azimuth === null) return { ...here(anchor), radiusKm: Math.max(BESIDE_KM * 1.3, size * 2), precision };
      const away = Math.max(BESIDE_KM, size * 1.2);
      return { ...pointAt(anchor, azimuth, away), radiusKm: away * 1.3, precision };
    }
    case 'near':
      return { ...here(anchor), radiusKm: Math.max(10, size + Math.min(size, 20)), precision: 'area' };
    case 'outskirts': {
      const centre = azimuth === null ? here(anchor) : pointAt(anchor, azimuth, size * 0.8);
      return { ...centre, radiusKm: Math.max(LEAST_KM, azimuth === null ? size * 1.4 : size * 0.9), precision: 'area' };
    }
    case 'part': {
      const precision = size <= 30 ? 'district' : 'region';
      if (azimuth === null) return { ...here(anchor), radiusKm: Math.max(2, size * 0.5), precision };
      return { ...pointAt(anchor, azimuth, size * 0.5), radiusKm: Math.max(2, size * 0.6), precision };
    }
    default:
      return { ...here(anchor), radiusKm: size, precision: size <= 30 ? 'district' : 'region' };
  }
}

const here = ({ lat, lon }: Point) => ({ lat, lon });
/** Five digits are a metre: more would pretend. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
