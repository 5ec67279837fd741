/** Counts in English, exactly as wide as they are known. */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Up to ten in words, then figures with a comma for thousands. */
export const numeral = (n: number): string => SMALL[n] ?? n.toLocaleString('en-GB');

export interface Bounded {
  readonly best?: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** "three", "at least 53", "at most 350", "between three and five", "around 200"; null when no number is known. */
export function countWords({ best = null, min: least, max }: Bounded): string | null {
  // "At least none" says nothing; "none" does.
  const min = least === 0 && max !== 0 ? null : least;
  if (min !== null && min === max) return numeral(min);
  if (min !== null && max !== null) return `between ${numeral(min)} and ${numeral(max)}`;
  if (min !== null) return `at least ${numeral(min)}`;
  if (max !== null) return `at most ${numeral(max)}`;
  return best === null ? null : `around ${numeral(best)}`;
}

/** Whether the verb that follows the count is plural. */
export const isPlural = ({ min, max }: Bounded): boolean => !(min === 1 && max === 1);
