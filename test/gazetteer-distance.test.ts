/** The Libya pack's points against another map, where that map is at hand; and the pack's own promises, everywhere. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { distanceTable, gazetteerDistances, readMap } from '../scripts/gazetteer-distances.ts';
import { foldName } from '../src/coder/name/fold.ts';
import { scriptOf } from '../src/coder/name/romanise.ts';
import { PackActor, type PackAlias, PackPlace, PackSource, Section } from '../src/model/pack.ts';

const PACK = join(dirname(fileURLToPath(import.meta.url)), '../packs/libya');
const load = (file: string): unknown => parse(readFileSync(join(PACK, file), 'utf8'));
const nameOf = (alias: PackAlias): string => (typeof alias === 'string' ? alias : alias.name);

const map = readMap();
test.skipIf(map === null)('no place lies farther off than its radius without a note', () => {
  const rows = gazetteerDistances(map!);
  console.log(distanceTable(rows));
  expect(rows.filter((row) => row.km !== null).length).toBeGreaterThan(120);
  expect(rows.filter((row) => row.km !== null && row.km > row.radiusKm && row.note === null)).toEqual([]);
});
if (map === null)
  console.log('gazetteer-distance: skipped, no other map beside this checkout (../shared/data/gazetteer).');

test('a point moved away from its place is noticed', () => {
  const here = [{ names: ['Al Qaryah', 'القرية'], lat: 30, lon: 15, sort: 'settlement' as const }];
  const row = (lat: number, note = '') =>
    gazetteerDistances(
      here,
      `- { id: q, name: Qarya, kind: town, lat: ${lat}, lon: 15, radiusKm: 5, precision: town${note} }`,
    )[0]!;
  expect(row(30.02)).toMatchObject({ met: 'Al Qaryah' });
  expect(row(30.02).km!).toBeLessThan(5);
  expect(row(31).km!).toBeGreaterThan(100);
  expect(row(31, ', note: elsewhere').note).toBe('elsewhere');
});

describe('the Libya pack', () => {
  const actors = PackActor.array().parse(load('actors.yaml'));
  const places = PackPlace.array().parse(load('places.yaml'));
  const sources = PackSource.array().parse(load('sources.yaml'));
  const sections = Section.array().parse(load('sections.yaml'));

  test('holds what a monitor of Libya needs', () => {
    expect(actors.length).toBeGreaterThanOrEqual(150);
    expect(places.length).toBeGreaterThanOrEqual(200);
    expect(sources.length).toBeGreaterThanOrEqual(40);
    expect(sections.map((section) => section.title)).toEqual([
      'ISIS in action',
      'Western response',
      'Other jihadi actors',
      'Anti-ISIS coalition',
    ]);
    expect(sections.filter((section) => section.otherwise)).toHaveLength(1);
  });

  test('ids are unique and every reference resolves', () => {
    for (const list of [actors, places, sources, sections])
      expect(new Set(list.map((entry) => entry.id)).size).toBe(list.length);
    const ground = PackActor.array().parse(parse(readFileSync(join(PACK, '../world/actors.yaml'), 'utf8')));
    const actorIds = new Set([...actors, ...ground].map((actor) => actor.id));
    const placeIds = new Set(places.map((place) => place.id));
    expect(actors.flatMap((actor) => actor.affiliations.map(({ to }) => to)).filter((to) => !actorIds.has(to))).toEqual(
      [],
    );
    expect(places.flatMap((place) => place.parents).filter((parent) => !placeIds.has(parent))).toEqual([]);
    expect(sources.flatMap((source) => source.actor ?? []).filter((actor) => !actorIds.has(actor))).toEqual([]);
    expect(
      sections.flatMap((section) => [...section.initiators, ...section.involves]).filter((id) => !actorIds.has(id)),
    ).toEqual([]);
  });

  test('no two actors share a name, and no two places', () => {
    for (const list of [actors, places]) {
      const owners = new Map<string, Set<string>>();
      for (const entry of list)
        for (const name of [entry.name, ...entry.aliases.map(nameOf)])
          owners.set(foldName(name), (owners.get(foldName(name)) ?? new Set()).add(entry.id));
      expect(
        [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(', ')}`),
      ).toEqual([]);
    }
  });

  test('a time ends after it begins', () => {
    const backwards = actors
      .filter((actor) => actor.from !== null && actor.to !== null && actor.to < actor.from)
      .map((actor) => actor.id);
    const relations = actors.flatMap((actor) =>
      actor.affiliations
        .filter((a) => a.from !== null && a.until !== null && a.until < a.from)
        .map((a) => `${actor.id} ${a.to}`),
    );
    expect([...backwards, ...relations]).toEqual([]);
  });

  test('most entries are named in both scripts', () => {
    const both = (list: readonly { readonly aliases: readonly PackAlias[] }[]) =>
      list.filter((entry) => entry.aliases.some((alias) => scriptOf(nameOf(alias)) === 'Arab')).length / list.length;
    expect(both(actors)).toBeGreaterThan(0.75);
    expect(both(places)).toBeGreaterThan(0.9);
  });

  test('every point lies in or near Libya, nearer to its parent than both their radii', () => {
    const byId = new Map(places.map((place) => [place.id, place]));
    const far = places
      .filter((place) => place.lat < 19 || place.lat > 34.5 || place.lon < 9 || place.lon > 26)
      .map((place) => place.id);
    for (const place of places) {
      for (const id of place.parents) {
        const parent = byId.get(id)!;
        const km =
          111.2 * Math.hypot(place.lat - parent.lat, (place.lon - parent.lon) * Math.cos((place.lat * Math.PI) / 180));
        if (km > (place.radiusKm + parent.radiusKm) * 1.6 + 12)
          far.push(`${place.id} lies ${km.toFixed(0)} km from ${id}`);
      }
    }
    expect(far).toEqual([]);
  });

  test('hospitals and camps are marked sensitive', () => {
    expect(
      places
        .filter((place) => (place.kind === 'hospital' || place.kind === 'camp') && !place.sensitive)
        .map((place) => place.id),
    ).toEqual([]);
  });
});
