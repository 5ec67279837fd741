/** Where a province or a county lies, from the towns in it: neither gazetteer package has areas as points. */
import { distanceKm } from '../model/geo.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The middle of the shape that the outermost towns draw (area centroid of their convex hull), and the radius within which
 * nine in ten of them lie. By population would move Nevada to Las Vegas; a plain mean moves Ontario to Toronto.
 * A `known` middle of the land is kept; the towns then give the radius only. Longitudes are unrolled around the first town, so that an area across the date line stays one.
 */
export function areaOfTowns(
  towns: readonly Point[],
  known: Point | null = null,
): Point & { readonly radiusKm: number } {
  const first = towns[0]!;
  const near = towns.map(({ lat, lon }) => ({ lat, lon: lon - 360 * Math.round((lon - first.lon) / 360) }));
  const middle = known ?? centroidOf(hullOf(near)) ?? meanOf(near);
  const lon = middle.lon - 360 * Math.round(middle.lon / 360);
  const distances = towns.map((town) => distanceKm(middle.lat, lon, town.lat, town.lon)).sort((a, b) => a - b);
  return { lat: middle.lat, lon, radiusKm: Math.max(5, distances[Math.floor(distances.length * 0.9)]!) };
}

function meanOf(points: readonly Point[]): Point {
  const lat = points.reduce((sum, point) => sum + point.lat, 0) / points.length;
  return { lat, lon: points.reduce((sum, point) => sum + point.lon, 0) / points.length };
}

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  const half = (run: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of run) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
      hull.push(point);
    }
    hull.pop();
    return hull;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turn = (a: Point, b: Point, c: Point) => (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);

/** Area centroid of a polygon in degrees, or null where it has no area (one town, or towns on a line). */
function centroidOf(polygon: readonly Point[]): Point | null {
  const from = polygon[0];
  if (!from) return null;
  let area = 0;
  let lat = 0;
  let lon = 0;
  polygon.forEach((here, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    // Counted from the first corner: cross products of large coordinates would lose the digits of a small area.
    const [ax, ay, bx, by] = [here.lon - from.lon, here.lat - from.lat, next.lon - from.lon, next.lat - from.lat];
    const cross = ax * by - bx * ay;
    area += cross;
    lat += (ay + by) * cross;
    lon += (ax + bx) * cross;
  });
  return Math.abs(area) < 1e-6 ? null : { lat: from.lat + lat / (3 * area), lon: from.lon + lon / (3 * area) };
}
