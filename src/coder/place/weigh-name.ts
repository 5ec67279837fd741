/**
 * How likely a known name is a place here: small signs added up, each with its weight, so that "Ripley said" and "in Ripley"
 * part ways. The weights were fitted on news (logistic regression, halves checked against each other).
 */
import type { Document, Token } from '../text/document.ts';
import { isCapital, type NameHit } from './find-names.ts';
import type { Judgement } from './judge-name.ts';
import type { Ranked } from './resolve-names.ts';
import { AREA_NOUN, COMMON, GIVEN } from './words.ts';

/** How the other mentions of the same name were judged. */
export interface Elsewhere {
  readonly person: boolean;
  readonly place: boolean;
  readonly mentions: number;
}

export interface Surrounding {
  readonly judgement: Judgement;
  readonly best: Ranked;
  readonly elsewhere: Elsewhere;
  readonly inside: boolean;
  readonly holds: boolean;
  /** Neighbouring tokens belong to other place names. */
  readonly hitBefore: boolean;
  readonly hitAfter: boolean;
}

type Sign =
  | 'base'
  | 'at'
  | 'country'
  | 'province'
  | 'region'
  | 'county'
  | 'district'
  | 'alias'
  | 'size'
  | 'words'
  | 'capitalBefore'
  | 'capitalAfter'
  | 'opens'
  | 'inside'
  | 'holds'
  | 'personElsewhere'
  | 'placeElsewhere'
  | 'company'
  | 'given'
  | 'common'
  | 'possessive'
  | 'commaBefore'
  | 'commaAfter'
  | 'of'
  | 'the'
  | 'untagged'
  | 'heading'
  | 'areaNoun'
  | 'often'
  | 'smallTown'
  | 'pack'
  | 'capitals';

export const SIGNS: Readonly<Record<Sign, number>> = {
  // Half a unit more than the fit gives: a missed place costs a claim its place, a false one is seen in review.
  base: -0.5,
  at: 1.03,
  country: 2.9,
  province: 1.84,
  region: 1.59,
  county: 0.46,
  district: -0.46,
  alias: -1.47,
  size: 0.84,
  words: 1.11,
  capitalBefore: -1.43,
  capitalAfter: -0.26,
  opens: 0.46,
  inside: 0.33,
  holds: -0.07,
  personElsewhere: -2.76,
  placeElsewhere: 0.61,
  company: 1.85,
  given: -1.33,
  common: -1.09,
  possessive: -0.26,
  commaBefore: 0.39,
  commaAfter: 0.38,
  of: 0.65,
  the: 0.2,
  untagged: -1.46,
  heading: 0,
  areaNoun: 0.82,
  often: -0.18,
  smallTown: -0.08,
  capitals: -0.04,
  pack: 4,
};

/** The same for upper-case copy, where capitals say nothing and the tags less. */
export const UPPER_SIGNS: Readonly<Record<Sign, number>> = {
  base: -0.6,
  at: 1.13,
  country: 3.03,
  province: 1.79,
  region: 1.3,
  county: 0.41,
  district: -0.38,
  alias: -1.53,
  size: 0.9,
  words: 0.59,
  capitalBefore: -1.12,
  capitalAfter: -1.21,
  opens: 0.54,
  inside: 0.41,
  holds: 0.04,
  personElsewhere: -2.43,
  placeElsewhere: 0.78,
  company: 1.84,
  given: -1.59,
  common: 0,
  possessive: 0.05,
  commaBefore: 0.43,
  commaAfter: 0.52,
  of: 0.8,
  the: 0.24,
  untagged: -2.44,
  heading: 0,
  areaNoun: 0.9,
  often: -0.16,
  smallTown: -0.2,
  capitals: 0,
  pack: 4,
};

/** The sum of the signs; above 0 = a place. Added up as they are read, in the order of the list above: nearly every name is weighed. */
export function weighName(doc: Document, hit: NameHit, around: Surrounding): number {
  const weights = doc.upper ? UPPER_SIGNS : SIGNS;
  const { judgement, best, elsewhere } = around;
  const { candidate } = best;
  const { kind } = candidate;
  const first = doc.tokens[hit.first]!;
  const same = (token: Token | undefined) => (token?.sentence === first.sentence ? token : undefined);
  const before = same(doc.tokens[hit.first - 1]);
  const after = same(doc.tokens[hit.last]);
  const single = hit.last - hit.first === 1;
  let sum = weights.base;
  if (judgement.as === 'place') sum += weights.at;
  if (kind === 'country') sum += weights.country;
  if (kind === 'province') sum += weights.province;
  if (kind === 'region') sum += weights.region;
  if (kind === 'county') sum += weights.county;
  if (kind === 'district' && !candidate.pack) sum += weights.district;
  if (candidate.by === 'alias' && kind !== 'country') sum += weights.alias;
  if (kind === 'city') sum += weights.size * (Math.log10((candidate.population || UNCOUNTED) + 30) - 4);
  if (!single) sum += weights.words;
  if (isName(before) && !around.hitBefore) sum += weights.capitalBefore;
  if (isName(after) && !around.hitAfter && !AREA_NOUN.has(after!.lower)) sum += weights.capitalAfter;
  if (before === undefined) sum += weights.opens;
  if (around.inside) sum += weights.inside;
  if (around.holds) sum += weights.holds;
  if (elsewhere.person) sum += weights.personElsewhere;
  if (elsewhere.place) sum += weights.placeElsewhere;
  sum += weights.company * (Math.min(10, best.company) / 5);
  if (single && GIVEN.has(first.lower)) sum += weights.given;
  if (single && COMMON.has(first.lower)) sum += weights.common;
  if (after?.lower === "'s") sum += weights.possessive;
  if (before?.lower === ',') sum += weights.commaBefore;
  if (after?.lower === ',') sum += weights.commaAfter;
  if (before?.lower === 'of') sum += weights.of;
  if (before?.lower === 'the') sum += weights.the;
  if (single && first.pos !== 'PROPN') sum += weights.untagged;
  if (doc.sentences[first.sentence]?.matter === 'heading') sum += weights.heading;
  if (after !== undefined && AREA_NOUN.has(after.lower)) sum += weights.areaNoun;
  sum += weights.often * Math.min(3, Math.log2(elsewhere.mentions));
  if (kind === 'city' && candidate.population > 0 && candidate.population < 2000) sum += weights.smallTown;
  if (candidate.pack) sum += weights.pack;
  if (single && !doc.upper && CAPITALS.test(first.text)) sum += weights.capitals;
  return sum;
}

/** Of a seat of administration the lists often hold no number; it is no hamlet. */
const UNCOUNTED = 3000;

const CAPITALS = /^\p{Lu}{2,}$/u;
const isName = (token: Token | undefined): boolean => token !== undefined && token.pos === 'PROPN' && isCapital(token);
