/** Finds what may be place names: the longest runs of words that a pack or the gazetteer knows, and who else might bear them. */

import type { Knowledge } from '../../model/knowledge.ts';
import { foldName } from '../name/fold.ts';
import type { Document, Token } from '../text/document.ts';
import { LIST } from '../text/word-lists.ts';
import { type Candidate, ofEntry } from './candidate.ts';
import { type PlaceIndex, placeIndex, spokenAs } from './index-places.ts';
import { respell } from './respell.ts';
import { ARTICLE, AT, BEARING, INSIDE } from './words.ts';

/** A run of tokens that names one or more known places. */
export interface NameHit {
  /** First token, and the one after the last. */
  readonly first: number;
  readonly last: number;
  readonly folded: string;
  readonly candidates: readonly Candidate[];
}

/** No place has a longer name; a wall against hostile text. */
const LONGEST_NAME = 8;
const WORDLIKE = /[\p{L}\p{N}]/u;
/** "d'Ivoire": a small letter before the capital. */
const ELIDED = /^\p{Ll}{1,2}['’]\p{Lu}/u;
const LETTERS = /^\p{L}+$/u;
const CAPITAL = /^\p{Lu}|^\p{Lo}/u;

export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(token.text);
}

/** Known names in the text, left to right, none overlapping. */
export function findNames(doc: Document, knowledge: Knowledge): readonly NameHit[] {
  const packs = placeIndex(knowledge);
  const hits: NameHit[] = [];
  const { tokens } = doc;
  for (let i = 0; i < tokens.length; ) {
    const found = mayBegin(doc, i, packs) ? longestAt(doc, i, knowledge, packs) : null;
    const hit = found && !goesOn(doc, found) ? found : (respeltAt(doc, i, knowledge, packs) ?? found);
    if (hit) hits.push(hit);
    i = hit ? hit.last : i + 1;
  }
  return hits;
}

/** A capital, or an article before one. In upper-case copy the tags decide, not the letters. */
function mayBegin(doc: Document, i: number, packs: PlaceIndex): boolean {
  const token = doc.tokens[i]!;
  if (isCapital(token)) return true;
  // "eastern Libya" is a name where the pack has it.
  if ((token.lists & LIST.bearing) !== 0 && BEARING.has(token.lower)) return packs.longest(token.lower) > 1;
  const dash = doc.tokens[i + 1];
  if (dash?.lower !== '-' || dash.start !== token.end || !ARTICLE.has(token.lower)) return false;
  const next = doc.tokens[i + 2];
  return next !== undefined && next.start === dash.end && isCapital(next);
}

