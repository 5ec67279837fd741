/** Patterns of rules are templates: a space is any short gap, `{month}` a named fragment, `{day:first}` one under another name. */
import { MONTHS, NUMBER_WORDS, ORDINAL_WORDS, SEASONS, WEEKDAYS } from './words.ts';

/** Longest first, so that "sept" is not read as "sep" + "t". */
const oneOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Names in full, and cut short: only these take a full stop. */
const isShort = (word: string): boolean => word.length < 6 && !/^(?:march|april|may|june|july)$/.test(word);
const full = (words: Iterable<string>): string[] => [...words].filter((word) => !isShort(word));
const short = (words: Iterable<string>): string[] => [...words].filter(isShort);

const ordinalWord = `(?:twenty|thirty)[- ](?:${ORDINAL_WORDS.slice(0, 9).join('|')})|${oneOf(ORDINAL_WORDS)}`;
const numberWord = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:${NUMBER_WORDS.slice(0, 9).join('|')})|(?:${oneOf(NUMBER_WORDS)})(?: hundred)?`;
const units =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries';

/** What a name in braces stands for. No fragment can match the empty string or backtrack further than its own words. */
const FRAGMENTS: Readonly<Record<string, string>> = {
  month: `(?:${oneOf(full(MONTHS.keys()))})(?![a-z])|(?:${oneOf(short(MONTHS.keys()))})(?![a-z])\\.?`,
  monthName: 'january|february|march|april|may|june|july|august|september|october|november|december',
  weekday: `(?:${oneOf(full(WEEKDAYS.keys()))})(?![a-z])|(?:${oneOf(short(WEEKDAYS.keys()))})(?![a-z])\\.?`,
  weekdayName: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  season: oneOf(SEASONS.keys()),
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\da-z]|[.,:]\\d)',
  year: '(?:1\\d|20)\\d\\d(?![\\da-z%]|[.,:]\\d)',
  shortYear: '\\d\\d(?![\\da-z%]|[.,:]\\d)',
  bcYear: '\\d{1,4}',
  bc: 'bce?|b\\.c\\.(?:e\\.)?',
  ad: 'ad|ce|a\\.d\\.|c\\.e\\.',
  ordinal: `\\d{1,3}(?:st|nd|rd|th)|${ordinalWord}`,
  number: `\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?|(?:a|one) hundred(?: and (?:${numberWord}))?|${numberWord}`,
  some: 'a few|several|many|some|a number of|numerous|dozens of|hundreds of|a handful of|countless|few',
  couple: 'a couple of|half an?|a dozen|an?',
  unit: units,
  units: 'seconds|minutes|hours|days|nights|weeks|weekends|fortnights|months|quarters|years|decades|centuries',
  part: 'morning|afternoon|evening|night',
  clock: '(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)?(?!\\d)',
  dash: '[ \\t]?-[ \\t]?',
};

/** The text is folded before (see `find.ts`): a gap that is too long holds a line break there. */
const GAP = '[ \\t\\v]+';

function source(template: string): string {
  return template
    .replace(/\{(~?)(\w+)(?::(\w+))?\}/g, (_, silent: string, name: string, alias: string | undefined) => {
      const fragment = FRAGMENTS[name];
      if (fragment === undefined) throw new Error(`no fragment {${name}} in "${template}"`);
      return silent ? `(?:${fragment})` : `(?<${alias ?? name}>${fragment})`;
    })
    .replace(/\[[^\]]*\]| /g, (found) => (found === ' ' ? GAP : found));
}

/** A sticky, case-blind pattern that ends at a word's end. `places` = where each group stood is asked for. */
export const pattern = (template: string, places = false): RegExp =>
  new RegExp(`(?:${source(template)})(?![a-z0-9])`, places ? 'iyd' : 'iy');

/** The same for words that stand before a time: it ends where the time begins. */
export const opening = (template: string): RegExp => new RegExp(`(?:${source(template)})(?=[a-z0-9'])`, 'iy');
