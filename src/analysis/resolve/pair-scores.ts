/** Scores of pairs of claims: for each claim a list of the others it was matched with, threaded through columns. */
import { makeIntColumn } from './int-column.ts';

export interface PairScores {
  readonly connect: (a: number, b: number, score: number) => void;
  /** 0 for a pair that was never connected. */
  readonly score: (a: number, b: number) => number;
  readonly each: (a: number, visit: (b: number, score: number) => void) => void;
  /** Forgets every pair of `a`. */
  readonly drop: (a: number) => void;
}

/** Scores have six decimals, so they are kept as whole millionths: sums are exact in any order. */
const MILLION = 1e6;
const NONE = -1;

export function makePairScores(): PairScores {
  const heads = makeIntColumn(NONE);
  const others = makeIntColumn(NONE);
  const scores = makeIntColumn(0);
  const next = makeIntColumn(NONE);
  let cells = 0;
  let free = NONE;

  const half = (from: number, to: number, score: number): void => {
    const at = free === NONE ? cells++ : free;
    if (at === free) free = next.get(at);
    others.set(at, to);
    scores.set(at, Math.round(score * MILLION));
    next.set(at, heads.get(from));
    heads.set(from, at);
  };
  const dropHalf = (from: number, to: number): void => {
    let before = NONE;
    for (let at = heads.get(from); at !== NONE; before = at, at = next.get(at)) {
      if (others.get(at) !== to) continue;
      if (before === NONE) heads.set(from, next.get(at));
      else next.set(before, next.get(at));
      next.set(at, free);
      free = at;
      return;
    }
  };

  return {
    connect(a, b, score) {
      half(a, b, score);
      half(b, a, score);
    },
    score(a, b) {
      for (let at = heads.get(a); at !== NONE; at = next.get(at))
        if (others.get(at) === b) return scores.get(at) / MILLION;
      return 0;
    },
    each(a, visit) {
      for (let at = heads.get(a); at !== NONE; at = next.get(at)) visit(others.get(at), scores.get(at) / MILLION);
    },
    drop(a) {
      for (let at = heads.get(a); at !== NONE; ) {
        const after = next.get(at);
        dropHalf(others.get(at), a);
        next.set(at, free);
        free = at;
        at = after;
      }
      heads.set(a, NONE);
    },
  };
}
