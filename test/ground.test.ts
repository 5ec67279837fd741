/** The ground under the desk's maps: what two countries share stays shared, and every country stays an area. */
import { expect, test } from 'vitest';
import { groundOf } from '../scripts/ground.ts';

/** Two countries side by side, their border a line of small steps that wind less than can be seen; and an island. */
const steps = Array.from({ length: 100 }, (_, at): [number, number] =>
  at === 0 ? [10_000, 0] : [at % 2 ? 1 : -1, 100],
);
const WORLD = {
  transform: { scale: [0.001, 0.001], translate: [0, 0] },
  arcs: [
    steps,
    [
      [10_001, 9900],
      [-10_001, 100],
      [0, -10_000],
      [10_000, 0],
    ],
    [
      [10_001, 9900],
      [9999, 100],
      [0, -10_000],
      [-10_000, 0],
    ],
    [
      [30_000, 0],
      [2, 0],
      [0, 2],
      [-1, 1],
      [-1, -1],
      [0, -2],
    ],
  ],
  objects: {
    countries: {
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]] },
        { type: 'MultiPolygon', arcs: [[[-1, 2].toReversed()], [[3]]] },
      ],
    },
  },
} as const;

test('a border is thinned once, for both its sides', () => {
  const { features } = groundOf(WORLD as unknown as Parameters<typeof groundOf>[0]);
  const [west, east] = features.map(({ geometry }) => geometry.coordinates[0]![0]!.map(String));
  const shared = west!.filter((point) => east!.includes(point));
  expect(shared.length).toBeGreaterThanOrEqual(2);
  // Nearly straight: of a hundred points few are left, the same on either side.
  expect(west!.length).toBeLessThan(10);
  expect(west!.filter((point) => point.startsWith('10'))).toEqual(
    expect.arrayContaining(east!.filter((p) => p.startsWith('10'))),
  );
});

test('the smallest island stays an area', () => {
  const { features } = groundOf(WORLD as unknown as Parameters<typeof groundOf>[0]);
  const island = features[1]!.geometry.coordinates[1]![0]!;
  expect(new Set(island.map(String)).size).toBeGreaterThanOrEqual(3);
  expect(island[0]).toEqual(island.at(-1));
});
