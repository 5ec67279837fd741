/**
 * Words, tags and lemmas of a block. wink-nlp cuts text into words and its lexicon tells what each may be; what depends on a word alone, or on
 * what stands between two spaces alone, is worked out once. The machines of its model then choose tags by what stands around.
 */
import winkNLP from 'wink-nlp';
import { foldName } from '../name/fold.ts';
import type { Pos } from './document.ts';
import { type Mending, mendingOf } from './mend-tags.ts';
import { ownCopy } from './own-copy.ts';
import { lowerSameLength } from './shadow.ts';
import { singularOf } from './singular.ts';
import { compileTagMachine, type Sign, TAGS } from './tag-machine.ts';
import { lemmatize, taggerModel, tagMachines, type WinkDocument, type WinkWords } from './tagger-model.ts';
import { EVERY_LIST, type ListsOf } from './word-lists.ts';

/** A word as it is written, and what its letters say. One record for all places where it stands, so that its strings are one as well. */
export interface WordForm {
  readonly text: string;
  /** Lower case, typographic quotes and dashes folded to ASCII. */
  readonly lower: string;
  /** As names are looked up. */
  readonly folded: string;
  /** As nouns are looked up. */
  readonly singular: string;
  /** The lists that may hold one of these. */
  readonly lists: number;
}

/** A word with one of the tags it may have. */
export interface Sense {
  readonly tag: number;
  readonly pos: Pos;
  readonly lemma: string;
  readonly mending: Mending;
  /** The lists that may hold the lemma. */
  readonly lists: number;
  /** The same word with another tag. A chain, for most words have one: a list of all tags would be the largest part of a word. */
  readonly next: Sense | null;
}

/** A word of the lexicon, or one that it has been shown. */
export interface Word extends Sign {
  readonly form: WordForm;
  /** wink's number of it. */
  readonly number: number;
  /** Whether the lexicon holds it. */
  readonly known: boolean;
  /** The tag it has most often. */
  readonly tag: number;
  /** A part of "don't" and its like: its tag and lemma are given, whatever stands around. */
  readonly lemma: string | null;
  /** Those met so far. */
  sense: Sense | null;
}

/** Column by column, one entry for each word of a block. */
export interface Cut {
  readonly words: readonly Word[];
  /** Where each begins. */
  readonly starts: readonly number[];
}

