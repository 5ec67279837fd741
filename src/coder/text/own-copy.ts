/** A part of a text that outlives it: a plain slice of thirteen letters or more would keep the whole text in memory. */
export const ownCopy = (part: string): string => (part.length < 13 ? part : ` ${part}`.slice(1));
