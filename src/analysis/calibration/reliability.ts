/** How well a confidence tells how often claims are right: the Brier score and the reliability table, by cross-validation. */
import type { Example } from './example.ts';
import { fitModel, predict } from './fit-model.ts';

export interface Shown {
  readonly confidence: number;
  readonly right: boolean;
}
export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  /** Mean confidence shown. */
  readonly shown: number;
  /** Share that was right. */
  readonly right: number;
}

const FOLDS = 5;
const BINS = 10;

/** Mean squared difference between confidence and truth; NaN without examples. */
export const brier = (all: readonly Shown[]): number =>
  all.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0) / all.length;

/** Ten bins; empty ones are left out. */
export function reliability(all: readonly Shown[]): readonly ReliabilityRow[] {
  const bins = Map.groupBy(all, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)));
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, shown]) => ({
      from: bin / BINS,
      to: (bin + 1) / BINS,
      claims: shown.length,
      shown: shown.reduce((sum, { confidence }) => sum + confidence, 0) / shown.length,
      right: shown.filter(({ right }) => right).length / shown.length,
    }));
}

/** What would have been shown for each example by a model that had learned from other reports only. */
export function crossValidated(examples: readonly Example[]): readonly Shown[] {
  const reports = [...new Set(examples.map(({ report }) => report))].sort();
  const fold = new Map(reports.map((report, i) => [report, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, k) => {
    const apart = examples.filter(({ report }) => fold.get(report) === k);
    if (apart.length === 0) return [];
    const learned = fitModel(examples.filter(({ report }) => fold.get(report) !== k));
    return apart.map((example) => ({ confidence: predict(learned, example), right: example.right }));
  }).flat();
}
