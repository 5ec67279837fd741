/** Rows of a GeoNames dump: what is read, what is left out, and that a wrong line says where it is and stops nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackPlace } from '../../model/pack.ts';
import { readGeonames } from './read-geonames.ts';

/** A row written for this test; `over` replaces cells by number. */
const row = (over: Readonly<Record<number, string>> = {}) => {
  const cells = [
    '123',
    'Bordelim',
    'Bordelim',
    'Burdelim,بوردليم,Bordelim',
    '10.5',
    '20.25',
    'P',
    'PPL',
    'XX',
    '',
    '01',
    '',
    '',
    '',
    '4200',
    '',
    '300',
    'Africa/Tripoli',
    '2020-01-01',
  ];
  return cells.map((cell, i) => over[i] ?? cell).join('\t');
};
const read = (...lines: string[]) => [...readGeonames(lines, 'XX.txt')];

describe('a row', () => {
  test('becomes an entry of places.yaml', () => {
    const [found] = read(row());
    expect(found).toEqual({
      place: {
        id: 'gn-123',
        name: 'Bordelim',
        kind: 'town',
        lat: 10.5,
        lon: 20.25,
        radiusKm: 5,
        precision: 'town',
        parents: [],
        country: 'XX',
        population: 4200,
        aliases: ['Burdelim', 'بوردليم'],
        sensitive: false,
        note: null,
      },
    });
  });
  test.each([
    ['S', 'AIRB', 'airbase'],
    ['S', 'HSP', 'hospital'],
    ['P', 'PPLX', 'district'],
    ['A', 'ADM1', 'province'],
    ['R', 'RD', 'road'],
  ])('%s.%s is a %s', (featureClass, code, kind) =>
    expect(read(row({ 6: featureClass, 7: code }))).toMatchObject([{ place: { kind } }]),
  );
  test('hospitals and camps are sensitive', () =>
    expect(read(row({ 6: 'S', 7: 'HSP' }))).toMatchObject([{ place: { sensitive: true } }]));
  test('of what a monitor has no use for, nothing', () => expect(read(row({ 6: 'S', 7: 'HTL' }), '')).toEqual([]));
});

describe('a wrong row', () => {
  test.each([
    [row({ 4: '91' }), 'degrees between -90 and 90'],
    [row({ 5: '' }), 'degrees between -180 and 180'],
    [row({ 1: ' ' }), 'a name'],
    [row({ 0: 'x' }), 'a GeoNames id'],
    ['id\tname', '19 columns separated by tabs'],
    [row({ 3: 'a'.repeat(30_000) }), 'a row of at most 20000 characters'],
  ])('%#: %s', (line, expected) =>
    expect(read(line, row())).toMatchObject([
      { fault: { where: 'XX.txt, line 1', expected } },
      { place: { id: 'gn-123' } },
    ]),
  );
  test('whatever comes, entries are sound and nothing is thrown', () => {
    const cells = fc.array(
      fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('P', 'PPL', '10', '-200', 'XX', '5')),
      { minLength: 17, maxLength: 20 },
    );
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), (lines) => {
        for (const found of read(...lines.map((line) => line.join('\t').replace(/\n/g, ' '))))
          if ('place' in found) expect(PackPlace.safeParse(found.place).error).toBeUndefined();
      }),
    );
  });
});