export interface Tagger {
  /** The words of a text whose only spaces are blanks. */
  readonly cut: (text: string) => Cut;
  /** One sense for each word. */
  readonly tag: (words: readonly Word[]) => readonly Sense[];
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

function makeForm(text: string, listsOf: ListsOf): WordForm {
  const lower = foldQuotes(lowerSameLength(text));
  const folded = foldName(lower);
  const singular = singularOf(lower);
  let lists = listsOf(lower);
  if (folded !== lower) lists |= listsOf(folded);
  if (singular !== lower) lists |= listsOf(singular);
  return { text, lower, folded, singular, lists };
}

/** Room for the marks of pieces met; two that share one only mean that a piece is kept sooner. */
const MARKS = 1 << 16;

function markOf(unit: string): number {
  let hash = 0;
  for (let n = 0; n < unit.length; n++) hash = (Math.imul(hash, 31) + unit.charCodeAt(n)) | 0;
  return (hash ^ (hash >>> 16)) & (MARKS - 1);
}

/** How a word without a tag is tagged: as a noun. */
const NOUN = 8;

const NO_WORDS: readonly Word[] = [];

/** How wink packs the four numbers of a word: its own, spaces before it (above them what a contraction stands for), lemma and tag. */
const SIZE = 4;
const SPACES = 0xffff;
const LEMMA = 0xfffff;
const BLANK = 32;
const TAG_AT = 20;

/** A tagger keeps one wink instance, whose cache grows with each new word, so renew it every few thousand reports. */
export function makeTagger(listsOf: ListsOf = () => EVERY_LIST): Tagger {
  let read: WinkDocument;
  const wink = winkNLP(
    taggerModel((document) => {
      read = document;
    }),
    ['pos'],
  );
  const cutNew = (text: string): WinkDocument => {
    wink.readDoc(text);
    return read;
  };
  const lexicon: WinkWords = cutNew('a').cache;
  const known = lexicon.intrinsicSize();
  const machines = tagMachines().map(compileTagMachine);
  const names = Array.from({ length: TAGS }, (_, tag) => lexicon.valueOf('pos', tag) as Pos);

  const forms = new Map<string, WordForm>();
  const formOf = (text: string): WordForm => {
    let form = forms.get(text);
    if (!form) {
      if (forms.size >= MOST_WORDS) forms.clear();
      form = makeForm(text, listsOf);
      forms.set(text, form);
    }
    return form;
  };

  /** The tags that a word may have, one bit each: the same ones for every word that the lexicon lacks. */
  const mayBe = (number: number): number => {
    let may = 0;
    for (let tag = 1; tag < TAGS; tag++) if (lexicon.isMemberPOS(number, tag)) may |= 1 << tag;
    return may;
  };
  const mayUnknown = mayBe(known);

  /** By wink's number; and by what stands between two spaces, which is cut the same way wherever it stands. */
  const words = new Map<number, Word>();
  const units = new Map<string, readonly Word[]>();
  /** Marks of the pieces with strange words that were met: they are kept when they come back in another text, and most never do. */
  const met = new Uint8Array(MARKS);

  /** A word at `at` in what wink has read. Parts of a contraction are no words of their own. */
  const wordAt = ({ tokens }: WinkDocument, at: number, strange: Map<number, Word>): Word => {
    const number = tokens[at]!;
    const spaces = tokens[at + 1]!;
    const contracted = spaces > SPACES;
    const alike = number < known ? words : strange;
    let word = contracted ? undefined : alike.get(number);
    if (!word) {
      const normal = contracted ? lexicon.nox(spaces) : lexicon.normal(number);
      const form = makeForm(lexicon.value(number)!, listsOf);
      const packed = tokens[at + 2]!;
      word = {
        form,
        number,
        known: number < known,
        tag: (contracted ? packed >>> TAG_AT : lexicon.posOf(lexicon.mappedSpelling(number))) || NOUN,
        lemma: contracted ? (lexicon.value(packed & LEMMA) ?? form.text) : null,
        hint: number < known ? lexicon.property(number, 'posHint') : 0,
        may: normal < known ? mayBe(normal) : mayUnknown,
        sense: null,
      };
      if (!contracted) {
        if (alike.size >= MOST_WORDS) alike.clear();
        alike.set(number, word);
      }
    }
    return word;
  };

  /** How wink cuts each of `fresh`; a space before a word tells where the next one begins. */
  const learn = (fresh: readonly string[], strange: Map<number, Word>): readonly (readonly Word[])[] => {
    const document = cutNew(fresh.join(' '));
    const { tokens } = document;
    // Lists of just their length, for they may stay: one that is pushed to has room for seventeen.
    const cuts: (readonly Word[])[] = [];
    for (let at = 0; at < tokens.length; at += SIZE) {
      const word = wordAt(document, at, strange);
      if (at === 0 || (tokens[at + 1]! & SPACES) > 0) cuts.push([word]);
      else cuts.push([...cuts.pop()!, word]);
    }
    if (cuts.length === fresh.length) return cuts;
    return fresh.length === 1 ? [cuts.flat()] : fresh.map((unit) => learn([unit], strange)[0]!);
  };

  const keep = (unit: string, cut: readonly Word[]): void => {
    if (!cut.every((word) => word.known)) {
      const mark = markOf(unit);
      if (met[mark] === 0) {
        met[mark] = 1;
        return;
      }
    }
    if (units.size >= MOST_WORDS) units.clear();
    units.set(ownCopy(unit), cut);
  };

  const cut = (text: string): Cut => {
    const found: (readonly Word[] | string)[] = [];
    const fresh = new Map<string, readonly Word[]>();
    const begins: number[] = [];
    for (let at = 0; at < text.length; ) {
      if (text.charCodeAt(at) === BLANK) {
        at++;
        continue;
      }
      const stop = text.indexOf(' ', at);
      const end = stop < 0 ? text.length : stop;
      const unit = text.slice(at, end);
      const known = units.get(unit);
      if (!known) fresh.set(unit, NO_WORDS);
      found.push(known ?? unit);
      begins.push(at);
      at = end + 1;
    }
    if (fresh.size > 0) {
      const asked = [...fresh.keys()];
      const cuts = learn(asked, new Map());
      for (let n = 0; n < asked.length; n++) {
        fresh.set(asked[n]!, cuts[n]!);
        keep(asked[n]!, cuts[n]!);
      }
    }
    const words: Word[] = [];
    const starts: number[] = [];
    for (let n = 0; n < found.length; n++) {
      let at = begins[n]!;
      const piece = found[n]!;
      for (const word of typeof piece === 'string' ? fresh.get(piece)! : piece) {
        words.push(word);
        starts.push(at);
        at += word.form.text.length;
      }
    }
    return { words, starts };
  };

  /** wink gives no lemma to a word it has split oddly. */
  const lemmaOf = (word: Word, tag: Pos): string | undefined => {
    if (word.lemma !== null) return word.lemma;
    const spelling = lexicon.mappedSpelling(word.number);
    if (lexicon.property(spelling, 'isSLemma') === 1) return lexicon.value(lexicon.property(spelling, 'lemma'));
    return lemmatize(lexicon.value(lexicon.normal(word.number))!, tag, lexicon);
  };

  const senseOf = (word: Word, tag: number): Sense => {
    const pos = names[tag]!;
    const lemma = foldQuotes((lemmaOf(word, pos) ?? word.form.text).toLowerCase());
    const { lower } = word.form;
    const mending = mendingOf({ lower, pos, lemma });
    const lists = mending.lemma === lower ? 0 : listsOf(mending.lemma);
    word.sense = { tag, pos, lemma, mending, lists, next: word.sense };
    return word.sense;
  };

  const tag = (block: readonly Word[]): readonly Sense[] => {
    const tags: number[] = [];
    for (const word of block) tags.push(word.tag);
    for (const machine of machines) machine.run(block, tags);
    const senses: Sense[] = [];
    for (let n = 0; n < block.length; n++) {
      const word = block[n]!;
      const chosen = word.lemma === null ? tags[n]! : word.tag;
      let sense = word.sense;
      while (sense !== null && sense.tag !== chosen) sense = sense.next;
      senses.push(sense ?? senseOf(word, chosen));
    }
    return senses;
  };

  return { cut, tag, formOf };
}
