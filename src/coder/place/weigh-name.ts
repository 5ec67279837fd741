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
  base: -0.56,
  at: 1.09,
  country: 2.85,
  province: 1.53,
  region: 1.52,
  county: 0.51,
  district: -0.38,
  alias: -1.44,
  size: 0.93,
  words: 1.17,
  capitalBefore: -1.61,
  capitalAfter: -0.3,
  opens: 0.15,
  inside: 0.26,
  holds: -0.02,
  personElsewhere: -2.74,
  placeElsewhere: 0.68,
  company: 1.93,
  given: -1.29,
  common: -1.09,
  possessive: -0.26,
  commaBefore: 0.39,
  commaAfter: 0.42,
  of: 0.66,
  the: 0.12,
  untagged: -1.46,
  heading: 0,
  areaNoun: 0.76,
  often: -0.15,
  smallTown: 0.06,
  pack: 4,
  capitals: 0.12,
};

/** The sum of the signs; above 0 = a place. */
export function weighName(doc: Document, hit: NameHit, around: Surrounding): number {
  const signs = signsOf(doc, hit, around);
  let sum = 0;
  for (const sign in signs) sum += SIGNS[sign as Sign] * signs[sign as Sign];
  return sum;
}

const yes = (condition: boolean) => (condition ? 1 : 0);

export function signsOf(doc: Document, hit: NameHit, around: Surrounding): Readonly<Record<Sign, number>> {
  const { judgement, best, elsewhere } = around;
  const { candidate } = best;
  const first = doc.tokens[hit.first]!;
  const same = (token: Token | undefined) => (token?.sentence === first.sentence ? token : undefined);
  const before = same(doc.tokens[hit.first - 1]);
  const after = same(doc.tokens[hit.last]);
  const single = hit.last - hit.first === 1;
  const lone = (token: Token | undefined) =>
    token !== undefined && !doc.upper && isCapital(token) && token.pos === 'PROPN';
  const size = Math.log10(candidate.population + 30) - 4;
  const city = candidate.kind === 'city';
  return {
    base: 1,
    at: yes(judgement.as === 'place'),
    country: yes(candidate.kind === 'country'),
    province: yes(candidate.kind === 'province'),
    region: yes(candidate.kind === 'region'),
    county: yes(candidate.kind === 'county'),
    district: yes(candidate.kind === 'district' && !candidate.pack),
    alias: yes(candidate.by === 'alias' && candidate.kind !== 'country'),
    size: city ? size : 0,
    words: yes(!single),
    capitalBefore: yes(lone(before) && !around.hitBefore),
    capitalAfter: yes(lone(after) && !around.hitAfter && !(after!.lower in AREA_NOUN)),
    opens: yes(before === undefined),
    inside: yes(around.inside),
    holds: yes(around.holds),
    personElsewhere: yes(elsewhere.person),
    placeElsewhere: yes(elsewhere.place),
    company: Math.min(10, best.company) / 5,
    given: yes(single && GIVEN.has(first.lower)),
    common: yes(single && COMMON.has(first.lower)),
    possessive: yes(after?.lower === "'s"),
    commaBefore: yes(before?.lower === ','),
    commaAfter: yes(after?.lower === ','),
    of: yes(before?.lower === 'of'),
    the: yes(before?.lower === 'the'),
    untagged: yes(single && first.pos !== 'PROPN'),
    heading: yes(doc.sentences[first.sentence]?.matter === 'heading'),
    areaNoun: yes(after !== undefined && after.lower in AREA_NOUN),
    often: Math.min(3, Math.log2(elsewhere.mentions)),
    smallTown: yes(city && candidate.population < 2000),
    pack: yes(candidate.pack),
    capitals: yes(single && !doc.upper && /^\p{Lu}{2,}$/u.test(first.text)),
  };
}
