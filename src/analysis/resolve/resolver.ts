/**
 * The resolver: claims in, clusters out, one claim at a time or all at once, with the same result. It holds signatures and
 * pair scores only. Clusters are a function of the *set* of claims and judgements: each claim leans on its best earlier match
 * (order of telling, not of arrival); claims that lean on each other, or that a person joined, are a family; a family is
 * clustered by itself. A new claim or judgement changes the families it touches and no other.
 *
 * A million claims are held in about a gigabyte: claims are numbers inside, lists are columns, equal words are kept once.
 */

import type { Judgement } from '../../model/judgement.ts';
import { blockKeys } from './blocking.ts';
import { clusterComponent } from './cluster.ts';
import { makeIntColumn } from './int-column.ts';
import { makeInterner } from './intern.ts';
import { type PairVerdict, verdictsOf } from './judge.ts';
import { makePairScores } from './pair-scores.ts';
import { makePostings } from './postings.ts';
import { scorePair } from './score.ts';
import { compareTelling, type Signature } from './signature.ts';

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
  readonly options: ResolveOptions;
  /** Adds claims not yet held; held ones are replaced. Returns the claims whose cluster may have changed. */
  add(signatures: Iterable<Signature>): ReadonlySet<string>;
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

const NONE = -1;

export function openResolver(options: ResolveOptions = RESOLVE_DEFAULTS): Resolver {
  const numbers = new Map<string, number>();
  const signatures: (Signature | undefined)[] = [];
  const vacant: number[] = [];
  const cluster: (readonly number[])[] = [];
  const leansOn = makeIntColumn(NONE);
  const postings = makePostings();
  const matches = makePairScores();
  const pointing = new Map<string, number[]>();
  const intern = makeInterner();
  let verdicts = new Map<string, PairVerdict[]>();

  /** The same signature, its words kept once for all claims. */
  const lean = (signature: Signature): Signature => ({
    ...signature,
    report: intern.word(signature.report),
    text: intern.word(signature.text),
    doers: intern.list(signature.doers),
    others: intern.list(signature.others),
    speakers: intern.list(signature.speakers),
    weapons: intern.list(signature.weapons),
    stems: signature.stems.map(intern.word),
  });
  const at = (claim: number): Signature => signatures[claim]!;
  const isEarlier = (a: number, b: number): boolean => compareTelling(at(a), at(b)) < 0;

  const place = (given: Signature): number => {
    const { id, refersTo } = given;
    const claim = vacant.pop() ?? signatures.length;
    const signature = lean(given);
    numbers.set(id, claim);
    signatures[claim] = signature;
    const { post, probe } = blockKeys(signature);
    const met = new Set<number>(pointing.get(id));
    const pointed = refersTo === null ? undefined : numbers.get(refersTo);
    if (pointed !== undefined) met.add(pointed);
    for (const key of probe) postings.each(key, (other) => met.add(other));
    met.delete(claim);
    for (const other of met) {
      const { score, grounds } = scorePair(signature, at(other));
      if (grounds && score >= options.propose) matches.connect(claim, other, score);
    }
    for (const key of new Set(post)) postings.add(key, claim);
    if (refersTo !== null) push(pointing, refersTo, claim);
    return claim;
  };

  /** Takes a claim out; returns those it was tied to. */
  const unplace = (id: string): readonly number[] => {
    const claim = numbers.get(id);
    if (claim === undefined) return [];
    const { refersTo } = at(claim);
    for (const key of new Set(blockKeys(at(claim)).post)) postings.remove(key, claim);
    if (refersTo !== null) drop(pointing, refersTo, claim);
    const neighbours = [...cluster[claim]!];
    if (leansOn.get(claim) !== NONE) neighbours.push(leansOn.get(claim));
    leansOn.set(claim, NONE);
    matches.each(claim, (other) => {
      neighbours.push(other);
      if (leansOn.get(other) === claim) leansOn.set(other, NONE);
    });
    matches.drop(claim);
    numbers.delete(id);
    signatures[claim] = undefined;
    cluster[claim] = [];
    vacant.push(claim);
    return neighbours.filter((other) => other !== claim);
  };

  /** The best earlier match above the threshold that nobody judged away; ties go to the one told first. */
  const bestEarlier = (claim: number): number => {
    const judged = verdicts.get(at(claim).id);
    let best = NONE;
    let top = 0;
    matches.each(claim, (other, weight) => {
      if (weight < options.accept || weight < top || !isEarlier(other, claim)) return;
      const { id } = at(other);
      if (judged?.some(({ a, b, verdict }) => verdict !== 'same' && (a === id || b === id))) return;
      if (weight === top && best !== NONE && isEarlier(best, other)) return;
      best = other;
      top = weight;
    });
    return best;
  };

  /** Lets a claim lean anew; adds those whose family this changes. */
  const leanAnew = (claim: number, touched: Set<number>): void => {
    const [before, now] = [leansOn.get(claim), bestEarlier(claim)];
    if (before === now) return;
    leansOn.set(claim, now);
    for (const one of [claim, before, now]) if (one !== NONE) touched.add(one);
  };

  /** Everything that leans on each other, directly or not, or that a person's `same` ties together. */
  const familyOf = (start: number, seen: Set<number>): number[] => {
    const found = [start];
    seen.add(start);
    const step = (other: number | undefined): void => {
      if (other === undefined || other === NONE || seen.has(other)) return;
      seen.add(other);
      found.push(other);
    };
    for (let i = 0; i < found.length; i++) {
      const claim = found[i]!;
      step(leansOn.get(claim));
      matches.each(claim, (other) => {
        if (leansOn.get(other) === claim) step(other);
      });
      const { id } = at(claim);
      for (const { a, b, verdict } of verdicts.get(id) ?? [])
        if (verdict === 'same') step(numbers.get(a === id ? b : a));
    }
    return found;
  };

  const clusterFamily = (members: number[]): void => {
    if (members.length === 1) {
      cluster[members[0]!] = members;
      return;
    }
    members.sort((a, b) => compareTelling(at(a), at(b)));
    const inside = new Map(members.map((member) => [at(member).id, member]));
    const pairs: Pair[] = [];
    for (const member of members) {
      const a = at(member).id;
      matches.each(member, (other, weight) => {
        const b = at(other).id;
        if (a < b && weight >= options.accept && inside.has(b)) pairs.push({ a, b, score: weight });
      });
    }
    const judged = new Set([...inside.keys()].flatMap((id) => verdicts.get(id) ?? []));
    const found = clusterComponent({
      ids: [...inside.keys()],
      edges: pairs,
      verdicts: [...judged].filter(({ a, b }) => inside.has(a) && inside.has(b)).sort((x, y) => y.rank - x.rank),
      scoreOf: (a, b) => matches.score(inside.get(a)!, inside.get(b)!),
      threshold: options.accept,
    });
    for (const ids of found) {
      const group = ids.map((id) => inside.get(id)!);
      for (const member of group) cluster[member] = group;
    }
  };

  /** Lets those touched, and the later ones matched with them, lean anew; then clusters every family this changes. */
  const settle = (changed: Iterable<number>): ReadonlySet<string> => {
    const touched = new Set<number>();
    for (const claim of changed) {
      if (signatures[claim] === undefined) continue;
      touched.add(claim);
      leanAnew(claim, touched);
      matches.each(claim, (other) => leanAnew(other, touched));
    }
    const seen = new Set<number>();
    for (const claim of touched) if (!seen.has(claim)) clusterFamily(familyOf(claim, seen));
    const ids = new Set<string>();
    for (const claim of seen) ids.add(at(claim).id);
    return ids;
  };

  return {
    options,
    add(added) {
      const touched = new Set<number>();
      for (const signature of added) {
        for (const claim of unplace(signature.id)) touched.add(claim);
        touched.add(place(signature));
      }
      return settle(touched);
    },
    remove(ids) {
      return settle(new Set(ids.flatMap(unplace)));
    },
    judge(judgements) {
      const before = verdicts;
      verdicts = new Map();
      for (const verdict of verdictsOf(judgements)) {
        push(verdicts, verdict.a, verdict);
        push(verdicts, verdict.b, verdict);
      }
      const judged = new Set([...before.keys(), ...verdicts.keys()]);
      return settle([...judged].map((id) => numbers.get(id)).filter((claim) => claim !== undefined));
    },
    clusterOf(id) {
      const claim = numbers.get(id);
      return claim === undefined ? undefined : cluster[claim]!.map((member) => at(member).id);
    },
    *clusters() {
      for (const claim of numbers.values())
        if (cluster[claim]![0] === claim) yield cluster[claim]!.map((member) => at(member).id);
    },
    signature(id) {
      const claim = numbers.get(id);
      return claim === undefined ? undefined : at(claim);
    },
    proposals(ids = numbers.keys()) {
      const found: Pair[] = [];
      const seen = new Set<string>();
      for (const id of ids) {
        const claim = numbers.get(id);
        if (claim === undefined) continue;
        matches.each(claim, (other, score) => {
          if (cluster[claim] === cluster[other]) return;
          const [a, b] = id < at(other).id ? [id, at(other).id] : [at(other).id, id];
          if (seen.has(`${a} ${b}`)) return;
          seen.add(`${a} ${b}`);
          const judged = verdicts.get(a)?.find((verdict) => verdict.a === a && verdict.b === b);
          if (judged?.verdict !== 'different') found.push({ a, b, score });
        });
      }
      return found.sort((x, y) => y.score - x.score || compare(x.a + x.b, y.a + y.b));
    },
    scoreOf(a, b) {
      const [x, y] = [numbers.get(a), numbers.get(b)];
      return x === undefined || y === undefined ? 0 : matches.score(x, y);
    },
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
