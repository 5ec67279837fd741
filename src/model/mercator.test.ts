/** The square of the web's map: its corners, its middle, and that it never turns back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mercatorX, mercatorY } from './mercator.ts';

test('corners and middle of the world', () => {
  expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
  expect(mercatorY(0)).toBeCloseTo(0.5, 12);
  expect(mercatorY(90)).toBeCloseTo(0, 3);
  expect(mercatorY(-90)).toBeCloseTo(1, 3);
  // 60° north stands as far above the equator as ln(2 + √3) of π.
  expect(mercatorY(60)).toBeCloseTo((1 - Math.log(2 + Math.sqrt(3)) / Math.PI) / 2, 12);
});

test('further south is never further up', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -90, max: 90, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
      (a, b) => Math.sign(mercatorY(a) - mercatorY(b)) * Math.sign(a - b) <= 0,
    ),
  );
});
