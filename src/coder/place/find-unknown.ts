/**
 * Capitalised names that no list holds, where the words around say that a place is meant: "the village of X", "the X district",
 * "in X". Another spelling of a place the pack knows becomes that place; the rest stay names without a point.
 */
import type { Document, Token } from '../text/document.ts';
import type { Candidate } from './candidate.ts';
import { isCapital, type NameHit } from './find-names.ts';
import { type PlaceIndex, spokenAs } from './index-places.ts';
import { ARTICLE, AT, COMMON, GIVEN, NOT_TOWN_AFTER, PLACE_NOUN, TITLE } from './words.ts';

export interface UnknownName {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  /** Places of the pack that are spelt otherwise; empty = none is known. */
  readonly candidates: readonly Candidate[];
  /** Kilometres that the noun beside it fixes ("village": 5), or null where only a preposition speaks for a place. */
  readonly sizeKm: number | null;
}

const LONGEST = 4;
/** Nouns that follow a name and make it a place; "camp" or "port" may follow anything. */
const AFTER = new Set([
  'district',
  'districts',
  'neighbourhood',
  'neighborhood',
  'village',
  'quarter',
  'suburb',
  'area',
  'areas',
  'municipality',
  'township',
  'checkpoint',
  'valley',
]);

/** Nouns of the areas that a village is said to lie in. */
const WHOLE = new Set(
  'district county township province region governorate cercle commune department municipality raion oblast prefecture subdistrict woreda state'.split(
    ' ',
  ),
);

export function findUnknown(doc: Document, known: readonly NameHit[], packs: PlaceIndex): readonly UnknownName[] {
  const taken = new Uint8Array(doc.tokens.length + 1);
  for (const hit of known) taken.fill(1, hit.first, hit.last);
  const found: UnknownName[] = [];
  for (let i = 0; i < doc.tokens.length; i++) {
    const last = taken[i] || doc.upper ? i : runFrom(doc, i, taken);
    if (last === i) continue;
    const sizeKm = sizeBeside(doc, i, last) ?? sizeInside(doc, last, taken);
    if (sizeKm !== null || afterPreposition(doc, i) || mayBeObject(doc, i, last)) {
      const text = doc.text.slice(doc.tokens[i]!.start, doc.tokens[last - 1]!.end);
      const candidates = spokenAs(packs, text);
      if (candidates.length > 0 || sizeKm !== null) found.push({ first: i, last, text, candidates, sizeKm });
    }
    i = last - 1;
  }
  return found;
}

/** End of the run of capitalised proper names that begins at `i`, or `i` where none does. */
function runFrom(doc: Document, i: number, taken: Uint8Array): number {
  const { tokens } = doc;
  const head = tokens[i]!;
  const dash = tokens[i + 1];
  const article = dash?.lower === '-' && dash.start === head.end && ARTICLE.has(head.lower);
  if (!article && !mayName(head)) return i;
  if (
    tokens[i - 1] &&
    isCapital(tokens[i - 1]!) &&
    tokens[i - 1]!.sentence === head.sentence &&
    tokens[i - 1]!.pos === 'PROPN'
  )
    return i;
  let last = i + 1;
  for (; last < tokens.length && last - i < LONGEST * 2; last++) {
    const token = tokens[last]!;
    if (taken[last] || token.sentence !== head.sentence) break;
    const joined = token.start === tokens[last - 1]!.end;
    if (token.lower === '-' && joined) continue;
    const next = tokens[last + 1];
    if (ARTICLE.has(token.lower) && next && (next.lower === '-' || isCapital(next))) continue;
    if (!mayName(token)) break;
  }
  while (last > i && !isCapital(tokens[last - 1]!)) last--;
  const after = tokens[last];
  if (
    after &&
    after.sentence === head.sentence &&
    (isCapital(after) || after.lower === '&') &&
    (taken[last] || NOT_TOWN_AFTER.has(after.lower))
  )
    return i;
  return last;
}

/** Most names tell by their second letter. */
function hasSmallLetter(text: string): boolean {
  const second = text.charCodeAt(1);
  return (second >= 97 && second <= 122) || /\p{Ll}/u.test(text);
}

/** Capitalised words that are part of no unknown name. */
const NO_NAME = new Set([...COMMON, ...TITLE, ...GIVEN, ...NOT_TOWN_AFTER, ...PLACE_NOUN.keys()]);
for (const opener of ['abu', 'umm']) NO_NAME.delete(opener);

const mayName = (token: Token) =>
  token.pos === 'PROPN' && isCapital(token) && hasSmallLetter(token.text) && !NO_NAME.has(token.lower);

function sizeBeside(doc: Document, first: number, last: number): number | null {
  const { tokens } = doc;
  const sentence = tokens[first]!.sentence;
  const word = (i: number) => (tokens[i]?.sentence === sentence ? tokens[i]!.lower : '');
  if (word(first - 1) === 'of' && PLACE_NOUN.has(word(first - 2))) return PLACE_NOUN.get(word(first - 2))!;
  if (AFTER.has(word(last))) return PLACE_NOUN.get(word(last)) ?? 8;
  // "X, an area in …", "X, a small village near …".
  if (word(last) === ',' && /^(?:a|an|the)$/.test(word(last + 1)))
    for (let i = last + 2; i < last + 5; i++) if (PLACE_NOUN.has(word(i))) return PLACE_NOUN.get(word(i))!;
  return null;
}

/** "X, Bankass cercle": a known name and the noun of an area follow, so X is a place in it. */
function sizeInside(doc: Document, last: number, taken: Uint8Array): number | null {
  const { tokens } = doc;
  if (tokens[last]?.lower !== ',' || !taken[last + 1]) return null;
  let end = last + 1;
  while (taken[end] && end - last < LONGEST * 2) end++;
  const noun = tokens[end];
  return noun && noun.sentence === tokens[last]!.sentence && WHOLE.has(noun.lower) ? PLACE_NOUN.get('village')! : null;
}

function afterPreposition(doc: Document, first: number): boolean {
  const before = doc.tokens[first - 1];
  if (!before || before.sentence !== doc.tokens[first]!.sentence) return false;
  if (AT.has(before.lower)) return true;
  const second = doc.tokens[first - 2];
  return (
    before.lower === 'the' &&
    second !== undefined &&
    second.sentence === before.sentence &&
    /^(?:in|at|near|around|outside)$/.test(second.lower)
  );
}

/** "shelled X", "X and Y": weak, so that only another spelling of a known place is taken. No name of a speaker: "and X said". */
function mayBeObject(doc: Document, first: number, last: number): boolean {
  const [before, after] = [doc.tokens[first - 1], doc.tokens[last]];
  const sentence = doc.tokens[first]!.sentence;
  if (before?.sentence !== sentence) return false;
  if (after?.sentence === sentence && (after.pos === 'VERB' || after.pos === 'AUX')) return false;
  return before.pos === 'VERB' || /^(?:and|or|,|\/)$/.test(before.lower);
}
