/** What a feature is: a pure comparison of two claims that gives a score and says why in a sentence. No sentence, no feature. */
import type { Signature } from './signature.ts';

/** From -1 (speaks against) over 0 (says nothing) to 1 (speaks for one event). */
export interface Comparison {
  readonly score: number;
  /** In words; made only when someone asks, for scores are needed a million times as often. */
  readonly say: () => string;
}

export interface FeatureRule {
  readonly name: string;
  /** Log-odds that a score of 1 adds. */
  readonly weight: number;
  /** Log-odds that a score of -1 takes away. */
  readonly against: number;
  readonly because: string;
  readonly compare: (a: Signature, b: Signature) => Comparison;
  /** Whether it can identify an event (who, where, with what, in which words), not only place it in time or in a class. */
  readonly identifies: boolean;
}

/** |shared| / |smaller set|; 0 when either is empty. Both sorted. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  return a.length && b.length ? shared(a, b).length / Math.min(a.length, b.length) : 0;
}

export function shared(a: readonly string[], b: readonly string[]): readonly string[] {
  const both: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      both.push(a[i]!);
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return both;
}
