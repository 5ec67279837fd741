/** What a map shows, as numbers: the middle in the world's square, how many pixels the world is wide, and the map's own size. Pure. */
import { mercatorX, mercatorY } from '../../model/mercator.ts';

export interface View {
  /** The middle, in the world's square of side 1. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the whole world. */
  readonly world: number;
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Pixels of the world at zoom 0. */
const TILE = 512;

export function viewOf(lat: number, lon: number, zoom: number, width: number, height: number): View {
  return { x: mercatorX(lon), y: mercatorY(lat), world: TILE * 2 ** zoom, width, height, zoom };
}

/** Where a point of the world's square stands on the map, from its left; of the worlds beside each other, the one next to the middle. */
export function leftOf({ x, world, width }: View, at: number): number {
  const beside = at - x;
  return (beside - Math.round(beside)) * world + width / 2;
}

/** Where it stands from the map's top. */
export const topOf = ({ y, world, height }: View, at: number): number => (at - y) * world + height / 2;
