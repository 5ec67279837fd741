/** Tokens cut at hyphens and slashes, so that "machine-gun", "machine gun" and "car-bomb" are matched alike. */
import type { Token } from '../text/document.ts';
import { singularOf } from '../text/singular.ts';

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
      pieces.push(pieceOf(lower, token.singular, text, i, token.sentence));
      continue;
    }
    // The lower-cased form has the length of the text except for a few letters of other scripts; those have no hyphen forms.
    let at = 0;
    for (const word of lower.split(JOINERS)) {
      if (word) pieces.push(pieceOf(word, singularOf(word), text.slice(at, at + word.length), i, token.sentence));
      at += word.length + 1;
    }
  }
  return pieces;
}

const pieceOf = (word: string, singular: string, text: string, token: number, sentence: number): Piece => ({
  word,
  singular,
  capital: isCapital(text),
  token,
  sentence,
});

const isCapital = (text: string): boolean => {
  const head = text.codePointAt(0) ?? 0;
  return head >= 65 && head <= 90;
};
