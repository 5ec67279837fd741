/** A table that words of the text are looked up in: a plain object would know "constructor", and is slow to ask for new words. */
export const wordMap = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(table));
