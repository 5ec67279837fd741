/**
 * wink's English model, cut to what is asked of it: its lexicon and how it cuts a text into words. The entity and sentence machines are never
 * used, so that loading them is time lost; the full model's `metaCER` turns its machines into a longer and longer string each time an instance
 * is made, until the twentieth or so fails with "Invalid string length"; and of a word that the lexicon doesn't know nothing is asked but
 * its tag. The tagging machines are handed out to be run by `tag-machine.ts`.
 */
import model from 'wink-eng-lite-web-model';

export type Model = typeof model;

/** What wink keeps of words, by their numbers. */
export interface WinkWords {
  /** Numbers from here on are of words that the lexicon doesn't know. */
  readonly intrinsicSize: () => number;
  /** The numbers of a word as it is written, or null where it has not been met. */
  readonly lookup: (word: string) => readonly number[] | null;
  readonly value: (word: number) => string | undefined;
  /** The number of the word in lower case; `nox` tells it for a part of a contraction. */
  readonly normal: (word: number) => number;
  readonly nox: (spaces: number) => number;
  readonly mappedSpelling: (word: number) => number;
  readonly posOf: (word: number) => number;
  readonly isMemberPOS: (word: number, tag: number) => boolean;
  readonly property: (word: number, name: string) => number;
  readonly valueOf: (feature: 'pos', index: number) => string;
}

/** A text as wink holds it: four numbers a word, and what it knows of words. */
export interface WinkDocument {
  readonly tokens: readonly number[];
  readonly cache: WinkWords;
}

type Feature = (word: string, category: number, words: WinkWords) => number;

interface Parts {
  readonly featureFn: (config: unknown) => { readonly pos: Feature };
  readonly core: () => { readonly packing: { efList: readonly string[] } };
  readonly pos: () => { readonly machines: readonly string[]; readonly setter: unknown };
  readonly addons: { readonly lemmatize: (word: string, pos: string, words: WinkWords) => string };
}
const parts = model as unknown as Parts;

/** wink's numbers of tags, and of what a tokenizer takes for a word. */
const ADJ = 1;
const ADV = 3;
const NOUN = 8;
const PROPN = 12;
const VERB = 16;
const WORD = 1;

/** How wink's model tags a word that its lexicon lacks, by its ending or its beginning; the longer is asked first. */
const ENDINGS: ReadonlyMap<string, number> = new Map([
  ...'able tish like less ous ful ary ier est fy ky'.split(' ').map((end) => [end, ADJ] as const),
  ...'es er or ity ion'.split(' ').map((end) => [end, NOUN] as const),
  ...'llah stan gton abad land tnam pur'.split(' ').map((end) => [end, PROPN] as const),
  ['ing', VERB],
  ['ed', VERB],
  ['ly', ADV],
]);
const BEGINNING = /^(cross)|^(?:anti|post|non)/;

const SMALL = /^[a-z][a-z\-–—.]*$/;

/** The model itself asks a plain object seven times over, which costs more than all the rest. */
function tagUnknown(word: string): number {
  if (!SMALL.test(word)) return PROPN;
  const ending = ENDINGS.get(word.slice(-4)) ?? ENDINGS.get(word.slice(-3)) ?? ENDINGS.get(word.slice(-2));
  if (ending !== undefined) return ending;
  const beginning = BEGINNING.exec(word);
  return beginning ? (beginning[1] ? NOUN : ADJ) : NOUN;
}

/** The one thing asked of a word when it is met for the first time: its tag. What the lexicon knows in lower case is a name in capitals. */
function tagOf(word: string, category: number, words: WinkWords, otherwise: Feature): number {
  if (category !== WORD) return otherwise(word, category, words);
  const lower = words.lookup(word.toLowerCase())![0]!;
  if (lower >= words.intrinsicSize()) return tagUnknown(word);
  const tag = words.posOf(lower);
  return tag === NOUN || tag === ADJ ? PROPN : tag || otherwise(word, category, words);
}

const none = () => ({ machines: [], transformers: [], setter: null });

/** The model for `winkNLP`; `read` is handed each document that it has cut into words. */
export function taggerModel(read: (document: WinkDocument) => void): Model {
  return {
    ...parts,
    core: () => {
      const core = parts.core();
      core.packing.efList = ['pos'];
      return core;
    },
    featureFn: (config: unknown) => {
      const { pos } = parts.featureFn(config);
      return { pos: (word: string, category: number, words: WinkWords) => tagOf(word, category, words, pos) };
    },
    pos: () => ({ ...parts.pos(), machines: [], setter: read }),
    ner: none,
    sbd: none,
    metaCER: () => ({ machines: '', transformers: [null] }),
  } as unknown as Model;
}

/** The machines that tell tags by what stands around, in the order they run. */
export const tagMachines = (): readonly string[] => parts.pos().machines;

/** Dictionary form of a word in lower case. */
export const lemmatize: Parts['addons']['lemmatize'] = (word, pos, words) => parts.addons.lemmatize(word, pos, words);
