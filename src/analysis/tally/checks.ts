/** All checks of a series, in the order in which they are shown. */
import type { TallyCheck } from '../../model/tally.ts';
import { bounds } from './bound.ts';
import { changes } from './change.ts';
import { ownSum } from './own-sum.ts';
import { restarts } from './restart.ts';
import type { SeriesRule } from './rule.ts';
import { subsets } from './subset.ts';

export const SERIES_RULES: readonly SeriesRule[] = [restarts, subsets, changes, bounds, ownSum];

export const checkSeries = (...given: Parameters<SeriesRule['check']>): readonly TallyCheck[] =>
  SERIES_RULES.flatMap(({ check }) => check(...given));
