/** What the gazetteer is built from: two npm packages (GeoNames, CC BY 4.0) and the YAML of packs/world. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { list, record } from '../model/record.ts';
import { Refusal } from '../model/refusal.ts';
import { packageFiles, textOf, type WorldPart } from './gazetteer-key.ts';

const names = list(z.string().min(1)).default([]);
const lat = z.number().min(-90).max(90);
const lon = z.number().min(-180).max(180);

/** `packs/world/countries.yaml`. */
export const WorldCountry = record({
  iso: z.string().length(2),
  name: z.string().min(1),
  lat,
  lon,
  radiusKm: z.number().positive(),
  capital: z.string().optional(),
  aliases: names,
  demonyms: names,
});
/** `packs/world/regions.yaml`: what lies across borders, or is no unit of administration. */
export const WorldRegion = record({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['continent', 'region', 'desert', 'sea', 'lake', 'river', 'island', 'mountain', 'district']),
  lat,
  lon,
  radiusKm: z.number().positive(),
  countries: list(z.string().length(2)).default([]),
  aliases: names,
  demonyms: names,
});
/** `packs/world/provinces.yaml` and `packs/world/cities.yaml`: further names of what the packages know. */
export const WorldNames = record({
  in: z.string().length(2),
  name: z.string().min(1),
  /** Where the towns crowd along one edge of the land: its middle. */
  lat: lat.optional(),
  lon: lon.optional(),
  aliases: names,
  demonyms: names,
});

export interface WorldFiles {
  readonly countries: readonly z.infer<typeof WorldCountry>[];
  readonly regions: readonly z.infer<typeof WorldRegion>[];
  readonly provinces: readonly z.infer<typeof WorldNames>[];
  readonly cities: readonly z.infer<typeof WorldNames>[];
}

/** Reads and checks the YAML. @throws Refusal that names file, entry and field. */
export function readWorld(world: string): WorldFiles {
  const read = <Of extends z.ZodType>(part: WorldPart, schema: Of): z.output<Of>[] =>
    ((parse(textOf(world, part)) as unknown[] | null) ?? []).map((entry, i) => {
      const result = schema.safeParse(entry);
      if (result.success) return result.data;
      const { path, message } = result.error.issues[0]!;
      throw new Refusal({
        code: 'bad-world-entry',
        where: `packs/world/${part}.yaml, entry ${i + 1}, ${path.join('.') || 'entry'}`,
        expected: message,
        came: JSON.stringify(entry).slice(0, 200),
        todo: 'Correct the entry.',
      });
    });
  return {
    countries: read('countries', WorldCountry),
    regions: read('regions', WorldRegion),
    provinces: read('provinces', WorldNames),
    cities: read('cities', WorldNames),
  };
}

/** A line of GeoNames' table of populated places. */
export interface Town {
  readonly geonameId: number;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** One line of a GeoNames dump (`readme.txt` of download.geonames.org: 19 columns, tabs), or null if it is none. */
export function readTown(line: string): Town | null {
  const cell = line.split('\t');
  if (cell.length < 15) return null;
  const [lat, lon, population] = [Number(cell[4]), Number(cell[5]), Number(cell[14])];
  if (!Number.isFinite(lat) || !Number.isFinite(lon) || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return {
    geonameId: Number(cell[0]),
    name: cell[1]!,
    ascii: cell[2]!,
    alternates: cell[3] ? cell[3].split(',') : [],
    lat,
    lon,
    feature: cell[7]!,
    country: cell[8]!,
    admin1: cell[10]!,
    admin2: cell[11]!,
    population: Number.isFinite(population) ? population : 0,
  };
}

/** Every town, and the names of areas by code ("US.KY", "US.KY.125"). */
export function readPackages(): {
  readonly towns: readonly Town[];
  readonly areas: ReadonlyMap<string, string>;
} {
  const files = packageFiles();
  const towns: Town[] = [];
  for (const line of readFileSync(files.towns, 'utf8').split('\n')) {
    const town = readTown(line);
    if (town) towns.push(town);
  }
  const areas = new Map<string, string>();
  for (const path of [files.provinces, files.counties])
    for (const { code, name } of JSON.parse(readFileSync(path, 'utf8')) as { code: string; name: string }[])
      areas.set(code, name);
  return { towns, areas };
}
