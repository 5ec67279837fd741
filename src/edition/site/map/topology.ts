/** Reads the countries of a TopoJSON file (world-atlas) into rings of longitude and latitude. */

/** A closed line of points with its box. */
export interface Ring {
  readonly points: readonly (readonly [number, number])[];
  readonly box: readonly [number, number, number, number];
}

export interface Country {
  readonly name: string;
  readonly rings: readonly Ring[];
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}
interface Geometry {
  readonly type: string;
  readonly arcs?: unknown;
  readonly properties?: { readonly name?: string };
}

/** Countries with at least one ring; empty where `world` is no such file, so that a page without a base map still stands. */
export function countriesOf(world: unknown): readonly Country[] {
  const topology = world as Partial<Topology> | null;
  if (!topology?.arcs || !topology.transform || !topology.objects?.countries) return [];
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): readonly [number, number] => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ringOf = (indexes: readonly number[]) =>
    indexes.flatMap((index, i) => {
      const arc = index < 0 ? [...arcs[~index]!].reverse() : arcs[index]!;
      return i ? arc.slice(1) : arc;
    });
  return topology.objects.countries.geometries.flatMap(({ type, arcs: lines, properties }): readonly Country[] => {
    const polygons =
      type === 'Polygon' ? [lines as number[][]] : type === 'MultiPolygon' ? (lines as number[][][]) : [];
    const rings = polygons.flatMap((polygon) => polygon.map(ringOf)).map((points) => ({ points, box: boxOf(points) }));
    if (!rings.length) return [];
    const box = boxOf(
      rings.flatMap(({ box: [west, south, east, north] }) => [
        [west, south],
        [east, north],
      ]),
    );
    return [{ name: properties?.name ?? '', rings, box }];
  });
}

export function boxOf(points: readonly (readonly [number, number])[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
