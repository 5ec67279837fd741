/** Names on a map: broken where they are too wide, and never over each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, type Label, linesOf, placeLabels } from './labels.ts';

/** Every letter ten pixels wide. */
const measure = (line: string): number => line.length * 10;
const label = (key: string, x: number, y: number): Label => ({
  key,
  lines: [key],
  tone: 'name',
  x,
  y,
  anchor: 'middle',
});
const isOver = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

test('a name that is too wide is broken between its words, and no word is lost', () => {
  expect(linesOf('Old harbour', 'name', measure)).toEqual(['Old harbour']);
  expect(linesOf('Crossing of the old coastal road', 'name', measure)).toEqual(['Crossing of the', 'old coastal road']);
  expect(linesOf('Averyverylongnameofoneword here', 'name', measure)).toEqual(['Averyverylongnameofoneword', 'here']);
});

test('of two names at one place the first stands; what is taken stays free', () => {
  const first = placeLabels([label('north', 100, 100), label('south', 110, 104), label('east', 300, 100)], [], measure);
  expect(first.map(({ key }) => key)).toEqual(['north', 'east']);
  const beside = placeLabels([label('north', 100, 100)], [[90, 90, 95, 95]], measure);
  expect(beside).toEqual([]);
});

test('no two names stand over each other, wherever they are wanted', () => {
  const wanted = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(wanted, (points) => {
      const placed = placeLabels(
        points.map(([x, y], at) => label(`place ${at}`, x, y)),
        [],
        measure,
      );
      expect(placed.length).toBeGreaterThanOrEqual(Math.min(1, points.length));
      for (const [at, { box }] of placed.entries())
        for (const other of placed.slice(at + 1)) expect(isOver(box, other.box)).toBe(false);
    }),
  );
});