function longestAt(doc: Document, i: number, knowledge: Knowledge, packs: PlaceIndex): NameHit | null {
  const { tokens, text } = doc;
  const head = tokens[i]!;
  const first = firstWord(head.folded);
  // "People's", "Ont." and "Toruń" are two tokens each: the run of letters as printed counts too.
  const printed = standsAlone(text, head)
    ? first
    : firstWord(foldName(text.slice(head.start, runEnd(text, head.start)).replace(/[,;:!?)\]}"”’']+$/, '')));
  const inPacks = Math.max(packs.longest(first), packs.longest(printed));
  const inWorld = Math.max(
    knowledge.gazetteer.longest(first),
    printed === first ? 0 : knowledge.gazetteer.longest(printed),
  );
  const words = Math.min(LONGEST_NAME, Math.max(inPacks, inWorld, first.includes("'") ? 2 : 0));
  if (words === 0) return withoutArticle(doc, i, knowledge, packs);
  for (let end = lastWord(doc, i, words, inPacks > 1); end > i; end--) {
    const tail = tokens[end - 1]!;
    if (end - 1 > i && tail.lower !== '.' && !WORDLIKE.test(tail.text)) continue;
    const folded = end === i + 1 ? head.folded : foldName(text.slice(head.start, tail.end));
    // "Jufra airbase": a name with a small letter at its end is only a name if a pack says so.
    const start = wordStart(doc, end - 1);
    const small = start > i && tail.lower !== '.' && !isCapital(tokens[start]!) && !ELIDED.test(tail.text);
    const part = end === i + 1 && partOfLonger(doc, i);
    const candidates = small || part ? packs.find(folded) : candidatesFor(folded, knowledge, packs);
    if (candidates.length > 0) return { first: i, last: end, folded, candidates };
  }
  return withoutArticle(doc, i, knowledge, packs);
}

/** First words of countless villages: alone they are none, and what follows is none without them. */
const OPENERS = new Set(
  'tal tel tall tell kafr kufr khan ain ayn bir beit bayt umm qasr sidi nahr burj jisr tuz kampung'.split(' '),
);

/** "Tal Maraq" is not Tal, and "Kafr Zeita" is not Zeita. */
function partOfLonger({ tokens, upper }: Document, i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  const names = (other: Token | undefined): other is Token =>
    other !== undefined && other.sentence === token.sentence && other.pos === 'PROPN' && isCapital(other);
  if (upper) return false;
  return (OPENERS.has(token.lower) && names(after)) || (names(before) && OPENERS.has(before.lower));
}

/** "Hawija" for "al-Hawijah": Arabic towns are printed with or without their article and their last h. */
function withoutArticle({ tokens }: Document, i: number, knowledge: Knowledge, packs: PlaceIndex): NameHit | null {
  const { folded, pos, text } = tokens[i]!;
  const joined = tokens[i + 1]?.lower === '-' || tokens[i - 1]?.lower === '-';
  if (pos !== 'PROPN' || joined || folded.length < 5 || !/^\p{L}+$/u.test(text) || !/a$|ah$/.test(folded)) return null;
  const other = folded.endsWith('h') ? folded.slice(0, -1) : `${folded}h`;
  for (const form of [`al ${folded}`, `al ${other}`, other]) {
    const candidates = candidatesFor(form, knowledge, packs);
    if (candidates.length > 0)
      return {
        first: i,
        last: i + 1,
        folded,
        candidates: candidates.map((one) => ({ ...one, by: 'alias', match: `${text} = ${one.name}: no article` })),
      };
  }
  return null;
}

/** "Busra" of "Busra al-Sham", "As" of "As Sukhna": half a name. */
function goesOn({ tokens }: Document, { first, last }: NameHit): boolean {
  const [article, dash, name] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (last === first + 1 && ARTICLE.has(tokens[first]!.lower) && article?.sentence === tokens[first]!.sentence)
    return article.pos === 'PROPN' && isCapital(article);
  return (
    article !== undefined &&
    ARTICLE.has(article.lower) &&
    dash?.lower === '-' &&
    name?.sentence === article.sentence &&
    isCapital(name)
  );
}

/** Most candidates that another spelling may bring, and words of a name that is spelt otherwise. */
const ENOUGH = 24;
const SPELT_WORDS = 3;
/** Whoever or whatever is "of" a town. */
const FOLK =
  /^(?:residents|people|inhabitants|villagers|town|city|village|outskirts|centre|center|suburbs|district|port)$/;

/** "in Ein Issa", "near As Sukhna": a name behind a preposition of place that the world's list writes otherwise. */
function respeltAt(doc: Document, i: number, knowledge: Knowledge, packs: PlaceIndex): NameHit | null {
  const { tokens, text } = doc;
  const head = tokens[i]!;
  const before = tokens[i - 1];
  if (!isCapital(head) || before?.sentence !== head.sentence) return null;
  const between = before.lower === 'and' && tokens[i - 3]?.lower === 'between';
  const folk = before.lower === 'of' && FOLK.test(tokens[i - 2]?.lower ?? '');
  if (!AT.has(before.lower) && !between && !folk) return null;
  if (head.pos !== 'PROPN' && !ARTICLE.has(head.lower)) return null;
  let end = i + 1;
  for (let words = 1; end < tokens.length; end++) {
    const token = tokens[end]!;
    const joins = token.lower === '-' && token.start === tokens[end - 1]!.end;
    if (token.sentence !== head.sentence || words > SPELT_WORDS) break;
    if (!joins && !(token.pos === 'PROPN' && isCapital(token)) && !ARTICLE.has(token.lower)) break;
    if (!joins && !ARTICLE.has(token.lower)) words++;
  }
  while (end > i && !isCapital(tokens[end - 1]!)) end--;
  if (end <= i || (end === i + 1 && (ARTICLE.has(head.lower) || head.text.length < 5))) return null;
  const printed = text.slice(head.start, tokens[end - 1]!.end);
  const folded = foldName(printed);
  const candidates = packs.all(`~${folded}`, () => {
    const world = respell(folded)
      .flatMap((form) => knowledge.gazetteer.find(form))
      .filter(({ kind, by }) => (kind === 'city' || kind === 'district') && by !== 'demonym')
      .filter((entry, at, all) => all.findIndex(({ id }) => id === entry.id) === at)
      .slice(0, ENOUGH)
      .map((entry) => ({
        ...ofEntry(entry),
        by: 'alias' as const,
        match: `${printed} = ${entry.name}: another spelling`,
      }));
    // What only the pack's own ground sounds like is found elsewhere.
    if (world.length === 0) return world;
    const near = spokenAs(packs, printed).filter(({ country }) => world.some((entry) => entry.country === country));
    return [...near, ...world];
  });
  return candidates.length > 0 ? { first: i, last: end, folded, candidates } : null;
}

/** The tagger cuts words at letters it does not know ("Toru" + "ń"): whether token `i` goes on with the word before it. */
function continues({ tokens }: Document, i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  return !!before && !!token && before.end === token.start && LETTERS.test(before.text) && LETTERS.test(token.text);
}

function wordStart(doc: Document, i: number): number {
  let start = i;
  while (continues(doc, start)) start--;
  return start;
}

const firstWord = (folded: string) => (folded.includes(' ') ? folded.slice(0, folded.indexOf(' ')) : folded);

/** Whether a space follows and the token ends in a plain letter: then it is printed as it was cut. */
function standsAlone(text: string, head: Token): boolean {
  const after = text.charCodeAt(head.end);
  const last = text.charCodeAt(head.end - 1) | 32;
  return (after === 32 || after === 10) && last >= 97 && last <= 122 && head.end - head.start <= 40;
}

/** End of the run without spaces that begins at `start`; no name has a longer word. */
function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && end - start < 40 && !/\s/.test(text[end]!)) end++;
  return end;
}

