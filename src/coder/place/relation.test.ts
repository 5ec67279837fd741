/** Geodesics against known distances, and what each relation leaves open. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineTo, pointAt, resolveRelation } from './relation.ts';

const equator = { lat: 0, lon: 0, radiusKm: 10 };

describe('geodesics', () => {
  test('a degree of the equator and of a meridian on WGS 84', () => {
    expect(lineTo({ lat: 0, lon: 0 }, { lat: 0, lon: 1 }).km).toBeCloseTo(111.319, 2);
    expect(lineTo({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }).km).toBeCloseTo(110.574, 2);
    expect(lineTo({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }).azimuth).toBeCloseTo(0, 6);
  });
  test('out and back is where one was', () => {
    const lats = fc.double({ min: -80, max: 80, noNaN: true });
    const lons = fc.double({ min: -179, max: 179, noNaN: true });
    fc.assert(
      fc.property(
        lats,
        lons,
        fc.double({ min: 0, max: 359, noNaN: true }),
        fc.double({ min: 1, max: 900, noNaN: true }),
        (lat, lon, azimuth, km) => {
          const there = pointAt({ lat, lon }, azimuth, km);
          expect(lineTo({ lat, lon }, there).km).toBeCloseTo(km, 1);
        },
      ),
    );
  });
});

describe('relations', () => {
  test.each([
    ['N', 0],
    ['NE', 45],
    ['SSW', 202.5],
    ['W', 270],
  ] as const)('100 km %s', (bearing, azimuth) => {
    const found = resolveRelation(equator, { kind: 'bearing', bearing, km: 100 });
    const line = lineTo(equator, found);
    expect(line.km).toBeCloseTo(100, 1);
    expect((line.azimuth + 360) % 360).toBeCloseTo(azimuth, 1);
    expect(found.radiusKm).toBe(30);
    expect(found.precision).toBe('area');
  });
  test('between two towns: the middle, as wide as half the way', () => {
    const found = resolveRelation(
      equator,
      { kind: 'between', bearing: null, km: null },
      { lat: 0, lon: 1, radiusKm: 5 },
    );
    expect(found.lon).toBeCloseTo(0.5, 4);
    expect(found.radiusKm).toBeCloseTo(57.66, 1);
  });
  test('a distance without a bearing is a disc around the anchor that reaches it', () => {
    const found = resolveRelation(equator, { kind: 'near', bearing: null, km: 40 });
    expect(found).toMatchObject({ lat: 0, lon: 0 });
    expect(found.radiusKm).toBeGreaterThanOrEqual(40);
  });
  test('part of a town stays within it, part of a country is a region', () => {
    const part = resolveRelation(equator, { kind: 'part', bearing: 'N', km: null });
    expect(lineTo(equator, part).km).toBeLessThan(equator.radiusKm);
    expect(part.precision).toBe('district');
    expect(resolveRelation({ ...equator, radiusKm: 500 }, { kind: 'part', bearing: 'S', km: null }).precision).toBe(
      'region',
    );
  });
  test('every relation has a radius, and nearness never sharpens the anchor', () => {
    const kinds = fc.constantFrom(
      'bearing',
      'near',
      'between',
      'outskirts',
      'route',
      'part',
      'inside',
    ) as fc.Arbitrary<'near'>;
    fc.assert(
      fc.property(
        kinds,
        fc.constantFrom(null, 'N', 'SW'),
        fc.option(fc.integer({ min: 1, max: 3000 })),
        fc.integer({ min: 1, max: 2000 }),
        (kind, bearing, km, radiusKm) => {
          const found = resolveRelation({ ...equator, radiusKm }, { kind, bearing, km });
          expect(found.radiusKm).toBeGreaterThan(0);
          expect(Math.abs(found.lat)).toBeLessThanOrEqual(90);
          if (kind === 'near' && km === null) expect(found.radiusKm).toBeGreaterThanOrEqual(radiusKm);
        },
      ),
    );
  });
});
