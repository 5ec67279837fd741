/** What is drawn above the ground: where the map says, as large as said, on top what is more precise; and what a pointer hits. */
import { expect, test } from 'vitest';
import type { Cluster } from './cluster.ts';
import type { Disc } from './disc.ts';
import { hitAt, type Scene, sketchOf } from './sketch.ts';
import { leftOf, topOf, viewOf } from './view.ts';

const measure = (line: string): number => line.length * 6;
const VIEW = viewOf(31, 17, 6, 800, 400);
const disc = (key: string, part: Partial<Disc> = {}): Disc => ({
  key,
  name: key,
  lat: 31,
  lon: 17,
  radiusKm: 20,
  isSite: false,
  family: 'battles',
  n: 1,
  ...part,
});
const cluster = (key: string, part: Partial<Cluster> = {}): Cluster => ({
  key,
  name: key,
  lat: 31,
  lon: 20,
  n: 1500,
  places: 4,
  families: [1000, 500, 0, 0, 0, 0, 0],
  frame: [19, 30, 21, 32],
  ...part,
});
const draw = (scene: Partial<Scene>, view = VIEW) =>
  sketchOf({ discs: [], clusters: [], towns: [], box: null, chosen: null, ...scene }, view, measure);

test('the middle of the map stands in its middle, and a degree is as wide as the zoom says', () => {
  expect([leftOf(VIEW, VIEW.x), topOf(VIEW, VIEW.y)]).toEqual([400, 200]);
  expect(leftOf(VIEW, VIEW.x + 1 / 360) - 400).toBeCloseTo((512 * 2 ** 6) / 360, 6);
});

test('what lies beyond the end of the world stands beside it', () => {
  const pacific = viewOf(0, 179, 4, 800, 400);
  const { discs } = draw({ discs: [disc('islands', { lat: 0, lon: -179 })] }, pacific);
  expect(discs[0]!.x).toBeCloseTo(400 + (2 / 360) * 512 * 2 ** 4, 6);
});

test('a disc is as large as its radius, at 31° north a sixth wider than at the equator', () => {
  const round = (lat: number) => draw({ discs: [disc('one', { lat })] }, viewOf(lat, 17, 6, 800, 400)).discs[0]!;
  const [here, equator] = [round(31), round(0)];
  const kilometre = (512 * 2 ** 6) / 40_030;
  expect(equator.rx / (20 * kilometre)).toBeCloseTo(1, 2);
  expect(here.rx / equator.rx).toBeCloseTo(1 / Math.cos((31 * Math.PI) / 180), 2);
  expect(here.ry / here.rx).toBeCloseTo(1, 2);
});

test('only a site has a point, and its name beside it', () => {
  const { sites, labels } = draw({ discs: [disc('camp', { isSite: true }), disc('area', { lon: 14 })] });
  expect(sites.map(({ key }) => key)).toEqual(['camp']);
  expect(labels.map(({ key, anchor }) => [key, anchor])).toEqual([
    ['camp', 'left'],
    ['area', 'middle'],
  ]);
});

test('what lies beside the map is not drawn', () => {
  const far = { lat: 50, lon: 60 };
  const { discs, squares, labels } = draw({ discs: [disc('far', far)], clusters: [cluster('far', far)] });
  expect([...discs, ...squares, ...labels]).toEqual([]);
});

test('a square bears its number, and a town gives way to it; far out, towns have no names', () => {
  const towns = [
    { name: 'under', lat: 31, lon: 20 },
    { name: 'clear', lat: 32, lon: 15 },
  ];
  const { squares, labels } = draw({ clusters: [cluster('many')], towns });
  expect(squares[0]!.stripes.map(({ family }) => family)).toEqual(['battles', 'explosions']);
  expect(labels.map(({ lines, tone }) => [lines[0], tone])).toEqual([
    ['clear', 'town'],
    ['1.5k', 'figure'],
  ]);
  expect(draw({ towns }, viewOf(31, 17, 3, 800, 400)).labels).toEqual([]);
});

test('the pointer hits what lies on top, a site a little beside it, and else nothing', () => {
  const sketch = draw({
    discs: [
      disc('wide', { radiusKm: 90, name: 'w' }),
      disc('near', { lon: 17.3 }),
      disc('camp', { lat: 31.5, radiusKm: 1, isSite: true }),
    ],
    clusters: [cluster('many')],
  });
  const near = sketch.discs.find(({ key }) => key === 'near')!;
  expect(hitAt(sketch, near.x, near.y)).toBe('near');
  expect(hitAt(sketch, 400, 240)).toBe('wide');
  const camp = sketch.sites[0]!;
  expect(hitAt(sketch, camp.x + 5, camp.y)).toBe('camp');
  const many = sketch.squares[0]!;
  expect(hitAt(sketch, many.x + 1, many.y - 1)).toBe('many');
  expect(hitAt(sketch, 5, 5)).toBeNull();
});

test('a box across the end of the world keeps its width', () => {
  const [left, , right] = draw({ box: [170, -10, -170, 10] }, viewOf(0, 180, 3, 800, 400)).box!;
  expect(right - left).toBeCloseTo((20 / 360) * 512 * 2 ** 3, 6);
});
