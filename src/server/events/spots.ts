/**
 * What a map draws of the events in its frame: a spot for each place while they are few, else one for each square of the screen
 * that holds several. A place too wide for its square stays an area of its own. Squares are those of the web's map, so that
 * moving the map moves nothing between them.
 */
import { FAMILY_NAMES } from '../../model/event-family.ts';
import { mercatorX, mercatorY } from '../../model/mercator.ts';
import type { EventColumns } from './columns.ts';

/** West, south, east, north. */
export type Frame = readonly [number, number, number, number];

export interface DrawnSpot {
  readonly key: string;
  readonly name: string;
  /** Of a cluster: the middle of its events. */
  readonly lat: number;
  readonly lon: number;
  readonly n: number;
  /** By family, in the order of the model. */
  readonly families: readonly number[];
  /** Of one place: how far it reaches, and whether it is a point. Of a cluster: null. */
  readonly radiusKm: number | null;
  readonly isSite: boolean;
  /** How many places it stands for, and the frame around them. */
  readonly places: number;
  readonly frame: Frame;
}

/** So many places are never put together. */
const FEW = 60;
/** Squares a side of a tile of the web's map is cut into: 2 to this power, 64 of its 512 pixels. */
const FINER = 3;
const FAMILIES = FAMILY_NAMES.length;
const KM_AROUND = 40_030;

/** Events of each spot by family: `spot * families + family`. Asked once for a filter, then drawn at any frame. */
export function countSpots({ spots, spot, family }: EventColumns, rows: Int32Array): Int32Array {
  const counts = new Int32Array(spots.length * FAMILIES);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (spot[row] !== -1) counts[spot[row]! * FAMILIES + family[row]!]!++;
  }
  return counts;
}

/** The frame around all spots that have events; null when there is none. */
export function frameOf({ spots }: EventColumns, counts: Int32Array): Frame | null {
  return around(there(counts).map((number) => spots[number]!));
}

export interface SpotsInFrame {
  readonly spots: readonly DrawnSpot[];
  /** Events on the map, but outside the frame. */
  readonly beyond: number;
}

export function spotsIn({ spots }: EventColumns, counts: Int32Array, frame: Frame, zoom: number): SpotsInFrame {
  const [west, south, east, north] = frame;
  const isIn = (lat: number, lon: number) =>
    lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
  let beyond = 0;
  const inside = there(counts).filter((number) => {
    const { lat, lon } = spots[number]!;
    if (isIn(lat, lon)) return true;
    beyond += total(counts, number);
    return false;
  });
  if (inside.length <= FEW) return { spots: inside.map((number) => alone(spots[number]!, counts, number)), beyond };
  const level = Math.min(20, Math.round(zoom) + FINER);
  const groups = new Map<string, number[]>();
  const areas: number[] = [];
  for (const number of inside) {
    const { lat, lon, radiusKm } = spots[number]!;
    const side = (KM_AROUND * Math.cos((lat * Math.PI) / 180)) / 2 ** level;
    if (radiusKm > side / 2) {
      areas.push(number);
      continue;
    }
    const key = `${level}/${squareX(lon, level)}/${squareY(lat, level)}`;
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  }
  const drawn = [...groups].map(([key, group]) =>
    group.length === 1 ? alone(spots[group[0]!]!, counts, group[0]!) : together(key, group),
  );
  return { spots: [...areas.map((number) => alone(spots[number]!, counts, number)), ...drawn], beyond };

  function together(key: string, group: readonly number[]): DrawnSpot {
    const families = new Array<number>(FAMILIES).fill(0);
    let [n, lats, lons, most, first] = [0, 0, 0, 0, group[0]!];
    for (const number of group) {
      const { lat, lon } = spots[number]!;
      let here = 0;
      for (let family = 0; family < FAMILIES; family++) {
        const count = counts[number * FAMILIES + family]!;
        families[family]! += count;
        here += count;
      }
      n += here;
      lats += lat * here;
      lons += lon * here;
      if (here > most) [most, first] = [here, number];
    }
    return {
      key,
      name: spots[first]!.name,
      lat: rounded(lats / n),
      lon: rounded(lons / n),
      n,
      families,
      radiusKm: null,
      isSite: false,
      places: group.length,
      frame: around(group.map((number) => spots[number]!))!,
    };
  }
}

/** Numbers of the spots that have events. */
function there(counts: Int32Array): readonly number[] {
  const found: number[] = [];
  for (let number = 0; number * FAMILIES < counts.length; number++) if (total(counts, number) > 0) found.push(number);
  return found;
}

function total(counts: Int32Array, number: number): number {
  let sum = 0;
  for (let family = 0; family < FAMILIES; family++) sum += counts[number * FAMILIES + family]!;
  return sum;
}

function alone(spot: EventColumns['spots'][number], counts: Int32Array, number: number): DrawnSpot {
  const { key, name, lat, lon, radiusKm, isSite } = spot;
  const families = [...counts.subarray(number * FAMILIES, (number + 1) * FAMILIES)];
  const n = families.reduce((a, b) => a + b, 0);
  return { key, name, lat, lon, n, families, radiusKm, isSite, places: 1, frame: [lon, lat, lon, lat] };
}

function around(points: readonly { readonly lat: number; readonly lon: number }[]): Frame | null {
  if (points.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lat, lon } of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
const squareX = (lon: number, level: number): number => Math.floor(mercatorX(lon) * 2 ** level);
const squareY = (lat: number, level: number): number => Math.floor(mercatorY(lat) * 2 ** level);
