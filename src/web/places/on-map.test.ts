/** Points and pixels are each other's inverse; a step of kilometres is so long; how far a place was moved is said in words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Frame } from '../map/disc.ts';
import { kmApart, movedWords, pixelOf, pointAt, rimOf, saidRadius, stepped } from './on-map.ts';

const SIZE = { width: 640, height: 320 };
const frame: Frame = [14, 29, 20, 33];

test('what is at a pixel stands at that pixel', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 640, noNaN: true }), fc.double({ min: 0, max: 320, noNaN: true }), (x, y) => {
      const [left, top] = pixelOf(frame, SIZE, pointAt(frame, SIZE, x, y));
      expect(Math.hypot(left - x, top - y)).toBeLessThan(0.01);
    }),
  );
  expect(pixelOf(frame, SIZE, { lat: 33, lon: 14 })).toEqual([0, 0]);
  // North of the middle in degrees is above the middle in pixels: the map widens towards the pole.
  expect(pixelOf(frame, SIZE, { lat: 31, lon: 17 })[1]).toBeGreaterThan(160);
});

test('a step is as long as it says, also over the end of the world', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -180, max: 179 }), (lat, lon) => {
      const from = { lat, lon };
      expect(kmApart(from, stepped(from, 10, 0))).toBeCloseTo(10, 1);
      expect(kmApart(from, rimOf(from, 10))).toBeCloseTo(10, 1);
    }),
  );
  expect(stepped({ lat: 0, lon: 179.99 }, 0, 10).lon).toBeLessThan(-179);
});

test('in words', () => {
  const home = { lat: 31.2, lon: 16.5 };
  expect(movedWords(home, home)).toBeNull();
  expect(movedWords(home, stepped(home, -1.7, -1.7))).toBe('2.4 km south-west of where it stood');
  expect(movedWords(home, stepped(home, 0.3, 0))).toBe('300 m north of where it stood');
  expect([0.0514, 0.512, 5.14, 51.4].map(saidRadius)).toEqual([0.051, 0.51, 5.1, 51]);
});
