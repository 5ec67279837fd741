/** Clusters of one connected component: persons' judgements first, then the strongest pairs, each joined only if the whole fits. */
import type { PairVerdict } from './judge.ts';

export interface Component {
  /** Claims in order of telling. */
  readonly ids: readonly string[];
  /** Pairs above the threshold, with their scores. */
  readonly edges: readonly { readonly a: string; readonly b: string; readonly score: number }[];
  /** Verdicts on pairs inside, newest first. */
  readonly verdicts: readonly PairVerdict[];
  /** Score of any pair inside. */
  readonly scoreOf: (a: string, b: string) => number;
  readonly threshold: number;
}

/** How far the mean over all pairs of two clusters may lie below the threshold that one pair passed. */
const SLACK = 0.2;
/** Clusters larger than this are compared by a sample, so that one flood of look-alikes stays affordable. */
const SAMPLE = 24;

/** Deterministic: the same component gives the same clusters in whatever order its claims came in. */
export function clusterComponent({
  ids,
  edges,
  verdicts,
  scoreOf,
  threshold,
}: Component): readonly (readonly string[])[] {
  const home = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  const apart = new Map<string, Set<string>>();
  const keepApart = (a: string, b: string): void => {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  };
  const forbidden = (x: readonly string[], y: readonly string[]): boolean =>
    x.some((a) => {
      const others = apart.get(a);
      return others !== undefined && y.some((b) => others.has(b));
    });
  const join = (x: string[], y: string[]): void => {
    const [into, from] = x.length >= y.length ? [x, y] : [y, x];
    for (const id of from) {
      into.push(id);
      home.set(id, into);
    }
  };

  const unsure = new Set<string>();
  for (const { a, b, verdict } of verdicts) {
    const [x, y] = [home.get(a), home.get(b)];
    if (!x || !y) continue;
    if (verdict === 'same' && x !== y && !forbidden(x, y)) join(x, y);
    if (verdict === 'different' && x !== y) keepApart(a, b);
    if (verdict === 'unsure') unsure.add(`${a} ${b}`);
  }
  const place = new Map(ids.map((id, i) => [id, i]));
  const strongest = [...edges].sort(
    (p, q) => q.score - p.score || place.get(p.a)! - place.get(q.a)! || place.get(p.b)! - place.get(q.b)!,
  );
  for (const { a, b } of strongest) {
    const [x, y] = [home.get(a)!, home.get(b)!];
    if (x === y || unsure.has(a < b ? `${a} ${b}` : `${b} ${a}`) || forbidden(x, y)) continue;
    if (meanScore(x, y, place, scoreOf) >= threshold - SLACK) join(x, y);
  }
  const clusters = [...new Set(home.values())].map((cluster) => cluster.sort((p, q) => place.get(p)! - place.get(q)!));
  return clusters.sort((p, q) => place.get(p[0]!)! - place.get(q[0]!)!);
}

function meanScore(
  x: readonly string[],
  y: readonly string[],
  place: ReadonlyMap<string, number>,
  scoreOf: Component['scoreOf'],
): number {
  const sample = (ids: readonly string[]) =>
    ids.length <= SAMPLE ? ids : [...ids].sort((p, q) => place.get(p)! - place.get(q)!).slice(0, SAMPLE);
  let [sum, pairs] = [0, 0];
  for (const a of sample(x)) {
    for (const b of sample(y)) {
      sum += Math.round(scoreOf(a, b) * 1e6);
      pairs++;
    }
  }
  return sum / pairs / 1e6;
}
