/**
 * A small logistic model: log-odds = intercept + slope · log-odds of the coder's confidence + the weight of each feature.
 * Ridge priors hold it at what the coder said (intercept 0, slope 1, weights 0) until reviews say otherwise, so that a rule seen
 * twice moves little. Fitted by coordinate-wise Newton steps: no randomness, the same examples give the same weights.
 */
import type { Example } from './example.ts';

export interface Fit {
  readonly intercept: number;
  readonly slope: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Strength of the priors, in examples' worth of certainty: weights of features are held harder than the two of all claims. */
const HOLD = { intercept: 4, slope: 10, feature: 8 } as const;
const ROUNDS = 40;
/** A step changes log-odds by at most this, so that no round overshoots. */
const STRIDE = 1;
const CLOSE = 1e-6;

export const logit = (p: number): number => Math.log(p / (1 - p));
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
/** Nothing is certain: a confidence of 1 would never be moved by any review. */
export const held = (confidence: number): number => Math.min(0.99, Math.max(0.01, confidence));

export function fitModel(examples: readonly Example[]): Fit {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort();
  const seen = new Map(names.map((name) => [name, [] as number[]]));
  examples.forEach(({ features }, i) => {
    for (const name of features) seen.get(name)!.push(i);
  });
  const base = examples.map(({ confidence }) => logit(held(confidence)));
  const odds = Float64Array.from(base);
  const all = [...examples.keys()];

  /** One Newton step of the parameter that adds `value(i)` to the log-odds of each of `where`; returns its new value. */
  const step = (
    now: number,
    prior: number,
    hold: number,
    where: readonly number[],
    value: (i: number) => number,
  ): number => {
    let slope = hold * (now - prior);
    let curve = hold;
    for (const i of where) {
      const p = chance(odds[i]!);
      slope += value(i) * (p - (examples[i]!.right ? 1 : 0));
      curve += value(i) ** 2 * p * (1 - p);
    }
    const change = Math.max(-STRIDE, Math.min(STRIDE, -slope / curve));
    for (const i of where) odds[i]! += change * value(i);
    return now + change;
  };

  let [intercept, slope] = [0, 1];
  const weights = new Map(names.map((name) => [name, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    const before = [intercept, slope, ...weights.values()];
    intercept = step(intercept, 0, HOLD.intercept, all, () => 1);
    slope = step(slope, 1, HOLD.slope, all, (i) => base[i]!);
    for (const name of names)
      weights.set(
        name,
        step(weights.get(name)!, 0, HOLD.feature, seen.get(name)!, () => 1),
      );
    const after = [intercept, slope, ...weights.values()];
    if (after.every((value, i) => Math.abs(value - before[i]!) < CLOSE)) break;
  }
  return { intercept, slope, weights };
}

/** The learned confidence of a claim with these features. */
export const predict = (
  { intercept, slope, weights }: Fit,
  { confidence, features }: Pick<Example, 'confidence' | 'features'>,
): number =>
  held(
    chance(
      intercept + slope * logit(held(confidence)) + features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0),
    ),
  );
