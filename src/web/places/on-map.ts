/** Where a point of the earth stands on a map of a frame, and what stands at a point of that map. Mercator; pure. */
import { distanceKm } from '../../model/geo.ts';
import type { Frame } from '../map/disc.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RAD = Math.PI / 180;
const KM_PER_DEGREE = 111.195;
const up = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2));

/** Pixels from the left and the top. */
export function pixelOf([w, s, e, n]: Frame, { width, height }: Size, { lat, lon }: Point): readonly [number, number] {
  return [((lon - w) / (e - w)) * width, ((up(n) - up(lat)) / (up(n) - up(s))) * height];
}

export function pointAt([w, s, e, n]: Frame, { width, height }: Size, x: number, y: number): Point {
  const level = up(n) - (y / height) * (up(n) - up(s));
  const lat = (2 * Math.atan(Math.exp(level)) - Math.PI / 2) / RAD;
  const lon = w + (x / width) * (e - w);
  return rounded({ lat: Math.max(-90, Math.min(90, lat)), lon: ((((lon + 180) % 360) + 360) % 360) - 180 });
}

/** Five decimals: about a metre, which no source is better than. */
export const rounded = ({ lat, lon }: Point): Point => ({ lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) });

/** The point so many kilometres to the north and to the east. */
export function stepped({ lat, lon }: Point, northKm: number, eastKm: number): Point {
  const to = Math.max(-89, Math.min(89, lat + northKm / KM_PER_DEGREE));
  const along = KM_PER_DEGREE * Math.max(0.05, Math.cos(lat * RAD));
  return rounded({ lat: to, lon: ((((lon + eastKm / along + 180) % 360) + 360) % 360) - 180 });
}

/** The eastern end of a disc: where its rim is taken hold of. */
export const rimOf = (point: Point, radiusKm: number): Point => stepped(point, 0, radiusKm);

export const kmApart = (a: Point, b: Point): number => distanceKm(a.lat, a.lon, b.lat, b.lon);

/** A radius as one would say it: to the metre below 100 m, to 10 m below 1 km, 100 m below 10 km, else to the kilometre. */
export function saidRadius(km: number): number {
  const step = km < 0.1 ? 0.001 : km < 1 ? 0.01 : km < 10 ? 0.1 : 1;
  return Number((Math.round(km / step) * step).toFixed(3));
}

const WINDS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;

/** "2.4 km south-west of where it stood"; null where nothing moved. */
export function movedWords(from: Point, to: Point): string | null {
  const km = kmApart(from, to);
  if (km < 0.001) return null;
  const east = (to.lon - from.lon) * Math.cos(((from.lat + to.lat) / 2) * RAD);
  const bearing = (Math.atan2(east, to.lat - from.lat) / RAD + 360) % 360;
  const wind = WINDS[Math.round(bearing / 45) % 8]!;
  const far = km < 1 ? `${Math.round(km * 1000)} m` : `${km < 10 ? km.toFixed(1) : Math.round(km)} km`;
  return `${far} ${wind} of where it stood`;
}
