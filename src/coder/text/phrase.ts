/** What chunking gives: noun groups, verb groups and the small words between them. Token indexes are into the document. */

export interface NounGroup {
  readonly type: 'noun';
  readonly first: number;
  /** After the last token. */
  readonly last: number;
  /** The token that names the thing: the last noun. */
  readonly head: number;
  readonly pronoun: boolean;
  readonly determiner: 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'no' | 'none';
  readonly plural: boolean;
  /** Tokens of the owner in "the brigade's base", or null. */
  readonly owner: readonly [first: number, last: number] | null;
  /** Groups that hang on this one: "of", "from", "between", "against", …, in order. Filled while clauses are built. */
  readonly hangers: Hanger[];
}
/** A noun group (with those joined to it) behind a preposition. */
export interface Hanger {
  readonly prep: string;
  readonly at: number;
  readonly groups: NounGroup[];
}

export interface VerbGroup {
  readonly type: 'verb';
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly lemma: string;
  /** "carry out", "open fire": the particle after the verb, or null. */
  readonly particle: string | null;
  form: 'finite' | 'infinitive' | 'ing' | 'ed';
  passive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly past: boolean;
  /** A form of "be" (or "become", "remain") that says what its subject is. */
  readonly copula: boolean;
  /** One bare form that may be a past tense or a participle ("killed"). */
  readonly bare: boolean;
}

export interface Mark {
  readonly type:
    | 'prep'
    | 'and'
    | 'comma'
    | 'sub'
    | 'rel'
    | 'quote'
    | 'stop'
    | 'time'
    | 'adverb'
    | 'adjective'
    | 'bracket'
    | 'dash';
  readonly first: number;
  readonly last: number;
  readonly word: string;
}

export type Phrase = NounGroup | VerbGroup | Mark;

/** A clause: one verb and what stands around it. */
export interface Clause {
  readonly i: number;
  readonly sentence: number;
  readonly verb: VerbGroup;
  subject: NounGroup[];
  /** True where the subject is shared with or taken from another clause. */
  shared: boolean;
  objects: NounGroup[];
  readonly complements: Hanger[];
  /** The clause it depends on, or null for a main clause. */
  parent: Clause | null;
  /** How: "main", "and", "that", "to" (complement), "purpose", "relative", "ing", "ed", or the subordinator ("after", "if", …). */
  relation: string;
  /** The noun group a relative clause, participle or infinitive hangs on, or null. */
  readonly on: NounGroup | null;
  /** Tokens from the first to after the last, nested clauses not cut out. */
  first: number;
  last: number;
  /** Adverbs and adjectives that stand in it, token indexes. */
  readonly adverbs: number[];
  /** Whether its verb stands inside double quotes. */
  quoted: boolean;
}

/** The grammar of one sentence. */
export interface SentenceGrammar {
  readonly sentence: number;
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  /** Groups that belong to no clause: verbless sentences, headings, "Two killed in X". */
  readonly loose: readonly NounGroup[];
}
