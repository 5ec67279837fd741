/** Interning: equal words are kept once, and equal lists of words as one list. A million claims name few actors and few words. */

export interface Interner {
  readonly word: (text: string) => string;
  readonly list: (words: readonly string[]) => readonly string[];
}

const NONE: readonly string[] = [];

export function makeInterner(): Interner {
  const words = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const word = (text: string): string => {
    const held = words.get(text);
    if (held !== undefined) return held;
    words.set(text, text);
    return text;
  };
  return {
    word,
    list(all) {
      if (all.length === 0) return NONE;
      const key = all.join('\n');
      const held = lists.get(key);
      if (held !== undefined) return held;
      const kept = all.map(word);
      lists.set(key, kept);
      return kept;
    },
  };
}
