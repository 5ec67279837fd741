/**
 * The resolver: claims in, clusters out, one claim at a time or all at once, with the same result. It holds signatures and
 * pair scores only. Clusters are a function of the *set* of claims and judgements: what a new claim or judgement changes is
 * the connected component it falls in, and only that is clustered again.
 */

import type { Judgement } from '../../model/judgement.ts';
import { blockKeys } from './blocking.ts';
import { clusterComponent } from './cluster.ts';
import { type PairVerdict, verdictsOf } from './judge.ts';
import { scorePair } from './score.ts';
import type { Signature } from './signature.ts';

export interface ResolveOptions {
  /** Score from which the machine joins; `Workspace.autoAccept`. */
  readonly accept: number;
  /** Score from which it proposes. */
  readonly propose: number;
}

export const RESOLVE_DEFAULTS: ResolveOptions = { accept: 0.75, propose: 0.4 };

export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

export interface Resolver {
  /** Adds claims not yet held; held ones are replaced. Returns the claims whose cluster may have changed. */
  add(signatures: readonly Signature[]): ReadonlySet<string>;
  remove(ids: readonly string[]): ReadonlySet<string>;
  /** All judgements in force, in order of decision; replaces the earlier list. */
  judge(judgements: readonly Judgement[]): ReadonlySet<string>;
  /** The claims of the cluster that holds `id`, in order of telling; undefined when unknown. */
  clusterOf(id: string): readonly string[] | undefined;
  clusters(): Iterable<readonly string[]>;
  signature(id: string): Signature | undefined;
  /** Pairs scored at least `propose` that are not in one cluster and that nobody judged different. */
  proposals(ids?: Iterable<string>): readonly Pair[];
  /** Score of a pair that shares a block, 0 otherwise or without grounds. */
  scoreOf(a: string, b: string): number;
}

export function openResolver(options: ResolveOptions = RESOLVE_DEFAULTS): Resolver {
  const signatures = new Map<string, Signature>();
  const posted = new Map<number, string[]>();
  const pointing = new Map<string, string[]>();
  const edges = new Map<string, Map<string, number>>();
  const cluster = new Map<string, readonly string[]>();
  let verdicts = new Map<string, PairVerdict[]>();

  const connect = (a: string, b: string, score: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const held = edges.get(from);
      if (held) held.set(to, score);
      else edges.set(from, new Map([[to, score]]));
    }
  };

  const place = (signature: Signature): void => {
    const { id, refersTo } = signature;
    signatures.set(id, signature);
    const { post, probe } = blockKeys(signature);
    const met = new Set<string>(pointing.get(id));
    if (refersTo !== null && signatures.has(refersTo)) met.add(refersTo);
    for (const key of probe) for (const other of posted.get(key) ?? []) met.add(other);
    met.delete(id);
    for (const other of met) {
      const { score, grounds } = scorePair(signature, signatures.get(other)!);
      if (grounds && score >= options.propose) connect(id, other, score);
    }
    for (const key of new Set(post)) push(posted, key, id);
    if (refersTo !== null) push(pointing, refersTo, id);
  };

  const unplace = (id: string): readonly string[] => {
    const signature = signatures.get(id);
    if (!signature) return [];
    for (const key of new Set(blockKeys(signature).post)) drop(posted, key, id);
    if (signature.refersTo !== null) drop(pointing, signature.refersTo, id);
    const neighbours = [...(edges.get(id)?.keys() ?? []), ...(cluster.get(id) ?? [])];
    for (const other of edges.get(id)?.keys() ?? []) edges.get(other)!.delete(id);
    edges.delete(id);
    cluster.delete(id);
    signatures.delete(id);
    return neighbours.filter((other) => other !== id);
  };

  const score = (a: string, b: string): number => edges.get(a)?.get(b) ?? 0;

  /** Everything reachable over pairs that may be joined: by score, or by a person's `same`. */
  const componentOf = (start: string, seen: Set<string>): string[] => {
    const found = [start];
    seen.add(start);
    for (let i = 0; i < found.length; i++) {
      const id = found[i]!;
      const step = (other: string): void => {
        if (seen.has(other) || !signatures.has(other)) return;
        seen.add(other);
        found.push(other);
      };
      for (const [other, weight] of edges.get(id) ?? []) if (weight >= options.accept) step(other);
      for (const { a, b, verdict } of verdicts.get(id) ?? []) if (verdict === 'same') step(a === id ? b : a);
    }
    return found;
  };

  const recluster = (ids: Iterable<string>): ReadonlySet<string> => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id) || !signatures.has(id)) continue;
      const members = componentOf(id, seen);
      if (members.length === 1) {
        cluster.set(id, members);
        continue;
      }
      const inside = new Set(members);
      members.sort((a, b) => compare(signatures.get(a)!.order, signatures.get(b)!.order));
      const pairs: Pair[] = [];
      for (const a of members) {
        for (const [b, weight] of edges.get(a) ?? [])
          if (a < b && weight >= options.accept && inside.has(b)) pairs.push({ a, b, score: weight });
      }
      const judged = new Set(members.flatMap((member) => verdicts.get(member) ?? []));
      const found = clusterComponent({
        ids: members,
        edges: pairs,
        verdicts: [...judged].filter(({ a, b }) => inside.has(a) && inside.has(b)).sort((x, y) => y.rank - x.rank),
        scoreOf: score,
        threshold: options.accept,
      });
      for (const group of found) for (const member of group) cluster.set(member, group);
    }
    return seen;
  };

  return {
    add(added) {
      const touched = new Set<string>();
      for (const signature of added) {
        for (const id of unplace(signature.id)) touched.add(id);
        place(signature);
        touched.add(signature.id);
      }
      return recluster(touched);
    },
    remove(ids) {
      const touched = new Set(ids.flatMap(unplace));
      return recluster(touched);
    },
    judge(judgements) {
      const before = verdicts;
      verdicts = new Map();
      for (const verdict of verdictsOf(judgements)) {
        push(verdicts, verdict.a, verdict);
        push(verdicts, verdict.b, verdict);
      }
      return recluster(new Set([...before.keys(), ...verdicts.keys()]));
    },
    clusterOf: (id) => cluster.get(id),
    clusters: () => new Set(cluster.values()),
    signature: (id) => signatures.get(id),
    proposals(ids = signatures.keys()) {
      const found: Pair[] = [];
      const seen = new Set<string>();
      for (const id of ids) {
        for (const [other, weight] of edges.get(id) ?? []) {
          const [a, b] = id < other ? [id, other] : [other, id];
          if (seen.has(`${a} ${b}`) || cluster.get(a) === cluster.get(b)) continue;
          seen.add(`${a} ${b}`);
          const judged = verdicts.get(a)?.find((verdict) => verdict.a === a && verdict.b === b);
          if (judged?.verdict !== 'different') found.push({ a, b, score: weight });
        }
      }
      return found.sort((x, y) => y.score - x.score || compare(x.a + x.b, y.a + y.b));
    },
    scoreOf: score,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

function drop<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const left = (map.get(key) ?? []).filter((held) => held !== value);
  if (left.length) map.set(key, left);
  else map.delete(key);
}
