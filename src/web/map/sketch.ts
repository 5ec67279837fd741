/**
 * Everything a map draws above its ground, as figures in pixels: what is painted and what the pointer hits are the same. Discs
 * lie below, then sites, squares, the box, and words on top. What lies beside the map is left out. Pure.
 */
import { mercatorX, mercatorY } from '../../model/mercator.ts';
import type { Family } from '../marks/event-family.ts';
import { shortCount } from '../words/count-words.ts';
import { type Cluster, type Stripe, sideOf, stripesOf } from './cluster.ts';
import { type Disc, ellipseOf, type Frame } from './disc.ts';
import { type Box, type Label, linesOf, type Measure, type PlacedLabel, placeLabels } from './labels.ts';
import { leftOf, topOf, type View } from './view.ts';

export interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** What is to be drawn. */
export interface Scene {
  /** The largest first. */
  readonly discs: readonly Disc[];
  readonly clusters: readonly Cluster[];
  /** The most important first. */
  readonly towns: readonly Town[];
  readonly box: Frame | null;
  readonly chosen: string | null;
}

export interface Round {
  readonly key: string;
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly isChosen: boolean;
}
export interface Square {
  readonly key: string;
  readonly x: number;
  /** Its foot. */
  readonly y: number;
  readonly side: number;
  readonly stripes: readonly Stripe[];
  readonly isChosen: boolean;
}
export interface Sketch {
  readonly discs: readonly Round[];
  readonly sites: readonly Round[];
  readonly squares: readonly Square[];
  readonly box: Box | null;
  readonly labels: readonly PlacedLabel[];
}

/** A disc is never drawn smaller than this, or it could not be seen; a site is drawn as a point as well. */
const LEAST_KM = 0.5;
const SITE_RADIUS = 3.5;
/** From a site's point to its name. */
const BESIDE = 8.5;
/** Names further out than this beside the map push none of those on it away. */
const AROUND = 100;
/** Closer than this the ground's towns have names. */
const TOWNS_FROM = 4;

export function sketchOf({ discs, clusters, towns, box, chosen }: Scene, view: View, measure: Measure): Sketch {
  const rounds = discs.map((disc): Round => {
    const { x, y, rx, ry } = ellipseOf({ ...disc, radiusKm: Math.max(disc.radiusKm, LEAST_KM) });
    return {
      key: disc.key,
      family: disc.family,
      x: leftOf(view, x),
      y: topOf(view, y),
      rx: rx * view.world,
      ry: ry * view.world,
      isChosen: disc.key === chosen,
    };
  });
  const most = clusters.reduce((all, { n }) => Math.max(all, n), 1);
  const squares = clusters.map((cluster): Square => {
    const side = sideOf(cluster, most);
    const [x, y] = at(cluster, view);
    return {
      key: cluster.key,
      x: Math.round(x - side / 2),
      y: Math.round(y + side / 2),
      side,
      stripes: stripesOf(cluster, side),
      isChosen: cluster.key === chosen,
    };
  });
  const seen = squares.map(({ x, y, side }): Box => [x, y - side, x + side, y]);
  const figures = clusters.map((cluster, number): PlacedLabel => {
    const [left, top, right, bottom] = seen[number]!;
    return {
      key: cluster.key,
      lines: [shortCount(cluster.n)],
      tone: 'figure',
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      anchor: 'middle',
      box: seen[number]!,
    };
  });
  const names = placeLabels(
    [...namesOf(discs, view, measure), ...(view.zoom < TOWNS_FROM ? [] : townNames(towns, view))],
    seen,
    measure,
  );
  const isOn = ([left, top, right, bottom]: Box) => right > 0 && bottom > 0 && left < view.width && top < view.height;
  return {
    discs: rounds.filter(({ x, y, rx, ry }) => isOn([x - rx, y - ry, x + rx, y + ry])),
    sites: discs.flatMap((disc, number): readonly Round[] => {
      const [x, y] = at(disc, view);
      const isSeen = disc.isSite && isOn([x - 5, y - 5, x + 5, y + 5]);
      return isSeen ? [{ ...rounds[number]!, x, y, rx: SITE_RADIUS, ry: SITE_RADIUS }] : [];
    }),
    squares: squares.filter((_, number) => isOn(seen[number]!)),
    box: box === null ? null : boxOn(box, view),
    labels: [...names, ...figures].filter((label) => isOn(label.box)),
  };
}

const at = ({ lat, lon }: { readonly lat: number; readonly lon: number }, view: View): readonly [number, number] => [
  leftOf(view, mercatorX(lon)),
  topOf(view, mercatorY(lat)),
];

const isNear = ([x, y]: readonly [number, number], { width, height }: View): boolean =>
  x > -AROUND && y > -AROUND && x < width + AROUND && y < height + AROUND;

/** Names of places with events, those with the most events first. */
function namesOf(discs: readonly Disc[], view: View, measure: Measure): readonly Label[] {
  return discs
    .toSorted((a, b) => b.n - a.n)
    .flatMap((disc): readonly Label[] => {
      const [x, y] = at(disc, view);
      if (!isNear([x, y], view)) return [];
      const { key, name, n, isSite } = disc;
      const lines = linesOf(n > 1 ? `${name} · ${shortCount(n)}` : name, 'name', measure);
      // A site's name stands beside its point, a disc's in its middle, where no point is claimed.
      return [{ key, lines, tone: 'name', x: isSite ? x + BESIDE : x, y, anchor: isSite ? 'left' : 'middle' }];
    });
}

function townNames(towns: readonly Town[], view: View): readonly Label[] {
  return towns.flatMap((town): readonly Label[] => {
    const [x, y] = at(town, view);
    return isNear([x, y], view) ? [{ key: null, lines: [town.name], tone: 'town', x, y, anchor: 'middle' }] : [];
  });
}

/** Left, top, right, bottom of a frame; one across the end of the world reaches to the map's side. */
function boxOn([west, south, east, north]: Frame, view: View): Box {
  const left = leftOf(view, mercatorX(west));
  const width = (((east - west + 360) % 360) / 360) * view.world;
  return [left, topOf(view, mercatorY(north)), left + width, topOf(view, mercatorY(south))];
}

/** The pointer may miss a site by so much. */
const MISS = 3;

/** What is at a point of the map: the key of what lies on top, or null. */
export function hitAt({ discs, sites, squares, labels }: Sketch, x: number, y: number): string | null {
  const isIn = ([left, top, right, bottom]: Box) => x >= left && x <= right && y >= top && y <= bottom;
  const inRound = (round: Round, more = 0) =>
    ((x - round.x) / (round.rx + more)) ** 2 + ((y - round.y) / (round.ry + more)) ** 2 <= 1;
  const hit =
    squares.findLast((square) => isIn([square.x, square.y - square.side, square.x + square.side, square.y])) ??
    labels.find(({ key, box }) => key !== null && isIn(box)) ??
    sites.findLast((site) => inRound(site, MISS)) ??
    discs.findLast((disc) => inRound(disc));
  return hit?.key ?? null;
}
