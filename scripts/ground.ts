/**
 * The ground under the desk's maps, made when the desk is built: the world's countries as GeoJSON that the map's worker reads by
 * itself, so that the page neither parses nor copies it. Lines are thinned once for both sides of a border.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

type Point = readonly [number, number];
type Indices = readonly number[];

interface World {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly (
        | { readonly type: 'Polygon'; readonly arcs: readonly Indices[] }
        | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly Indices[])[] }
      )[];
    };
  };
}

/** Degrees a thinned line may lie beside the whole one: some 600 m; the coast itself is no truer. */
const BESIDE = 0.006;
const MODULE = 'virtual:ground';
const IN_DEVELOPMENT = '/ground.json';

/** Serves the ground as an asset: `import groundUrl from 'virtual:ground'`. */
export function groundPlugin(): Plugin {
  let isBuild = true;
  return {
    name: 'ground',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(IN_DEVELOPMENT, (_, response) => void response.end(groundText()));
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      if (!isBuild) return `export default ${JSON.stringify(IN_DEVELOPMENT)}`;
      const asset = this.emitFile({ type: 'asset', name: 'ground.json', source: groundText() });
      return `export default import.meta.ROLLUP_FILE_URL_${asset}`;
    },
  };
}

function groundText(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  return JSON.stringify(groundOf(JSON.parse(readFileSync(file, 'utf8')) as World));
}

export function groundOf({ transform, arcs, objects }: World) {
  const lines = arcs.map((arc) => thinned(decoded(arc, transform)));
  /** A ring of arcs; a negative number is an arc read backwards. */
  const ring = (indices: Indices): readonly Point[] =>
    indices.flatMap((index, at) => {
      const line = index < 0 ? lines[~index]!.toReversed() : lines[index]!;
      return at === 0 ? line : line.slice(1);
    });
  return {
    type: 'FeatureCollection',
    features: objects.countries.geometries.map((country) => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: (country.type === 'Polygon' ? [country.arcs] : country.arcs).map((rings) => rings.map(ring)),
      },
    })),
  };
}

/** Arcs are told in steps of whole numbers. */
function decoded(arc: readonly Point[], { scale, translate }: World['transform']): readonly Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [rounded(x * scale[0] + translate[0]), rounded(y * scale[1] + translate[1])];
  });
}

const rounded = (degrees: number): number => Math.round(degrees * 1e3) / 1e3;

/** Douglas and Peucker: points go that lie beside the line between those that stay. A ring keeps what makes it an area. */
function thinned(line: readonly Point[]): readonly Point[] {
  const last = line.length - 1;
  if (last < 4) return line;
  const stays = new Uint8Array(line.length);
  stays[0] = 1;
  stays[last] = 1;
  const [a, b] = [line[0]!, line[last]!];
  const isRing = a[0] === b[0] && a[1] === b[1];
  const cuts = isRing ? [0, Math.floor(last / 3), Math.floor((2 * last) / 3), last] : [0, last];
  for (const cut of cuts) stays[cut] = 1;
  const open = cuts.slice(1).map((to, at): readonly [number, number] => [cuts[at]!, to]);
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let [farthest, distance] = [-1, BESIDE];
    for (let at = from + 1; at < to; at++) {
      const beside = distanceTo(line[at]!, line[from]!, line[to]!);
      if (beside > distance) [farthest, distance] = [at, beside];
    }
    if (farthest === -1) continue;
    stays[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, at) => stays[at] === 1);
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
