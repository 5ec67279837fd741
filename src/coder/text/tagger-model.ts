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

interface Parts {
  readonly core: () => { readonly packing: { efList: readonly string[] } };
  readonly pos: () => { readonly machines: readonly string[]; readonly setter: unknown };
  readonly addons: { readonly lemmatize: (word: string, pos: string, words: WinkWords) => string };
}
const parts = model as unknown as Parts;

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
