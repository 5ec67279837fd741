/**
 * What stated totals leave possible on each day: a running count never falls, is stated on some days, and its parts are stated
 * over some windows. The narrowest bounds that follow, by shortest paths over the days that are named. Pure.
 */
import { dayNumber } from '../../model/day.ts';
import type { Tally, TallyStep } from '../../model/tally.ts';

/** At the end of day `day` at least `least` and at most `most` had been counted. */
export interface BandPoint {
  readonly day: number;
  readonly least: number;
  readonly most: number;
}

/** Least and most a count can be; an approximation is taken as right within a tenth, as the checks take it. */
export function rangeOf({ about, min, max }: TallyStep['value']): { readonly least: number; readonly most: number } {
  if (about !== null && min === null && max === null)
    return { least: Math.floor(about * 0.9), most: Math.ceil(about * 1.1) };
  return { least: min ?? (about === null ? 0 : Math.floor(about * 0.9)), most: max ?? Number.POSITIVE_INFINITY };
}

export interface Window {
  readonly step: TallyStep;
  /** Day before the first, and the last: `count(until) - count(before)` is what is stated. */
  readonly before: number;
  readonly until: number;
  readonly least: number;
  readonly most: number;
}

/** The windows that have an end; a total without a beginning begins with the series. */
export function windowsOf({ steps }: Pick<Tally, 'steps'>): readonly Window[] {
  const begun = steps.flatMap(({ since }) => (since === null ? [] : [dayNumber(since)]));
  return steps.flatMap((step) => {
    const end = step.until ?? step.on;
    if (end === null) return [];
    const until = dayNumber(end);
    const since = step.since === null ? Math.min(until, ...begun) : dayNumber(step.since);
    return since > until ? [] : [{ step, before: since - 1, until, ...rangeOf(step.value) }];
  });
}

/** In order of days; empty where nothing is stated, or where what is stated can't all be true. */
export function bandOf(windows: readonly Window[]): readonly BandPoint[] {
  const days = [...new Set(windows.flatMap(({ before, until }) => [before, until]))].sort((a, b) => a - b);
  if (days.length === 0) return [];
  const at = new Map(days.map((day, i) => [day, i]));
  // reach[i][j]: at most so many are counted between the ends of day i and day j (negative: at least).
  const reach = days.map((_, i) => days.map((__, j) => (i === j || j < i ? 0 : Number.POSITIVE_INFINITY)));
  for (const { before, until, least, most } of windows) {
    const [i, j] = [at.get(before)!, at.get(until)!];
    reach[i]![j] = Math.min(reach[i]![j]!, most);
    reach[j]![i] = Math.min(reach[j]![i]!, -least);
  }
  for (let k = 0; k < days.length; k++)
    for (let i = 0; i < days.length; i++)
      for (let j = 0; j < days.length; j++)
        if (reach[i]![k]! + reach[k]![j]! < reach[i]![j]!) reach[i]![j] = reach[i]![k]! + reach[k]![j]!;
  if (days.some((_, i) => reach[i]![i]! < 0)) return [];
  return days.map((day, j) => ({ day, least: 0 - reach[j]![0]!, most: reach[0]![j]! }));
}

/** Our own things counted by the end of each day on which that changes: surely, and at most. */
export function curveOf(ours: readonly { readonly from: string; readonly to: string }[]): readonly BandPoint[] {
  const days = [...new Set(ours.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to)]))].sort((a, b) => a - b);
  return days.map((day) => ({
    day,
    least: ours.filter(({ to }) => dayNumber(to) <= day).length,
    most: ours.filter(({ from }) => dayNumber(from) <= day).length,
  }));
}
