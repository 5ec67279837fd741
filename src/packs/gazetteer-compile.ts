/** Towns, areas, countries and regions -> rows and the names they go by. Slow (seconds): done once, see `gazetteer.ts`. */
import { foldName } from '../coder/name/fold.ts';
import type { GazetteerEntry } from '../model/knowledge.ts';
import { areaOfTowns } from './gazetteer-areas.ts';
import { type GazetteerRow, MEANS, writeGazetteer } from './gazetteer-file.ts';
import type { readPackages, Town, WorldFiles } from './gazetteer-inputs.ts';
import { areaNames, townNames } from './gazetteer-names.ts';

/** A section of a city, by GeoNames' feature code. */
const DISTRICT = 'PPLX';

export function compileGazetteer(world: WorldFiles, { towns, areas }: ReturnType<typeof readPackages>): Buffer {
  const rows: GazetteerRow[] = [];
  const names = new Map<string, number[]>();
  const call = (row: number, by: GazetteerEntry['by'], spoken: readonly string[]) => {
    for (const name of spoken) {
      const folded = foldName(name);
      if (!folded) continue;
      const posting = row * 4 + MEANS.indexOf(by);
      const under = names.get(folded);
      if (!under) names.set(folded, [posting]);
      else if (!under.some((other) => other >>> 2 === row)) under.push(posting);
    }
  };
  const add = (row: GazetteerRow): number => {
    const position = rows.push(row) - 1;
    call(position, 'name', [row.id]);
    return position;
  };

  const further = (entries: WorldFiles['provinces']) =>
    new Map(entries.map((entry) => [`${entry.in} ${foldName(entry.name)}`, entry]));
  const ofProvince = further(world.provinces);
  const ofCity = further(world.cities);
  const blank = { admin1: null, admin2: null, population: 0, seat: null } as const;

  const countryTowns = Map.groupBy(towns, (town) => town.country);
  for (const country of world.countries) {
    const { iso, name, lat, lon, radiusKm } = country;
    const population = (countryTowns.get(iso) ?? []).reduce((sum, town) => sum + town.population, 0);
    const row = add({
      ...blank,
      id: `cc:${iso.toLowerCase()}`,
      name,
      lat,
      lon,
      radiusKm,
      kind: 'country',
      country: iso,
      population,
    });
    call(row, 'name', [name]);
    call(row, 'alias', country.aliases);
    call(row, 'demonym', country.demonyms);
  }
  for (const region of world.regions) {
    const { id, name, lat, lon, radiusKm, countries } = region;
    const kind = region.kind === 'district' ? 'district' : 'region';
    const country = countries.length === 1 ? countries[0]! : '';
    const row = add({ ...blank, id: `geo:${id}`, name, lat, lon, radiusKm, kind, country });
    call(row, 'name', [name]);
    call(row, 'alias', region.aliases);
    call(row, 'demonym', region.demonyms);
  }

  const provinceTowns = Map.groupBy(towns, (town) => `${town.country}.${town.admin1}`);
  const countyTowns = Map.groupBy(towns, (town) => `${town.country}.${town.admin1}.${town.admin2}`);
  const positions = new Map<string, number>();
  for (const [code, name] of areas) {
    const isProvince = code.split('.').length === 2;
    const inside = (isProvince ? provinceTowns : countyTowns).get(code);
    if (!inside) continue; // No town, no point: an area is never guessed at.
    const [iso] = code.split('.') as [string];
    const province = isProvince ? null : (positions.get(code.slice(0, code.lastIndexOf('.'))) ?? null);
    const more = isProvince ? ofProvince.get(`${iso} ${foldName(name)}`) : undefined;
    const middle = more?.lat === undefined || more.lon === undefined ? null : { lat: more.lat, lon: more.lon };
    const row = add({
      ...blank,
      id: `adm:${code.toLowerCase()}`,
      name,
      ...areaOfTowns(inside, middle),
      kind: isProvince ? 'province' : 'county',
      country: iso,
      admin1: province,
      population: inside.reduce((sum, town) => sum + town.population, 0),
    });
    positions.set(code, row);
    call(row, 'name', [name]);
    call(row, 'alias', [...areaNames(name), ...(more?.aliases ?? [])]);
    call(row, 'demonym', more?.demonyms ?? []);
  }

  const largestFirst = [...towns].sort((a, b) => b.population - a.population || a.geonameId - b.geonameId);
  const named = new Set<string>();
  for (const town of largestFirst) {
    const key = `${town.country} ${foldName(town.name)}`;
    // Further names belong to the largest town of that name in the country.
    const more = named.has(key) ? undefined : ofCity.get(key);
    named.add(key);
    const row = add(rowOfTown(town, positions));
    call(row, 'name', [town.name, town.ascii]);
    call(row, 'alias', [...townNames(town), ...(more?.aliases ?? [])]);
    call(row, 'demonym', more?.demonyms ?? []);
  }
  return writeGazetteer(rows, names);
}

function rowOfTown(town: Town, areas: ReadonlyMap<string, number>): GazetteerRow {
  const { name, lat, lon, country, population, feature } = town;
  const district = feature === DISTRICT;
  return {
    id: `gn:${town.geonameId}`,
    name,
    lat,
    lon,
    kind: district ? 'district' : 'city',
    country,
    admin1: areas.get(`${country}.${town.admin1}`) ?? null,
    admin2: areas.get(`${country}.${town.admin1}.${town.admin2}`) ?? null,
    population,
    radiusKm: district ? 4 : Math.min(25, 4 + 0.009 * Math.sqrt(population)),
    seat: feature === 'PPLC' ? 'country' : feature === 'PPLA' ? 'province' : null,
  };
}
