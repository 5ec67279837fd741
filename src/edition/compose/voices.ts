/** Who says what about an event: its claims by what they do, and the words for who says them. */
import type { Claim } from '../../model/claim.ts';
import type { Reference } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import { sourceName, speakersOf, type View } from '../view.ts';
import { speakersWords } from './words/actor.ts';

export const referenceOf = (claim: Claim): Reference => ({ claim: claim.id, report: claim.report, span: claim.span });

export interface Voices {
  readonly asserting: readonly Claim[];
  readonly denying: readonly Claim[];
  readonly doubting: readonly Claim[];
}

export function voicesOf(event: Event, view: View): Voices {
  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  return {
    asserting: claims.filter(({ stance }) => stance !== 'denies' && stance !== 'doubts'),
    denying: claims.filter(({ stance }) => stance === 'denies'),
    doubting: claims.filter(({ stance }) => stance === 'doubts'),
  };
}

/** Who says it, in words: the speakers, else the source. */
export const whoSays = (claim: Claim, view: View): string => {
  const speakers = speakersOf(claim, view);
  return speakers.length ? speakersWords(speakers, view).replace(/,$/, '') : sourceName(view.reports.get(claim.report));
};
