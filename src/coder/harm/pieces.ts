/** Tokens cut at hyphens and slashes, so that "machine-gun", "machine gun" and "car-bomb" are matched alike. */
import type { Token } from '../text/document.ts';

export interface Piece {
  /** Lower case. */
  readonly word: string;
  readonly singular: string;
  /** The piece begins with a capital in the text. */
  readonly capital: boolean;
  /** Index of its token in `Document.tokens`. */
  readonly token: number;
  readonly sentence: number;
}

const JOINERS = /[-/]/;

/** What parts the pieces of a written-out form: the same, and spaces. */
export const JOINED = /[\s/-]+/;

/** Pieces of the tokens from `first` to before `last`; tokens that are only a hyphen or slash vanish. */
export function piecesOf(tokens: readonly Token[], first = 0, last = tokens.length): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const { lower, text } = token;
    if (!JOINERS.test(lower)) {
      pieces.push(pieceOf(lower, text, i, token.sentence));
      continue;
    }
    // The lower-cased form has the length of the text except for a few letters of other scripts; those have no hyphen forms.
    let at = 0;
    for (const word of lower.split(JOINERS)) {
      if (word) pieces.push(pieceOf(word, text.slice(at, at + word.length), i, token.sentence));
      at += word.length + 1;
    }
  }
  return pieces;
}

const pieceOf = (word: string, text: string, token: number, sentence: number): Piece => ({
  word,
  singular: singularOf(word),
  capital: isCapital(text),
  token,
  sentence,
});

const isCapital = (text: string): boolean => {
  const head = text.codePointAt(0) ?? 0;
  return head >= 65 && head <= 90;
};

const IRREGULAR: Readonly<Record<string, string>> = {
  knives: 'knife',
  aircrafts: 'aircraft',
  axes: 'axe',
  men: 'man',
  women: 'woman',
};

/** Letters that plurals end in: "bombs", "men". */
const S = 115;
const N = 110;

/** "bombs" -> "bomb", "batteries" -> "battery", "47s" -> "47"; a word that is no plural stays. Over-cutting is harmless: the word itself is tried first. */
export function singularOf(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last !== S && last !== N) return word;
  const known = IRREGULAR[word];
  if (known !== undefined && Object.hasOwn(IRREGULAR, word)) return known;
  if (word.length > 4 && word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (/^\d+s$/.test(word)) return word.slice(0, -1);
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
