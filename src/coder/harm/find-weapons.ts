/** Finds weapons, vehicles, ships and aircraft by the forms of the codebook, longest form first, left to right. */

import type { Codebook } from '../../model/codebook.ts';
import { spanOf } from '../../model/span.ts';
import type { WeaponMention } from '../reading.ts';
import type { Document, Sentence, Token } from '../text/document.ts';
import { LIST } from '../text/word-lists.ts';
import { joinAppositions, markAlternatives } from './join-weapons.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { GAP, type Step, type WeaponForm, type WeaponIndex, weaponIndex } from './weapon-index.ts';

/** Weapons in the order of the text; none overlap. */
export function findWeapons(doc: Document, codebook: Codebook): readonly WeaponMention[] {
  const index = weaponIndex(codebook);
  const found: WeaponMention[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.matter === 'navigation' || !mayHold(doc, sentence, index)) continue;
    const pieces = piecesOf(doc.tokens, sentence.first, sentence.last);
    for (let at = 0; at < pieces.length; at++) {
      if ((doc.tokens[pieces[at]!.token]!.lists & LIST.weapon) === 0) continue;
      const match = shipAt(doc, pieces, at) ?? longestAt(doc, pieces, at, index);
      if (!match) continue;
      const last = pieces[match.end - 1]!.token + 1;
      if (match.mention) found.push({ ...match.mention, ...placed(doc, pieces[at]!.token, last), alternative: false });
      at = match.end - 1;
    }
  }
  return markAlternatives(doc, joinAppositions(doc, found));
}

/** Whether any token of the sentence can end a form: most sentences are done with this. */
function mayHold({ tokens }: Document, { first, last }: Sentence, { ends }: WeaponIndex): boolean {
  for (let i = first; i < last; i++) {
    const { lower, lemma, singular, text, lists } = tokens[i]!;
    if ((lists & LIST.weaponEnd) === 0) continue;
    if (ends.has(lower) || (lemma !== lower && ends.has(lemma))) return true;
    if (singular !== lower && ends.has(singular)) return true;
    if (SHIP_PREFIXES.has(text) || (lower.length > 2 && (lower.includes('-') || lower.includes('/')))) return true;
  }
  return false;
}
interface Match {
  readonly end: number;
  readonly mention: Pick<WeaponMention, 'id' | 'name' | 'acled' | 'class'> | null;
}

const NONE: readonly WeaponForm[] = [];

function longestAt(doc: Document, pieces: readonly Piece[], at: number, index: WeaponIndex): Match | null {
  const piece = pieces[at]!;
  const { lemma } = doc.tokens[piece.token]!;
  let best: Match | null = null;
  const look = (key: string): void => {
    for (const form of index.forms.get(key) ?? NONE) {
      const end = endOf(doc, pieces, at, form);
      if (end === null || (best && end <= best.end)) continue;
      const { entry } = form;
      best = { end, mention: entry && { id: entry.id, name: entry.name, acled: entry.acled, class: entry.class } };
      // Longer forms come first: the rest of this list says less.
      return;
    }
  };
  look(piece.word);
  if (piece.singular !== piece.word) look(piece.singular);
  if (lemma !== piece.word && lemma !== piece.singular) look(lemma);
  return best;
}

/** Index after the last piece of `form` met at `at`, or null. */
function endOf(doc: Document, pieces: readonly Piece[], at: number, form: WeaponForm): number | null {
  const head = doc.tokens[pieces[at]!.token]!;
  if (form.verb) {
    const [step] = form.steps;
    if (head.pos !== 'VERB' || step === 'gap' || head.lemma !== step?.word) return null;
    return at + 1;
  }
  if (form.steps.length === 1 && !standsAsNoun(doc, head)) return null;
  const { sentence } = pieces[at]!;
  let next = at;
  for (let s = 0; s < form.steps.length; s++) {
    const step = form.steps[s]!;
    if (step === 'gap') {
      const after = form.steps[s + 1];
      if (after === undefined || after === 'gap') return null;
      const from = next;
      while (next < pieces.length && next - from <= GAP && !meets(pieces[next]!, after, doc.upper)) next++;
      if (next === from || next - from > GAP) return null;
      continue;
    }
    const piece = pieces[next];
    if (!piece || piece.sentence !== sentence || !meets(piece, step, doc.upper)) return null;
    if (step.tight && next > at && isApart(doc, pieces[next - 1]!, piece)) return null;
    next++;
  }
  return next;
}

/** Whether a space stands between two pieces: "A 10" is no "A-10". */
const isApart = (doc: Document, before: Piece, piece: Piece): boolean =>
  /\s/.test(doc.text.slice(doc.tokens[before.token]!.end, doc.tokens[piece.token]!.start));

/** A form with a capital is met only with one; "16" in a type name also by "16C". */
function meets(piece: Piece, step: Exclude<Step, 'gap'>, upper: boolean): boolean {
  const same =
    piece.word === step.word ||
    piece.singular === step.word ||
    (step.digits &&
      piece.word.startsWith(step.word) &&
      /^\d+[a-z]{1,2}$/.test(piece.word) &&
      !/^\d+(?:mm|kg|km|th|st|nd|rd|m|g)$/.test(piece.word));
  return same && (upper || !step.capital || piece.capital || step.digits);
}

/** "Mine" may be a pronoun, "shell" a verb; a tagger's verb after "a", "two" or "heavy" is a noun all the same. */
function standsAsNoun(doc: Document, token: Token): boolean {
  if (token.pos === 'PRON' || token.pos === 'AUX') return false;
  if (token.pos !== 'VERB') return true;
  const before = doc.tokens[token.i - 1];
  return (
    before?.sentence === token.sentence &&
    (/^(?:DET|ADJ|NUM)$/.test(before.pos) || (before.pos === 'ADP' && before.lower !== 'to'))
  );
}

export const SHIP_PREFIXES: ReadonlySet<string> = new Set([
  'USS',
  'USNS',
  'HMS',
  'HMCS',
  'HMAS',
  'INS',
  'ITS',
  'FS',
  'TCG',
  'HNLMS',
  'RFS',
  'ROKS',
  'USCGC',
  'RFA',
  'PNS',
]);

/** A ship by its navy's prefix and name: "USS Wasp". The prefixes are those navies use; a name is one to three capitalised words. */
function shipAt(doc: Document, pieces: readonly Piece[], at: number): Match | null {
  const { token } = pieces[at]!;
  const prefix = doc.tokens[token]!;
  // In upper case "ITS" is a pronoun: no Italian ship.
  if (!SHIP_PREFIXES.has(prefix.text) || (doc.upper && prefix.text === 'ITS')) return null;
  let end = at + 1;
  while (end < pieces.length && end - at <= 3 && isNamePart(doc, pieces[end]!, prefix)) end++;
  if (end === at + 1) return null;
  const words = doc.tokens.slice(token, pieces[end - 1]!.token + 1);
  const name = doc.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ');
  return { end, mention: { id: 'warship', name, acled: null, class: 'ship' } };
}

function isNamePart(doc: Document, piece: Piece, prefix: Token): boolean {
  const token = doc.tokens[piece.token]!;
  return token.sentence === prefix.sentence && piece.capital && token.pos === 'PROPN';
}

const placed = (doc: Document, first: number, last: number) => ({
  first,
  last,
  span: spanOf(doc.text, doc.tokens[first]!.start, doc.tokens[last - 1]!.end),
});
