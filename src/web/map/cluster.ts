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
  /** Where it begins and ends, in pixels above the square's foot. */
  readonly from: number;
  readonly to: number;
}

/** Pixels of a square's side. `most` = events of the largest cluster. */
export const sideOf = ({ n }: Pick<Cluster, 'n'>, most: number): number =>
  Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt(n / most)));

/** The stripes of a square of that side, from its foot to its head. */
export function stripesOf({ families, n }: Pick<Cluster, 'families' | 'n'>, side: number): readonly Stripe[] {
  let from = 0;
  return FAMILY_NAMES.flatMap((family, number): Stripe[] => {
    const count = families[number] ?? 0;
    if (count === 0) return [];
    const stripe = { family, from, to: from + (side * count) / n };
    from = stripe.to;
    return [stripe];
  });
}
