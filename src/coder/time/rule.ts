/** A rule of the time room is a record: its name says what it reads, its pattern how, its production what that means. */
import type { Meaning } from './meaning.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a match stands, for rules that must look around. Offsets are into the folded text. */
export interface Around {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The word before, lower case; '' at the beginning of a sentence. */
  readonly before: string;
  /** The word after, lower case; '' at the end of a sentence. */
  readonly after: string;
  /** Whether a prefix ("the end of") reads it as its core. */
  readonly core: boolean;
  /** Parts of speech of the words before, at the start and after; '' where there is none. */
  readonly posBefore: string;
  readonly posFirst: string;
  readonly posAfter: string;
}

/** One half of "3 and 5 May": the group that is its span, and what it means. */
export interface Piece {
  readonly from: string;
  readonly to?: string;
  readonly means: Meaning;
}

export interface Rule {
  readonly name: string;
  /** First words that can begin it: words, or the classes of `dispatch.ts`, parted by spaces. */
  readonly starts: string;
  readonly pattern: RegExp;
  readonly produce: (groups: Groups, around: Around) => Meaning | null;
}

/** A rule whose match is two times that share their words; `range` when they are the ends of one stretch. */
export interface PairRule {
  readonly name: string;
  readonly starts: string;
  readonly pattern: RegExp;
  readonly pieces: (
    groups: Groups,
    around: Around,
  ) => { readonly range: boolean; readonly pieces: readonly Piece[] } | null;
}

/** A rule that stands before or after another time and changes it: "early", "the end of", "around". */
export interface Prefix {
  readonly name: string;
  readonly starts: string;
  readonly pattern: RegExp;
  readonly apply: (core: Meaning, groups: Groups) => Meaning | null;
}

export interface Suffix {
  readonly name: string;
  readonly pattern: RegExp;
  readonly apply: (core: Meaning, groups: Groups) => Meaning | null;
}
