/**
 * Holds the Libya pack's places against another map: for each place, how far the nearest point of the same name lies there.
 * `node scripts/gazetteer-distances.ts [FOLDER]` prints the table. The map is for checking only and is not part of the project.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compareNames } from '../src/coder/name/compare.ts';
import { foldName } from '../src/coder/name/fold.ts';
import { nameKeys } from '../src/coder/name/keys.ts';
import { PackPlace } from '../src/model/pack.ts';

export const MAP_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../shared/data/gazetteer');
const PLACES = join(dirname(fileURLToPath(import.meta.url)), '../packs/libya/places.yaml');

interface MapPoint {
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly sort: Sort;
}

/** Only like is compared with like: the airport of Sirte is not Sirte. */
type Sort = 'settlement' | 'airfield' | 'hospital' | 'province' | 'other';

export interface PlaceDistance {
  readonly id: string;
  readonly name: string;
  /** Name of the nearest point of that name on the map; null = the map has none. */
  readonly met: string | null;
  readonly km: number | null;
  readonly radiusKm: number;
  readonly note: string | null;
}

const SORT_OF_KIND: Readonly<Record<string, Sort>> = {
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  district: 'settlement',
  airbase: 'airfield',
  airport: 'airfield',
  hospital: 'hospital',
  province: 'province',
};

/** Reads the map folder; an absent folder gives null. */
export function readMap(folder: string = MAP_FOLDER): readonly MapPoint[] | null {
  const towns = join(folder, 'osm_libya_2019.jsonl');
  if (!existsSync(towns)) return null;
  const points = readFileSync(towns, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => pointOf(JSON.parse(line)));
  const provinces = join(folder, 'adm1_natural_earth.geojson');
  if (!existsSync(provinces)) return points;
  const { features } = JSON.parse(readFileSync(provinces, 'utf8')) as {
    features: { properties: Record<string, string | number | null> }[];
  };
  return [...points, ...features.map(({ properties }) => provinceOf(properties))];
}

function pointOf(row: Record<string, unknown>): MapPoint {
  const names = [row.name, row.name_en, row.name_ar, ...[row.other_names ?? []].flat()].filter(
    (name): name is string => typeof name === 'string',
  );
  const [tag, value] = String(row.kind).split('=');
  const sort: Sort =
    tag === 'aeroway'
      ? 'airfield'
      : value === 'hospital'
        ? 'hospital'
        : value === 'state'
          ? 'province'
          : tag === 'place'
            ? 'settlement'
            : 'other';
  return { names, lat: Number(row.lat), lon: Number(row.lon), sort };
}

function provinceOf(row: Record<string, string | number | null>): MapPoint {
  const names = [row.name, row.name_en, row.name_ar, String(row.name_alt ?? '').split('|')].flat();
  return {
    names: names.filter((name): name is string => typeof name === 'string' && name !== ''),
    lat: Number(row.label_lat),
    lon: Number(row.label_lon),
    sort: 'province',
  };
}

/** One row for each place of the pack, in the order of the file. */
export function gazetteerDistances(
  map: readonly MapPoint[],
  yaml: string = readFileSync(PLACES, 'utf8'),
): readonly PlaceDistance[] {
  const byKey = new Map<string, MapPoint[]>();
  for (const point of map) {
    for (const key of new Set(point.names.flatMap((name) => nameKeys(bareName(name)))))
      byKey.set(key, [...(byKey.get(key) ?? []), point]);
  }
  return PackPlace.array()
    .parse(parse(yaml))
    .map((place) => {
      const wanted = SORT_OF_KIND[place.kind] ?? 'other';
      const names = [place.name, ...place.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))].map(
        bareName,
      );
      let nearest: { readonly met: string; readonly km: number } | null = null;
      for (const point of new Set(names.flatMap((name) => nameKeys(name).flatMap((key) => byKey.get(key) ?? [])))) {
        if (point.sort !== wanted) continue;
        const met = point.names.find((name) =>
          names.some(
            (own) => foldName(own) === foldName(bareName(name)) || compareNames(own, bareName(name)).score >= 0.9,
          ),
        );
        const km = kilometres(place, point);
        if (met !== undefined && (nearest === null || km < nearest.km)) nearest = { met, km };
      }
      return {
        id: place.id,
        name: place.name,
        met: nearest?.met ?? null,
        km: nearest?.km ?? null,
        radiusKm: place.radiusKm,
        note: place.note,
      };
    });
}

/** A name without the word that says what it is: "Sabha Airport" and "Sabha air base" meet. */
const bareName = (name: string): string =>
  name
    .replace(/\b(?:international )?(?:airport|air ?base|airfield|airstrip|hospital|district)\b/gi, ' ')
    .replace(/(?:مطار|قاعدة|مستشفى|الجوية|الدولي|شعبية|بلدية)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() || name;

/** Great-circle distance; a sphere is good enough for a check in kilometres. */
function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(h));
}

/** The table as text: farthest first in proportion to its radius. */
export function distanceTable(rows: readonly PlaceDistance[]): string {
  const met = rows.filter((row) => row.km !== null).sort((a, b) => b.km! / b.radiusKm - a.km! / a.radiusKm);
  const lines = met.map(
    (row) =>
      `${row.km! > row.radiusKm ? (row.note ? 'note' : 'FAR ') : 'ok  '} ${row.km!.toFixed(1).padStart(7)} km of ${String(row.radiusKm).padStart(4)}  ${row.id.padEnd(28)} ${row.met}`,
  );
  return `${lines.join('\n')}\n${met.length} of ${rows.length} places stand on the other map, ${met.filter((row) => row.km! <= row.radiusKm).length} within their radius.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const map = readMap(process.argv[2]);
  console.log(
    map
      ? distanceTable(gazetteerDistances(map))
      : `No map at ${process.argv[2] ?? MAP_FOLDER}: nothing to compare with.`,
  );
}
