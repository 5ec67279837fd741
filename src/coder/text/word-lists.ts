/**
 * Which lists of the packs and the codebook may hold a word, one bit for each list: most words are in none, and are asked for in none.
 * A bit that is not set says that no form of the word is there; one that is set only that asking is worth while.
 */
export const LIST = {
  /** Nouns of sectors, and the first words of those that have several. */
  sector: 1,
  /** First words of the packs' actors. */
  actor: 2,
  harm: 4,
  /** First and last words of weapons. */
  weapon: 8,
  weaponEnd: 16,
  count: 32,
  time: 64,
  /** "eastern" and its like, that begin names of places. */
  bearing: 128,
  /** Words that take back what they tell of. */
  belied: 256,
  hedge: 512,
} as const;

/** Every bit: where nobody has looked, every list may hold it. */
export const EVERY_LIST = 1023;

/** The lists that may hold a word of the text in this form. */
export type ListsOf = (word: string) => number;
