/** Names that the lists know only elsewhere: "Llorente, in the municipality of Tumaco" is no town of the Philippines. */
import { distanceKm } from '../../model/geo.ts';
import type { Document } from '../text/document.ts';
import type { NameHit } from './find-names.ts';
import type { Ranked } from './resolve-names.ts';
import { PLACE_NOUN } from './words.ts';

interface Placed {
  readonly hit: NameHit;
  readonly ranked: readonly Ranked[];
}

/** What may stand between a name and the small place it is said to lie in, beside nouns of places. */
const BETWEEN = new Set([
  ',',
  'in',
  'the',
  'of',
  'a',
  'an',
  'small',
  'rural',
  'county',
  'department',
  'cercle',
  'commune',
]);
const REACH = 7;
/** Nothing so far apart lies in one another. */
const FAR_KM = 300;
const SMALL_KM = 120;

/** Hits whose best place lies far from the small place that the words beside them put them in, while no other reading fits. */
export function findStrangers(doc: Document, placed: readonly Placed[]): readonly NameHit[] {
  const strangers: NameHit[] = [];
  for (let i = 0; i + 1 < placed.length; i++) {
    const [inner, outer] = [placed[i]!, placed[i + 1]!];
    const { candidate: whole } = outer.ranked[0]!;
    if (inner.hit.candidates.some(({ kind }) => /^(?:country|province|region)$/.test(kind))) continue;
    if (whole.by === 'demonym' || whole.radiusKm > SMALL_KM || !saidToLieIn(doc, inner.hit, outer.hit)) continue;
    const nearest = Math.min(...inner.hit.candidates.map(({ lat, lon }) => distanceKm(lat, lon, whole.lat, whole.lon)));
    if (nearest > FAR_KM) strangers.push(inner.hit);
  }
  return strangers;
}

function saidToLieIn(doc: Document, inner: NameHit, outer: NameHit): boolean {
  const between = doc.tokens.slice(inner.last, outer.first);
  if (between.length === 0 || between.length > REACH) return false;
  if (doc.tokens[inner.first]!.sentence !== doc.tokens[outer.first]!.sentence) return false;
  const words = between.map((token) => token.lower);
  // A comma alone may part a list; "in" with the noun of a place does not.
  return (
    words.includes('in') &&
    words.every((word) => BETWEEN.has(word) || PLACE_NOUN.has(word)) &&
    (words[0] === 'in' || words.some((word) => PLACE_NOUN.has(word)))
  );
}
