/** A claim's PLOVER category, from its type, and where that is silent from its kind and stance. General rules, no sentence in mind. */
import type { Claim } from '../../src/model/claim.ts';

/** What a stance makes of any content: a demand to withdraw is a request, no retreat. */
const BY_STANCE: Readonly<Record<string, string>> = {
  demands: 'REQUEST',
  threatens: 'THREATEN',
  promises: 'AGREE',
  denies: 'REJECT',
};
const BY_KIND: Readonly<Record<string, string>> = {
  violence: 'ASSAULT',
  capture: 'COERCE',
  deployment: 'MOBILIZE',
  diplomacy: 'CONSULT',
  humanitarian: 'AID',
  territory: 'ASSAULT',
  discovery: 'COERCE',
};

export function categoryOf(claim: Claim): string | null {
  const own = claim.type.plover?.split('/')[0] ?? null;
  const stance = BY_STANCE[claim.stance];
  if (stance && !(stance === 'AGREE' && own && own !== 'CONSULT')) return stance;
  return own ?? BY_KIND[claim.kind] ?? null;
}

/** Categories of older PLOVER versions, as the gold has them -> those of 0.8. */
const RENAMED: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  FIGHT: 'ASSAULT',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
};
export const today = (category: string): string => RENAMED[category] ?? category;

/** CAMEO root -> PLOVER category (FORMATS: the crosswalk of 2021), so that both kinds of gold are scored on one scale. */
export function categoryOfCameo(code: string): string | null {
  if (/^08[123]/.test(code)) return 'CONCEDE';
  const root = code.slice(0, 2);
  const categories: Readonly<Record<string, string>> = {
    '03': 'AGREE',
    '04': 'CONSULT',
    '05': 'SUPPORT',
    '06': 'COOPERATE',
    '07': 'AID',
    '08': 'RETREAT',
    '09': 'ACCUSE',
    '10': 'REQUEST',
    '11': 'ACCUSE',
    '12': 'REJECT',
    '13': 'THREATEN',
    '14': 'PROTEST',
    '15': 'MOBILIZE',
    '16': 'SANCTION',
    '17': 'COERCE',
    '18': 'ASSAULT',
    '19': 'ASSAULT',
    '20': 'ASSAULT',
  };
  return categories[root] ?? null;
}

/** Quad class of a category: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export function quadOf(category: string): number {
  if (/^(?:AGREE|CONSULT|SUPPORT|CONCEDE)$/.test(category)) return 1;
  if (/^(?:COOPERATE|AID|RETREAT)$/.test(category)) return 2;
  return /^(?:REQUEST|ACCUSE|REJECT|THREATEN)$/.test(category) ? 3 : 4;
}
