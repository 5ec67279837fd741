/** The keys of a pack's names, worked out when the pack is compiled: thousands of names split into sounds would be a tenth of a cold start. */
import { nameKeysOf, wholeKeysOf } from './keys.ts';
import { nameWords } from './words.ts';

/** Name -> its keys, as `spellingOf` writes them. A name that is missing is worked out when it is asked for. */
export type Spellings = Readonly<Record<string, string>>;

export interface NameKeys {
  /** See `nameKeys`. */
  readonly all: readonly string[];
  /** See `wholeKeys`. */
  readonly whole: readonly string[];
}

/** Keys hold letters, figures and `#~^:` only. */
export function spellingOf(name: string): string {
  const words = nameWords(name);
  return `${nameKeysOf(words).join(' ')}|${wholeKeysOf(words).join(' ')}`;
}

/** The keys of `name`: read from `spellings`, or worked out. */
export function keysOf(name: string, spellings: Spellings | undefined): NameKeys {
  const written = spellings && Object.hasOwn(spellings, name) ? spellings[name]! : spellingOf(name);
  const bar = written.indexOf('|');
  return { all: written.slice(0, bar).split(' '), whole: written.slice(bar + 1).split(' ') };
}

export function spellingsOf(names: Iterable<string>): Spellings {
  const found: Record<string, string> = {};
  for (const name of names) found[name] = spellingOf(name);
  return found;
}
