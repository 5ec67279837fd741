/** Runs the corpus of place names and relations, the negative corpus, and the properties every mention keeps. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { distanceKm } from '../../model/geo.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { PlaceMention } from '../../model/mention.ts';
import { Place } from '../../model/place.ts';
import { openGazetteer } from '../../packs/gazetteer.ts';
import type { Document } from '../text/document.ts';
import { makeDocumentReader } from '../text/read-document.ts';
import { type Case, NAMES, NO_PLACES, NO_RELATIONS, RELATIONS } from './places.corpus.ts';
import { placeStage } from './stage.ts';

const alias = (name: string) => ({
  name,
  script: /[\u0600-\u06ff]/.test(name) ? ('Arab' as const) : ('Latn' as const),
  kind: 'name' as const,
  from: null,
  to: null,
  provenance: null,
});
const place = (id: string, name: string, lat: number, lon: number, aliases: readonly string[]): Place =>
  Place.parse({
    id,
    name,
    kind: 'district',
    lat,
    lon,
    radiusKm: 3,
    precision: 'district',
    parents: [],
    country: 'XX',
    population: null,
    aliases: aliases.map(alias),
    sensitive: false,
    note: null,
  });

let knowledge: Knowledge;
const read = makeDocumentReader();
beforeAll(async () => {
  const codebook = {} as Knowledge['codebook'];
  knowledge = {
    version: 'test',
    codebook,
    actors: [],
    sources: [],
    sections: [],
    theatre: [],
    places: [
      place('harbour-quarter', 'Harbour Quarter', 10, 20, ['Al Mina', 'الميناء']),
      place('souq-al-hamil', 'Souq al-Hamil', 10.02, 20.02, []),
      place('ganfara', 'Ganfara', 10.05, 20.05, []),
      place('karmel-airbase', 'Karmel Air Base', 10.1, 20.1, ['Karmel airbase']),
    ],
    gazetteer: await openGazetteer(),
  };
}, 120_000);

const placesOf = (doc: Document): readonly PlaceMention[] =>
  placeStage.run({ id: 'r', doc, times: [], places: [], actors: [], counts: [], weapons: [], claims: [] }, knowledge)
    .places!;
const placesIn = (text: string, source: string | null = null) => placesOf(read(text, { source }));

function check(mentions: readonly PlaceMention[], { places }: Case) {
  expect(mentions.map(({ span }) => span.quote)).toEqual(places.map(({ words }) => words));
  places.forEach((expected, i) => {
    const mention = mentions[i]!;
    if (expected.id) expect(mention.place).toBe(expected.id);
    if (expected.near) {
      const [lat, lon, km] = expected.near;
      expect(
        distanceKm(lat, lon, mention.lat!, mention.lon!),
        `${mention.name} ${mention.lat},${mention.lon}`,
      ).toBeLessThan(km);
    }
    if (expected.nowhere)
      expect([mention.place, mention.lat, mention.lon, mention.radiusKm]).toEqual([null, null, null, null]);
    if (expected.radius) {
      expect(mention.radiusKm).toBeGreaterThanOrEqual(expected.radius[0]);
      expect(mention.radiusKm).toBeLessThanOrEqual(expected.radius[1]);
    }
    expect(mention.demonym).toBe(expected.demonym ?? false);
  });
}

const all = (groups: Readonly<Record<string, readonly Case[]>>) =>
  Object.entries(groups).flatMap(([meaning, cases]) => cases.map((one) => [meaning, one.text, one] as const));

describe('names', () => {
  test.each(all(NAMES))('%s: %s', (_, text, one) =>
    check(
      placesIn(text, one.source ?? null).filter(
        ({ relation, rule }) => relation === null || rule === 'place.unknown-inside',
      ),
      one,
    ),
  );
});

describe('relations', () => {
  test.each(all(RELATIONS))('%s: %s', (_, text, one) =>
    check(
      placesIn(text).filter(({ relation }) => relation !== null),
      one,
    ),
  );
  test.each(NO_RELATIONS)('none in: %s', (text) =>
    expect(placesIn(text).filter(({ relation }) => relation !== null)).toEqual([]),
  );
});

describe('no places', () => {
  test.each(Object.entries(NO_PLACES).flatMap(([why, texts]) => texts.map((text) => [why, text] as const)))(
    '%s: %s',
    (_, text) =>
      expect(
        placesIn(text)
          .filter(({ demonym }) => !demonym)
          .map(({ span, rule }) => `${span.quote}: ${rule}`),
      ).toEqual([]),
  );
});

describe('every mention', () => {
  const words = [
    'Paris',
    'Texas',
    'Sirte',
    '45',
    'km',
    'south',
    '-',
    'west',
    'of',
    'between',
    'and',
    'the',
    'road',
    ',',
    '.',
    'near',
    'U.S.',
    'al-',
    "'s",
    '\n\n',
    'Łódź',
    'سرت',
    '🙂',
    'outskirts',
    'Mr.',
    'MOSUL',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((all) => all.join(' ')),
  );

  test('quotes its words, is sound as a record, and has a disc or no point at all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const mention of placesIn(text)) {
          expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.span.quote);
          expect(PlaceMention.safeParse(mention).error).toBeUndefined();
          expect(
            (mention.lat === null) === (mention.lon === null) && (mention.lat === null) === (mention.radiusKm === null),
          ).toBe(true);
          if (mention.radiusKm !== null) expect(mention.radiusKm).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
  test('is the same however often one asks', () => {
    const text = 'From Paris, Texas, to the road between Mosul and Tal Afar, 20 km south of Sirte.';
    expect(placesIn(text)).toEqual(placesIn(text));
  });
  test('text of a hundred thousand letters is read in less than two seconds', () => {
    for (const piece of ['Paris, ', 'between Paris and ', 'al-', '45 km south of ', 'New ', 'Springfield and ']) {
      const doc = read(piece.repeat(Math.ceil(100_000 / piece.length)));
      const start = performance.now();
      placesOf(doc);
      expect(performance.now() - start, piece).toBeLessThan(10_000);
    }
  });
});
