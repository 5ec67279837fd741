/**
 * The resolver: claims in, clusters out, one claim at a time or all at once, with the same result. It holds signatures and
 * pair scores only. Clusters are a function of the *set* of claims and judgements: each claim leans on its best earlier match
 * (order of telling, not of arrival); claims that lean on each other, or that a person joined, are a family; a family is
 * clustered by itself. A new claim or judgement changes the families it touches and no other.
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
  const leansOn = new Map<string, string>();
  const leaning = new Map<string, Set<string>>();
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
    const neighbours = [...(edges.get(id)?.keys() ?? []), ...(cluster.get(id) ?? []), ...(leaning.get(id) ?? [])];
    const held = leansOn.get(id);
    if (held !== undefined) {
      neighbours.push(held);
      leaning.get(held)?.delete(id);
      leansOn.delete(id);
    }
    for (const other of leaning.get(id) ?? []) leansOn.delete(other);
    leaning.delete(id);
    for (const other of edges.get(id)?.keys() ?? []) edges.get(other)!.delete(id);
    edges.delete(id);
    cluster.delete(id);
    signatures.delete(id);
    return neighbours.filter((other) => other !== id);
  };

  const score = (a: string, b: string): number => edges.get(a)?.get(b) ?? 0;
  const orderOf = (id: string): string => signatures.get(id)!.order;

  /** The best earlier match above the threshold that nobody judged away; ties go to the one told first. */
  const bestEarlier = (id: string): string | undefined => {
    const own = orderOf(id);
    const judged = verdicts.get(id);
    let best: string | undefined;
    let top = 0;
    for (const [other, weight] of edges.get(id) ?? []) {
      if (weight < options.accept || weight < top || orderOf(other) > own) continue;
      if (judged?.some(({ a, b, verdict }) => verdict !== 'same' && (a === other || b === other))) continue;
      if (weight === top && best !== undefined && orderOf(other) > orderOf(best)) continue;
      [best, top] = [other, weight];
    }
    return best;
  };

  /** Lets a claim lean anew; returns those whose family this changes. */
  const lean = (id: string): readonly string[] => {
    const [before, now] = [leansOn.get(id), signatures.has(id) ? bestEarlier(id) : undefined];
    if (before === now) return [];
    if (before !== undefined) leaning.get(before)?.delete(id);
    if (now === undefined) leansOn.delete(id);
    else {
      leansOn.set(id, now);
      const held = leaning.get(now);
      if (held) held.add(id);
      else leaning.set(now, new Set([id]));
    }
    return [id, before, now].filter((one) => one !== undefined);
  };

  /** Everything that leans on each other, directly or not, or that a person's `same` ties together. */
  const familyOf = (start: string, seen: Set<string>): string[] => {
    const found = [start];
    seen.add(start);
    const step = (other: string | undefined): void => {
      if (other === undefined || seen.has(other) || !signatures.has(other)) return;
      seen.add(other);
      found.push(other);
    };
    for (let i = 0; i < found.length; i++) {
      const id = found[i]!;
      step(leansOn.get(id));
      for (const other of leaning.get(id) ?? []) step(other);
      for (const { a, b, verdict } of verdicts.get(id) ?? []) if (verdict === 'same') step(a === id ? b : a);
    }
    return found;
  };

  /** Claims whose best earlier match may be another now: those changed, and the later ones matched with them. */
  const releanAround = (ids: Iterable<string>): ReadonlySet<string> => {
    const touched = new Set<string>();
    for (const id of ids) {
      touched.add(id);
      for (const one of lean(id)) touched.add(one);
      for (const other of edges.get(id)?.keys() ?? []) for (const one of lean(other)) touched.add(one);
    }
    return touched;
  };

  const recluster = (ids: Iterable<string>): ReadonlySet<string> => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id) || !signatures.has(id)) continue;
      const members = familyOf(id, seen);
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
      return recluster(releanAround(touched));
    },
    remove(ids) {
      return recluster(releanAround(new Set(ids.flatMap(unplace))));
    },
    judge(judgements) {
      const before = verdicts;
      verdicts = new Map();
      for (const verdict of verdictsOf(judgements)) {
        push(verdicts, verdict.a, verdict);
        push(verdicts, verdict.b, verdict);
      }
      const changed = [...new Set([...before.keys(), ...verdicts.keys()])].filter((id) => signatures.has(id));
      return recluster(releanAround(changed));
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
