/** Preferences between claims: an ordered list of questions; the first that tells two claims apart decides and is the reason given. */
import type { Claim } from '../../model/claim.ts';
import type { TimeBasis, TimePrecision } from '../../model/vocabulary.ts';
import type { Context } from '../context.ts';

export interface Preference {
  /** Completes "adopted because it is …". */
  readonly why: string;
  /** More is better. */
  readonly score: (claim: Claim, context: Context) => number;
}

/** An analyst's choice for one field of one event: stronger than any policy. */
export interface ChosenField {
  readonly field: string;
  readonly claim: string;
  readonly why: string;
}

export const RANK_TIME: Readonly<Record<TimePrecision, number>> = { hour: 4, day: 3, week: 2, month: 1, year: 0 };
export const RANK_BASIS: Readonly<Record<TimeBasis, number>> = { stated: 3, relative: 2, inherited: 1, bounded: 0 };

/** The best of `claims` (in order of telling) and what set it apart; ties go to the one told first. Null when there is none. */
export function better(
  claims: readonly Claim[],
  preferences: readonly Preference[],
  context: Context,
): { readonly claim: Claim; readonly why: string } | null {
  let left = claims;
  let why = claims.length === 1 ? 'the only claim that tells it' : 'told first';
  for (const preference of preferences) {
    if (left.length < 2) break;
    const scores = left.map((claim) => preference.score(claim, context));
    const top = Math.max(...scores);
    const kept = left.filter((_, i) => scores[i] === top);
    if (kept.length < left.length) why = preference.why;
    left = kept;
  }
  return left[0] ? { claim: left[0], why } : null;
}
