/** The compiled gazetteer: what was written is what is read, areas get their point from their towns, packs/world is sound. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldName } from '../coder/name/fold.ts';
import { distanceKm } from '../model/geo.ts';
import type { Gazetteer } from '../model/knowledge.ts';
import { openGazetteer } from './gazetteer.ts';
import { areaOfTowns } from './gazetteer-areas.ts';
import { type GazetteerRow, readGazetteer, writeGazetteer } from './gazetteer-file.ts';
import { readTown, readWorld } from './gazetteer-inputs.ts';
import { areaNames, townNames } from './gazetteer-names.ts';
import { findRoot } from './knowledge-files.ts';

const world = join(findRoot(), 'packs', 'world');

const row = (i: number): GazetteerRow => ({
  id: `gn:${i}`,
  name: `Town ${i}`,
  lat: (i % 180) - 90,
  lon: (i % 360) - 180,
  kind: 'city',
  country: 'XX',
  admin1: null,
  admin2: null,
  population: i,
  radiusKm: 5,
  seat: null,
});

describe('the file', () => {
  test('finds every name that was written, and no other', () => {
    const word = fc.stringMatching(/^[a-zمдž']{1,6}( [a-z]{1,4}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), word, (names, other) => {
        const index = new Map(names.map((name, i) => [name, [i * 4]]));
        const gazetteer = readGazetteer(
          writeGazetteer(
            names.map((_, i) => row(i)),
            index,
          ),
        )!;
        names.forEach((name, i) => {
          expect(gazetteer.find(name)).toMatchObject([{ id: `gn:${i}`, name: `Town ${i}`, population: i, by: 'name' }]);
          const first = name.split(' ')[0]!;
          const longest = Math.max(...names.filter((n) => n.split(' ')[0] === first).map((n) => n.split(' ').length));
          expect(gazetteer.longest(first)).toBe(longest);
        });
        if (!names.includes(other)) expect(gazetteer.find(other)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses a file that is cut off or of another kind', () => {
    const bytes = writeGazetteer([row(1)], new Map([['town', [0]]]));
    expect(readGazetteer(bytes)).not.toBeNull();
    expect(readGazetteer(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(readGazetteer(Buffer.from('{"not":"it"}'))).toBeNull();
  });
});

describe('areas from their towns', () => {
  test('one town is its area', () => {
    expect(areaOfTowns([{ lat: 10, lon: 20 }])).toEqual({ lat: 10, lon: 20, radiusKm: 5 });
  });
  test('the middle of a square, wherever most towns crowd', () => {
    const corners = [
      [0, 0],
      [0, 4],
      [4, 0],
      [4, 4],
      [0.1, 0.1],
      [0.2, 0.1],
      [0.1, 0.2],
    ].map(([lat, lon]) => ({ lat: lat!, lon: lon! }));
    const { lat, lon } = areaOfTowns(corners);
    expect([lat, lon].map((x) => Math.round(x * 100) / 100)).toEqual([2, 2]);
  });
  test('across the date line', () => {
    const { lon } = areaOfTowns([
      { lat: -17, lon: 179 },
      { lat: -18, lon: -179 },
      { lat: -19, lon: 179.5 },
    ]);
    expect(Math.abs(lon)).toBeGreaterThan(178);
  });
});

describe('names', () => {
  test.each([
    ['Maidan Wardak Province', 'Maidan Wardak'],
    ['State of Berlin', 'Berlin'],
    ['Sabha District', 'Sabha'],
  ])('%s is also %s', (name, bare) => expect(areaNames(name)).toContain(bare));
  test('a saint is written in three ways', () => {
    const line = '1\tSaint Orla\tSaint Orla\tSant Orla,Сант-Орла,ORL,sang orula\t1\t2\tP\tPPL\tXX\t\t01\t\t\t\t500';
    const names = townNames(readTown(line)!);
    expect(names).toEqual(expect.arrayContaining(['St. Orla', 'St Orla', 'Sant Orla']));
    expect(names).not.toContain('ORL');
    expect(names).not.toContain('sang orula');
  });
  test('a line that is no town is none', () => {
    expect(readTown('1\ttoo\tshort')).toBeNull();
    expect(readTown('1\ta\ta\t\t95\t2\tP\tPPL\tXX\t\t01\t\t\t\t500')).toBeNull();
  });
});

describe('the world', () => {
  let gazetteer: Gazetteer;
  beforeAll(async () => {
    gazetteer = await openGazetteer();
  }, 120_000);
  const find = (name: string) => gazetteer.find(foldName(name));

  test.each([
    ['Libya', 'country', 'LY', 27, 17, 400],
    ['Texas', 'province', 'US', 31.3, -99.3, 161],
    ['Bavaria', 'province', 'DE', 48.9, 11.4, 60],
    ['Benghazi', 'city', 'LY', 32.12, 20.07, 15],
    ['Al-Fashir', 'city', 'SD', 13.63, 25.35, 15],
    ["N'Djamena", 'city', 'TD', 12.11, 15.04, 15],
    ['Kiev', 'city', 'UA', 50.45, 30.52, 15],
    ['القاهرة', 'city', 'EG', 30.06, 31.25, 20],
    ['Laurel County', 'county', 'US', 37.1, -84.1, 30],
    ['W.Va.', 'province', 'US', 38.6, -80.6, 120],
    ['Sahel', 'region', '', 15, 5, 100],
  ])('%s is a %s of %s', (name, kind, country, lat, lon, km) => {
    const entry = find(name).find((one) => one.kind === kind && one.country === country);
    expect(entry, name).toBeDefined();
    expect(distanceKm(lat, lon, entry!.lat, entry!.lon)).toBeLessThan(km);
    expect(entry!.radiusKm).toBeGreaterThan(0);
  });
  test('a people is told from its country', () => {
    expect(find('Libyan')).toMatchObject([{ id: 'cc:ly', by: 'demonym' }]);
    expect(find('Nosuchplacia')).toEqual([]);
  });
  test('an id finds its entry', () => expect(gazetteer.find('adm:us.tx')).toMatchObject([{ name: 'Texas' }]));

  test('every further name in packs/world has a place to go to', () => {
    const files = readWorld(world);
    for (const [kind, entries] of [
      ['province', files.provinces],
      ['city', files.cities],
    ] as const) {
      const lost = entries.filter(({ in: iso, name, aliases, demonyms }) => {
        const known = find(name).filter((entry) => entry.country === iso);
        const ids = new Set(known.map(({ id }) => id));
        return ![...aliases, ...demonyms].every((alias) => find(alias).some(({ id }) => ids.has(id)));
      });
      expect(lost.map(({ in: iso, name }) => `${kind} ${iso} ${name}`)).toEqual([]);
    }
  });
  test('every capital is known in its country', () => {
    const lost = readWorld(world).countries.filter(
      ({ iso, capital }) => capital && !find(capital).some((entry) => entry.country === iso),
    );
    expect(lost.map(({ name, capital }) => `${name}: ${capital}`)).toEqual([]);
  });
});

describe('opening', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const build = () => writeGazetteer([row(7)], new Map([['town', [0]]]));
  const never = () => {
    throw new Error('built again');
  };

  test('where nothing can be written it works from memory', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const gazetteer = await openGazetteer({ cache: [join(folder, 'a-file', 'no-folder')], build });
    expect(gazetteer.find('town')).toMatchObject([{ id: 'gn:7' }]);
  });
  test('built once, kept in one file, older ones swept, a broken one built again', async () => {
    const cache = [join(folder, 'cache')];
    await openGazetteer({ cache, build });
    const [file] = readdirSync(cache[0]!);
    expect((await openGazetteer({ cache, build: never })).find('town')).toHaveLength(1);
    writeFileSync(join(cache[0]!, file!), 'cut off');
    writeFileSync(join(cache[0]!, 'gazetteer-old.bin'), 'an older one');
    expect((await openGazetteer({ cache, build })).find('town')).toHaveLength(1);
    expect(readdirSync(cache[0]!)).toEqual([file]);
  });
});
