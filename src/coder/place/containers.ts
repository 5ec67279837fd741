/** Which name says where another lies: "Paris, Texas", "Tall Afar in Nineveh province", "Gawarsha, an area in south west Benghazi". */
import { distanceKm } from '../../model/geo.ts';
import type { Document } from '../text/document.ts';
import type { Candidate } from './candidate.ts';
import type { NameHit } from './find-names.ts';
import { BEARING, PLACE_NOUN } from './words.ts';

/** Words that may stand between a place and the one it lies in. */
const BETWEEN = new Set([
  ',',
  '/',
  '(',
  'in',
  'of',
  'the',
  'a',
  'an',
  'on',
  'near',
  'outside',
  '-',
  'central',
  'province',
  'state',
  'county',
  'and',
  'small',
  'old',
  'capital',
  'largest',
]);
const REACH = 7;

export function findContainers(doc: Document, hits: readonly NameHit[]): ReadonlyMap<NameHit, NameHit> {
  const containers = new Map<NameHit, NameHit>();
  const known = new Map<string, boolean>();
  /** Whether any place of one name lies in any of another; asked once per pair of names. */
  const holds = (outer: NameHit, inner: NameHit): boolean => {
    const key = `${inner.folded}\n${outer.folded}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const found = inner.candidates.some((part) => outer.candidates.some((whole) => lies(part, whole)));
    known.set(key, found);
    return found;
  };
  for (let i = 0; i + 1 < hits.length; i++) {
    const [inner, outer] = [hits[i]!, hits[i + 1]!];
    if (outer.first - inner.last > REACH || !linked(doc, inner, outer)) continue;
    if (holds(outer, inner)) containers.set(inner, outer);
  }
  return containers;
}

function linked(doc: Document, inner: NameHit, outer: NameHit): boolean {
  const between = doc.tokens.slice(inner.last, outer.first);
  if (doc.tokens[inner.first]!.sentence !== doc.tokens[outer.first]!.sentence || between.length === 0) return false;
  const words = between.map((token) => token.lower);
  // "Paris and Texas" or "Paris, Lyon and Texas" is a list; only a comma or "in"/"of" says that one holds the other.
  if (words.includes('and')) return false;
  return (
    words.every((word) => BETWEEN.has(word) || BEARING.has(word) || PLACE_NOUN.has(word)) &&
    words.some((word) => /^(?:,|in|of|\(|\/)$/.test(word))
  );
}

/** Whether `part` lies in `whole`, by administration, or for towns by distance. */
export function lies(part: Candidate, whole: Candidate): boolean {
  if (part.id === whole.id) return false;
  if (whole.kind === 'country') return part.country === whole.country && part.kind !== 'country';
  if (part.kind === 'country') return false;
  if (whole.kind === 'province' && !(part.pack || whole.pack)) return part.admin1 === whole.id;
  if (whole.kind === 'county') return part.admin2 === whole.id;
  const km = distanceKm(part.lat, part.lon, whole.lat, whole.lon);
  if (whole.kind === 'region' || whole.kind === 'province') return km <= whole.radiusKm;
  return part.radiusKm <= whole.radiusKm && km <= Math.max(25, whole.radiusKm);
}
