/** What the value of an option must be, checked before anything is opened: an answer in a second, not after a minute's work. */

export interface Must {
  /** As the refusal says it. */
  readonly expected: string;
  readonly example: string;
  readonly holds: (value: string) => boolean;
}

const isDay = (value: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
};

export const DAY: Must = { expected: 'a day of the calendar, YYYY-MM-DD', example: '2016-10-17', holds: isDay };

export const COUNT: Must = {
  expected: 'a whole number, 1 or more',
  example: '20',
  holds: (value) => /^[1-9]\d{0,8}$/.test(value),
};

/** A decision's number, or an instant that says its zone. */
export const WHEN: Must = {
  expected: 'the number of a decision, or an instant that ends in Z',
  example: '2016-11-30T12:00:00Z',
  holds: (value) =>
    /^\d{1,15}$/.test(value) ||
    (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z$/.test(value) &&
      isDay(value.slice(0, 10)) &&
      !Number.isNaN(Date.parse(value))),
};

/** Some of a few words, joined by commas. */
export const someOf = (words: readonly string[]): Must => ({
  expected: `some of ${words.join(', ')}, joined by commas`,
  example: words.slice(0, 2).join(','),
  holds: (value) => value.split(',').every((word) => words.includes(word.trim())),
});
