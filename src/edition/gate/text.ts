/** Text as the gate compares it: case, diacritics, kinds of quotes and dashes, white space and articles of names do not count. */

export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼʻ`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[–—‐‑−]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();

/** A word of a name without what transliterations vary in: article, apostrophes, doubled letters. */
export const foldWord = (word: string): string =>
  fold(word)
    .replace(/^(?:al|el|as|ash|at|ad|an|ar|az)-/, '')
    .replace(/'s?$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(.)\1+/g, '$1');

const QUOTED = /“([^”]*)”/g;

/** What the sentence says in its own words. */
export const withoutQuotes = (text: string): string => text.replace(QUOTED, ' … ');

/** The quoted parts, without marks. */
export const quotesIn = (text: string): readonly string[] => [...text.matchAll(QUOTED)].map(([, inner]) => inner!);

/** Words with their place in the text. */
export const wordsIn = (text: string): readonly { readonly word: string; readonly at: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu)].map((match) => ({
    word: match[0].replace(/[.'’/-]+$/, ''),
    at: match.index,
  }));
