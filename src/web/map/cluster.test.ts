/** Squares of clusters: area by share, stripes fill the square without a gap, never under a size that can be hit. */
import { expect, test } from 'vitest';
import { type Cluster, shapesOf, sideOf, stripesOf } from './cluster.ts';

const cluster = (n: number, families: readonly number[]): Cluster => ({
  key: 'k',
  name: 'North',
  lat: 31,
  lon: 17,
  n,
  places: 3,
  families,
  frame: [16, 30, 18, 32],
});

test('a quarter of the events has a quarter of the area, and a few are still seen', () => {
  const [all, quarter, few] = [1000, 250, 1].map((n) => sideOf({ n }, 1000));
  expect(quarter! / all!).toBeCloseTo(0.5, 5);
  expect(few! / all!).toBeCloseTo(1 / 3, 2);
});

test('stripes stand on each other from the foot to the head', () => {
  expect(stripesOf(cluster(10, [4, 0, 6, 0, 0, 0, 0]), 40)).toEqual([
    { family: 'battles', from: 0, to: 16 },
    { family: 'civilians', from: 16, to: 40 },
  ]);
});

test('one place is a disc in the colour of its commonest family, several are a cluster', () => {
  const spot = { ...cluster(3, [1, 0, 2, 0, 0, 0, 0]), isSite: false };
  const { discs, clusters } = shapesOf([
    { ...spot, key: 'one', radiusKm: 5, places: 1 },
    { ...spot, key: 'area', radiusKm: 60, places: 1 },
    { ...spot, radiusKm: null },
  ]);
  expect(discs.map(({ key, family }) => [key, family])).toEqual([
    ['area', 'civilians'],
    ['one', 'civilians'],
  ]);
  expect(clusters.map(({ key }) => key)).toEqual(['k']);
});
