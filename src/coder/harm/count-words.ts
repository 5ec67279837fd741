/** The codebook's count words as a look-up: those before a number ("nearly"), after it ("or more"), and those that are one ("several"). */
import type { Codebook, CountWord } from '../../model/codebook.ts';
import type { Count } from '../../model/count.ts';
import { NUMBER_WORDS } from './read-number.ts';

export interface CountForm {
  readonly entry: CountWord;
  readonly words: readonly string[];
}

export interface CountWords {
  /** By their last word, longest first. */
  readonly before: ReadonlyMap<string, readonly CountForm[]>;
  /** By their first word. */
  readonly after: ReadonlyMap<string, readonly CountForm[]>;
  readonly alone: ReadonlyMap<string, readonly CountForm[]>;
  /** Every word a count can begin with, figures aside. */
  readonly starters: ReadonlySet<string>;
}

/** Made once for each codebook, which never changes. */
const made = new WeakMap<Codebook, CountWords>();

export function countWords(codebook: Codebook): CountWords {
  const known = made.get(codebook);
  if (known) return known;
  const before = new Map<string, CountForm[]>();
  const after = new Map<string, CountForm[]>();
  const alone = new Map<string, CountForm[]>();
  for (const entry of codebook.counts) {
    const bounds = entry.about === 'n' || typeof entry.min === 'string' || typeof entry.max === 'string';
    for (const phrase of entry.words) {
      const words = phrase.toLowerCase().split(' ');
      if (!bounds) put(alone, words[0]!, { entry, words });
      else if (words[0] === 'n') put(after, words[1]!, { entry, words: words.slice(1) });
      else put(before, words.at(-1)!, { entry, words });
    }
  }
  const index = { before, after, alone, starters: new Set([...NUMBER_WORDS, ...alone.keys()]) };
  for (const forms of [before, after, alone])
    for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  made.set(codebook, index);
  return index;
}

const put = (forms: Map<string, CountForm[]>, key: string, form: CountForm) => {
  const list = forms.get(key);
  if (list) list.push(form);
  else forms.set(key, [form]);
};

/** The bounds an entry gives to the number `n`. */
export function bounded(entry: CountWord, n: number, said: string): Count {
  const bound = (rule: CountWord['min'] | CountWord['max']): number | null =>
    rule === 'n' ? n : rule === 'n+1' ? n + 1 : rule === 'n-1' ? n - 1 : rule;
  return { about: entry.about === 'n' ? n : null, min: bound(entry.min), max: bound(entry.max), said };
}
