/** Kinds of claim as the desk names them. (The vocabulary's own labels come with its checks, too heavy for a page.) */
import type { ClaimKind } from '../../model/vocabulary.ts';

const WORD: Readonly<Record<ClaimKind, string>> = {
  violence: 'Violence',
  territory: 'Territory',
  discovery: 'Discovery',
  capture: 'Arrest or capture',
  deployment: 'Deployment',
  tally: 'Tally',
  statement: 'Statement',
  diplomacy: 'Meeting or diplomacy',
  political: 'Political or legal',
  humanitarian: 'Humanitarian',
  assessment: 'Assessment',
  other: 'Other',
};
export const KINDS = Object.keys(WORD) as readonly ClaimKind[];
export const kindWord = (kind: ClaimKind): string => WORD[kind];
