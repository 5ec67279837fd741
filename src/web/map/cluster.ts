/** Several places near each other: a square, by area as large as its share of events, in stripes by family. Never a disc: those are places. Pure. */
import { FAMILY_NAMES, type Family } from '../marks/event-family.ts';
import type { Disc, Frame } from './disc.ts';

export interface Cluster {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly n: number;
  readonly places: number;
  /** In the order of the families. */
  readonly families: readonly number[];
  /** Around its places. */
  readonly frame: Frame;
}

interface Drawn {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly n: number;
  readonly families: readonly number[];
  readonly radiusKm: number | null;
  readonly isSite: boolean;
  readonly places: number;
  readonly frame: Frame;
}

/** Places as discs, the largest first; several together as clusters. */
export function shapesOf(spots: readonly Drawn[]): {
  readonly discs: readonly Disc[];
  readonly clusters: readonly Cluster[];
} {
  const discs = spots.flatMap(({ families, radiusKm, ...spot }): Disc[] => {
    if (radiusKm === null) return [];
    return [{ ...spot, radiusKm, family: FAMILY_NAMES[families.indexOf(Math.max(...families))]! }];
  });
  return {
    discs: discs.toSorted((a, b) => b.radiusKm - a.radiusKm),
    clusters: spots.filter(({ radiusKm }) => radiusKm === null).toSorted((a, b) => b.n - a.n),
  };
}

/** Sides of the largest and the smallest square, in pixels: neighbours stand 64 apart or more. */
const LARGEST = 42;
const SMALLEST = 14;

export interface Stripe {
  readonly family: Family;
  readonly ring: readonly (readonly [number, number])[];
}

/** The stripes of a square at a zoom, from below; and the outline. `most` = events of the largest cluster. */
export function squareOf(
  cluster: Cluster,
  most: number,
  zoom: number,
): { readonly stripes: readonly Stripe[]; readonly outline: Stripe['ring'] } {
  const side = Math.max(SMALLEST, LARGEST * Math.sqrt(cluster.n / most));
  const world = 512 * 2 ** zoom;
  const x = ((cluster.lon + 180) / 360) * world;
  const y = mercatorY(cluster.lat) * world;
  const at = (px: number, py: number): readonly [number, number] => [(px / world) * 360 - 180, latOf(py / world)];
  const ring = (top: number, bottom: number): Stripe['ring'] => [
    at(x - side / 2, bottom),
    at(x + side / 2, bottom),
    at(x + side / 2, top),
    at(x - side / 2, top),
    at(x - side / 2, bottom),
  ];
  let bottom = y + side / 2;
  const stripes = FAMILY_NAMES.flatMap((family, number): Stripe[] => {
    const n = cluster.families[number] ?? 0;
    if (n === 0) return [];
    const top = bottom - (side * n) / cluster.n;
    const stripe = { family, ring: ring(top, bottom) };
    bottom = top;
    return [stripe];
  });
  return { stripes, outline: ring(y - side / 2, y + side / 2) };
}

function mercatorY(lat: number): number {
  const angle = (Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180;
  return (1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2;
}
const latOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
