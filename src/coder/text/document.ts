/**
 * What the text room hands on: tokens with offsets, sentences, paragraphs. Offsets are UTF-16 into the text as published.
 * Line breaks and other spaces are no tokens. A paragraph (or a line that was meant as one) always ends a sentence. In upper-case copy
 * `text` keeps its capitals while `pos` and `lemma` are those of the lower-cased text. A dateline is a sentence of its own (byline).
 */

/** Universal part of speech as wink-nlp tags it. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token {
  /** Index in `Document.tokens`. */
  readonly i: number;
  readonly text: string;
  /** Lower case, typographic quotes and dashes folded to ASCII. */
  readonly lower: string;
  /** As names are looked up: no diacritics, hyphens as spaces (see `name/fold.ts`). */
  readonly folded: string;
  /** As nouns are looked up: `lower` without the ending of a plural. */
  readonly singular: string;
  readonly start: number;
  readonly end: number;
  readonly pos: Pos;
  /** Dictionary form, lower case: "killed" -> "kill", "clashes" -> "clash". */
  readonly lemma: string;
  /** Index in `Document.sentences`. */
  readonly sentence: number;
  /** The lists that may hold one of its forms, as bits of `LIST`. */
  readonly lists: number;
}

export interface Sentence {
  readonly i: number;
  /** First token, and the one after the last. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** News, or matter that carries no claim: a heading, byline, dateline alone, navigation, a note about the author. */
  readonly matter: 'news' | 'heading' | 'byline' | 'navigation' | 'about';
}

export interface Document {
  readonly text: string;
  /** `YYYY-MM-DD`, or null where unknown: then nothing is resolved against it. */
  readonly published: string | null;
  readonly title: string | null;
  /** Id or name of the source, as the caller gave it. */
  readonly source: string | null;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** True where the text is upper-case wire copy, so that capitals say nothing. */
  readonly upper: boolean;
}