/** The token after the last one that a name of so many words, begun at `i`, could reach. */
function lastWord(doc: Document, i: number, words: number, inPacks: boolean): number {
  const { tokens } = doc;
  let left = words;
  let end = i;
  for (; end < tokens.length && (left > 0 || continues(doc, end)); end++) {
    const token = tokens[end]!;
    if (continues(doc, end)) continue;
    if (token.sentence !== tokens[i]!.sentence) break;
    const joined = end > i && token.start === tokens[end - 1]!.end;
    if (token.lower === '-' || token.lower === '/') {
      if (!joined || token.lower === '/') break;
      continue;
    }
    if (token.pos === 'PUNCT' && token.lower !== "'" && !WORDLIKE.test(token.text)) {
      if (token.lower === '.' && joined) continue;
      break;
    }
    if (
      end > i &&
      !inPacks &&
      !isCapital(token) &&
      !ELIDED.test(token.text) &&
      !INSIDE.has(token.lower) &&
      !(ARTICLE.has(token.lower) && tokens[end + 1]?.lower === '-') &&
      token.pos !== 'NUM'
    )
      break;
    left--;
  }
  // "Ont." may stand as two tokens.
  const stop = tokens[end];
  return stop?.lower === '.' && stop.start === tokens[end - 1]?.end ? end + 1 : end;
}

/** Every place of that name: the packs' first. The same town in both is the pack's. */
function candidatesFor(folded: string, knowledge: Knowledge, packs: PlaceIndex): readonly Candidate[] {
  return packs.all(folded, () => {
    const own = packs.find(folded);
    const world = knowledge.gazetteer.find(folded);
    const spare = world.length || !folded.includes("'") ? world : knowledge.gazetteer.find(folded.replace(/'/g, ''));
    if (own.length === 0) return spare.map(ofEntry);
    return [...own, ...spare.map(ofEntry).filter((entry) => !own.some((place) => sameTown(place, entry)))];
  });
}

const sameTown = (a: Candidate, b: Candidate) =>
  b.kind === 'city' && Math.abs(a.lat - b.lat) < 0.2 && Math.abs(a.lon - b.lon) < 0.2;
