/** What a check of a series of totals is: a record with a name, the question it asks, and a pure function that answers in sentences. */
import type { Claim } from '../../model/claim.ts';
import type { Count } from '../../model/count.ts';
import type { Day } from '../../model/record.ts';
import type { Tally, TallyCheck, TallyStep } from '../../model/tally.ts';
import type { Context } from '../context.ts';

/** A series before its checks: the claims beside the steps, in order of telling. */
export interface Series {
  readonly tally: Omit<Tally, 'checks'>;
  readonly claims: readonly Claim[];
}

export interface SeriesRule {
  readonly name: TallyCheck['rule'];
  readonly asks: string;
  readonly check: (series: Series, claims: readonly Claim[], context: Context) => readonly TallyCheck[];
}

/** Least and most a count can be. An approximation without bounds is taken as right within a tenth. */
export function range({ about, min, max }: Count): { readonly least: number; readonly most: number } {
  if (about !== null && min === null && max === null)
    return { least: Math.floor(about * 0.9), most: Math.ceil(about * 1.1) };
  return { least: min ?? (about === null ? 0 : Math.floor(about * 0.9)), most: max ?? Infinity };
}

/** The count as the report put it: "nearly 350", else its bounds. */
export const wordsOf = ({ said, about, min, max }: Count): string =>
  said ?? (min === max && min !== null ? `${min}` : about !== null ? `about ${about}` : `${min ?? 0} to ${max ?? '…'}`);

/**
 * The steps that state the running total: open at their end, or told up to the day of telling. Of two in one report the one
 * that began later is a part ("20 of them in the last two days"), not a count begun again.
 */
export function runningOf(steps: readonly TallyStep[]): readonly TallyStep[] {
  const open = steps.filter((step) => step.since !== null && (step.until === null || step.until === step.on));
  return open.filter((step) => !open.some((other) => other.report === step.report && other.since! < step.since!));
}

/** "since 1 August", "1–18 October 2016", "up to 3 May". */
export function windowOf({ since, until }: Pick<TallyStep, 'since' | 'until'>): string {
  if (since && until) return `from ${since} to ${until}`;
  if (since) return `since ${since}`;
  return until ? `up to ${until}` : 'in all';
}

/** Whether the window of `inner` lies in that of `outer`, given the day each was told. */
export function isWithin(inner: TallyStep, outer: TallyStep): boolean {
  if (!inner.since || !outer.since || !inner.until) return false;
  const end: Day | null = outer.until ?? outer.on;
  return inner.since >= outer.since && end !== null && inner.until <= end;
}
