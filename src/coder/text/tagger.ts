/** wink-nlp as this coder uses it: words, tags and lemmas of a block. What depends on the word alone is worked out once for each word. */
import winkNLP from 'wink-nlp';
import { foldName } from '../name/fold.ts';
import type { Pos } from './document.ts';
import { type Mending, mendingOf } from './mend-tags.ts';
import { lowerSameLength } from './shadow.ts';
import { singularOf } from './singular.ts';
import { taggerModel } from './tagger-model.ts';

/** A word as it is written, and what its letters say. One record for all places where it stands, so that its strings are one as well. */
export interface WordForm {
  readonly text: string;
  /** Lower case, typographic quotes and dashes folded to ASCII. */
  readonly lower: string;
  /** As names are looked up. */
  readonly folded: string;
  /** As nouns are looked up. */
  readonly singular: string;
}

/** A word with one of the tags it may have. */
export interface Sense {
  readonly pos: Pos;
  readonly lemma: string;
  readonly mending: Mending;
}

/** Column by column, one entry for each word of a block. */
export interface Tagged {
  readonly forms: readonly WordForm[];
  readonly senses: readonly Sense[];
}

export interface Tagger {
  readonly tag: (text: string) => Tagged;
  /** The same words without tags; `known` where wink's lexicon holds the word. */
  readonly split: (text: string) => { readonly words: readonly string[]; readonly known: readonly boolean[] };
  /** The form of a word of the text that the tagger saw in another case. */
  readonly formOf: (text: string) => WordForm;
}

/** Words kept at most: a stream brings new ones for ever. */
const MOST_WORDS = 20_000;

const FOLDED = /[‘’‛`´ʼ“”„«»–—−‐‑]/;
const foldQuotes = (word: string): string =>
  FOLDED.test(word)
    ? word
        .replace(/[‘’‛`´ʼ]/g, "'")
        .replace(/[“”„«»]/g, '"')
        .replace(/[–—−‐‑]/g, '-')
    : word;

/** Most words have one sense: a loop is quicker than a search by function. */
function senseOf(senses: readonly Sense[], pos: Pos): Sense | undefined {
  for (const sense of senses) if (sense.pos === pos) return sense;
  return undefined;
}

/** A tagger keeps one wink instance, whose cache grows with each new word, so renew it every few thousand reports. */
export function makeTagger(): Tagger {
  const wink = winkNLP(taggerModel, ['pos']);
  const { its, as } = wink;
  type Column = readonly unknown[];
  /** wink numbers new words from here on: tells which words its lexicon knows. */
  const lexicon = (
    wink
      .readDoc('zqxjvk')
      .tokens()
      .out(its.uniqueId as never, as.array) as Column
  )[0] as number;

  const spelled = new Map<string, WordForm>();
  const formOf = (text: string): WordForm => {
    let form = spelled.get(text);
    if (!form) {
      if (spelled.size >= MOST_WORDS) spelled.clear();
      const lower = foldQuotes(lowerSameLength(text));
      form = { text, lower, folded: foldName(lower), singular: singularOf(lower) };
      spelled.set(text, form);
    }
    return form;
  };

  /** By wink's number of a word: its form, and the senses met so far. */
  const words = new Map<number, { readonly form: WordForm; readonly senses: Sense[] }>();

  return {
    tag: (text) => {
      const tokens = wink.readDoc(text).tokens();
      const ids = tokens.out(its.uniqueId as never, as.array) as Column as readonly number[];
      const tags = tokens.out(its.pos, as.array) as Column as readonly Pos[];
      const contracted = tokens.out(its.contractionFlag as never, as.array) as Column as readonly boolean[];
      const senseAt = (i: number, { text: value, lower }: WordForm): Sense => {
        // wink gives no lemma to a word it has split oddly; the word itself is the best there is.
        const lemma = foldQuotes(
          ((tokens.itemAt(i).out(its.lemma as never) as string | undefined) ?? value).toLowerCase(),
        );
        const word = { lower, pos: tags[i]!, lemma };
        return { pos: word.pos, lemma, mending: mendingOf(word) };
      };
      const forms: WordForm[] = [];
      const senses: Sense[] = [];
      for (let i = 0; i < ids.length; i++) {
        let word = words.get(ids[i]!);
        if (!word) {
          if (words.size >= MOST_WORDS) words.clear();
          word = { form: formOf(tokens.itemAt(i).out() as string), senses: [] };
          words.set(ids[i]!, word);
        }
        // Only in "don't" and its like does the lemma depend on more than the word and its tag.
        let sense = contracted[i] ? undefined : senseOf(word.senses, tags[i]!);
        if (!sense) {
          sense = senseAt(i, word.form);
          if (!contracted[i]) word.senses.push(sense);
        }
        forms.push(word.form);
        senses.push(sense);
      }
      return { forms, senses };
    },
    split: (text) => {
      const tokens = wink.readDoc(text).tokens();
      const ids = tokens.out(its.uniqueId as never, as.array) as Column as readonly number[];
      return { words: tokens.out(its.value, as.array) as string[], known: ids.map((id) => id < lexicon) };
    },
    formOf,
  };
}
