/** The codebook's weapons as a look-up: first piece of a form -> forms that begin with it, longest first. */
import type { Codebook, WeaponEntry } from '../../model/codebook.ts';
import { JOINED } from './pieces.ts';

/** A step of a form: a word (`tight`: with no space before it, the "10" of "A-10"), or a gap of up to `GAP` words ("set … on fire"). */
export type Step =
  | { readonly word: string; readonly capital: boolean; readonly digits: boolean; readonly tight: boolean }
  | 'gap';

export interface WeaponForm {
  /** Null for a phrase that only looks like a weapon ("gas tank"): it takes the words and yields nothing. */
  readonly entry: WeaponEntry | null;
  readonly steps: readonly Step[];
  /** "to torch": the first word must be a verb. */
  readonly verb: boolean;
}

export interface WeaponIndex {
  /** By their first word, longest form first. */
  readonly forms: ReadonlyMap<string, readonly WeaponForm[]>;
  /** Last words of the weapons' own forms ("gun", "bomb", "fire"): a sentence without any of them names none. */
  readonly ends: ReadonlySet<string>;
}

export const GAP = 6;

/** Made once for each codebook: the value is immutable, so keeping what was computed from it changes nothing. */
const made = new WeakMap<Codebook, WeaponIndex>();

export function weaponIndex(codebook: Codebook): WeaponIndex {
  const before = made.get(codebook);
  if (before) return before;
  const index = buildIndex(codebook.weapons);
  made.set(codebook, index);
  return index;
}

function buildIndex(weapons: readonly WeaponEntry[]): WeaponIndex {
  const index = new Map<string, WeaponForm[]>();
  const ends = new Set<string>();
  const add = (words: string, entry: WeaponEntry | null) => {
    const form = formOf(words, entry);
    const head = form.steps[0];
    const end = form.steps.at(-1);
    if (head === undefined || head === 'gap' || end === undefined || end === 'gap') return;
    if (entry) ends.add(end.word);
    const list = index.get(head.word);
    if (list) list.push(form);
    else index.set(head.word, [form]);
  };
  for (const entry of weapons) {
    for (const name of entry.names) add(name, entry);
    for (const phrase of entry.unless) add(phrase, null);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.steps.length - a.steps.length || rank(a) - rank(b));
  return { forms: index, ends };
}

/** At equal length a weapon goes before a phrase that is none: it says more. */
const rank = (form: WeaponForm) => (form.entry ? 0 : 1);

function formOf(words: string, entry: WeaponEntry | null): WeaponForm {
  const verb = words.startsWith('to ');
  const steps = (verb ? words.slice(3) : words)
    .split(JOINED)
    .filter(Boolean)
    .map((word, i, all): Step => {
      if (word === '…') return 'gap';
      const lower = word.toLowerCase();
      return {
        word: lower,
        capital: /^[A-Z]/.test(word),
        digits: /^\d+$/.test(word),
        tight: /^\d/.test(word) && all[i - 1]?.length === 1,
      };
    });
  return { entry, steps, verb };
}
