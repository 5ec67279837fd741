/** Learning from review: reviewed claims -> a calibration; a calibration and a claim -> the confidence to show, with the reasons. */
import type { Calibration } from '../../model/calibration.ts';
import type { Claim } from '../../model/claim.ts';
import { type Example, featuresOf } from './example.ts';
import { type Fit, fitModel, predict } from './fit-model.ts';
import { brier, crossValidated } from './reliability.ts';

/** Weights smaller than this are left out: they would fill the record and move nothing. */
const SLIGHT = 0.02;
/** Reasons shown for a claim. */
const MOST = 3;

/** `version` names what was learned from; null without any example. */
export function learn(examples: readonly Example[], version: string): Calibration | null {
  if (examples.length === 0) return null;
  const { intercept, slope, weights } = fitModel(examples);
  const features = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= SLIGHT)
    .map(([name, weight]) => {
      const having = examples.filter((example) => example.features.includes(name));
      return { name, weight: round(weight), right: having.filter(({ right }) => right).length, total: having.length };
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1));
  return {
    version,
    examples: examples.length,
    right: examples.filter(({ right }) => right).length,
    intercept: round(intercept),
    slope: round(slope),
    features,
    brierBefore: round(brier(examples)),
    brierAfter: round(brier(crossValidated(examples))),
  };
}

export interface Learned {
  readonly confidence: number;
  /** What moved it most, in words. */
  readonly why: readonly string[];
}

/** A calibration ready to be asked about many claims. */
export function calibrator(calibration: Calibration): (claim: Claim) => Learned {
  const { intercept, slope, features } = calibration;
  const learned: Fit = { intercept, slope, weights: new Map(features.map(({ name, weight }) => [name, weight])) };
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  return (claim) => {
    const own = featuresOf(claim);
    const moving = own
      .map((name) => byName.get(name))
      .filter((feature) => feature !== undefined)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    return {
      confidence: Math.round(predict(learned, { confidence: claim.confidence, features: own }) * 100) / 100,
      why: moving
        .slice(0, MOST)
        .map(
          ({ name, weight, right, total }) =>
            `${name}: ${right} of ${total} reviewed were right (${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)})`,
        ),
    };
  };
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;
