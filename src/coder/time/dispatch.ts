/** Which rules a word can begin, so that no pattern is tried where it cannot match. */

import type { PairRule, Prefix, Rule } from './rule.ts';
import { PREFIXES } from './rules/affixes.ts';
import { CLOCK } from './rules/clock.ts';
import { DATES } from './rules/dates.ts';
import { DEICTIC } from './rules/deictic.ts';
import { FEASTS } from './rules/feasts.ts';
import { LENGTHS } from './rules/lengths.ts';
import { PAIRS } from './rules/pairs.ts';
import { RELATIVE } from './rules/relative.ts';
import { YEARS } from './rules/years.ts';
import { MONTHS, NUMBER_WORDS, ORDINAL_WORDS, SEASONS, WEEKDAYS } from './words.ts';

/** Classes a rule may name in `starts` instead of words. The `#` words are numbers by their length. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  month: [...MONTHS.keys()],
  weekday: [...WEEKDAYS.keys()],
  season: [...SEASONS.keys()],
  day: ['#2'],
  year4: ['#4'],
  digits: ['#2', '#3', '#4'],
  ordinal: [...ORDINAL_WORDS, '#2', '#3'],
  number: [...NUMBER_WORDS, '#2', '#3', '#4'],
  couple: ['a', 'an', 'couple', 'half'],
  some: ['a', 'few', 'several', 'many', 'some', 'numerous', 'dozens', 'hundreds', 'countless'],
  unit: ['seconds', 'minutes', 'hours', 'days', 'nights', 'weeks', 'months', 'years', 'decades', 'centuries',
    'second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'],
}; // biome-ignore format: a table

export interface Starters {
  readonly rules: readonly Rule[];
  readonly pairs: readonly PairRule[];
  readonly prefixes: readonly Prefix[];
  /** "the", "a", numbers: worth a look only where a word of time stands close behind. */
  readonly weak: boolean;
}

export const RULES: readonly Rule[] = [...FEASTS, ...DATES, ...YEARS, ...DEICTIC, ...RELATIVE, ...CLOCK, ...LENGTHS];
export { PAIRS, PREFIXES };

const WEAK = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'last', 'past', 'next', 'first', 'second', 'some', 'many', 'more', 'most', 'much',
  'over', 'about', 'around', 'up', 'at', 'as', 'all', 'so', 'under', 'just', 'only', 'few', 'several', 'each', 'early', 'late', 'no', 'part', 'still', 'following', 'half',
  'end', 'long', 'nearly', 'almost', 'less', 'soon', 'right', 'new', 'c', 'close', 'present', 'final', 'current']); // biome-ignore format: a list

const wordsOf = (starts: string): readonly string[] =>
  starts.split(/\s+/).flatMap((start) => CLASSES[start] ?? [start]);

function index(): ReadonlyMap<string, Starters> {
  const found = new Map<string, { rules: Rule[]; pairs: PairRule[]; prefixes: Prefix[]; weak: boolean }>();
  const at = (word: string) => {
    const known = found.get(word);
    if (known) return known;
    const made = {
      rules: [],
      pairs: [],
      prefixes: [],
      weak: WEAK.has(word) || NUMBER_WORDS.includes(word) || ORDINAL_WORDS.includes(word),
    };
    found.set(word, made);
    return made;
  };
  for (const rule of RULES) for (const word of new Set(wordsOf(rule.starts))) at(word).rules.push(rule);
  for (const pair of PAIRS) for (const word of new Set(wordsOf(pair.starts))) at(word).pairs.push(pair);
  for (const prefix of PREFIXES) for (const word of new Set(wordsOf(prefix.starts))) at(word).prefixes.push(prefix);
  return found;
}

export const STARTERS: ReadonlyMap<string, Starters> = index();

/** Words that tell of time: a weak starter is looked at only when one of them, or a figure, follows within a few words. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(), ...WEEKDAYS.keys(), ...SEASONS.keys(), ...CLASSES.unit!, 'now', 'past', 'future', 'present', 'time', 'weekend', 'weekends',
  'morning', 'mornings', 'night', 'evening', 'afternoon', 'dawn', 'dusk', 'midnight', 'noon', 'midday', 'fortnight', 'quarter', 'period', 'periods', 'nightfall', 'sunset', 'sunrise',
  'daybreak', 'ago', 'moment', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties', 'yesterday', 'tomorrow', 'today', 'christmas', 'current', 'daily',
  'gmt', 'utc', 'hrs', 'bce', 'b.c', 'a.d', 'a.m', 'p.m', "o'clock", 'local', 'ramadan', 'easter', 'eid', 'saints', 'recent', 'night-time', 'far', 'duration', 'anniversary', 'season', 'year-long', 'monday', 'nights',
]); // biome-ignore format: a list

/** The same of two letters. */
export const SHORT_TIME_WORDS: ReadonlySet<string> = new Set(['am', 'pm', 'bc', 'ad']);

/** Words that can follow "the" in a time. Most words behind "the" are none of these, and then no rule is tried. */
export const AFTER_THE: ReadonlySet<string> = new Set([
  ...ORDINAL_WORDS, ...NUMBER_WORDS, ...SEASONS.keys(), ...CLASSES.unit!, ...CLASSES.some!, 'twenty-first', 'last', 'next', 'past', 'recent', 'coming', 'previous',
  'preceding', 'prior', 'following', 'subsequent', 'ensuing', 'succeeding', 'intervening', 'current', 'same', 'very', 'early', 'late', 'latter', 'beginning', 'start', 'opening',
  'middle', 'midst', 'mid', 'midpoint', 'height', 'end', 'close', 'final', 'small', 'rest', 'remainder', 'whole', 'entire', 'much', 'most', 'part', 'duration', 'time',
  'moment', 'present', 'near', 'distant', 'foreseeable', 'future', 'weekend', 'muslim', 'holy', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties',
  'nineties', 'long', 'short', 'brief', 'extra', 'prolonged', 'lengthy', 'limited', 'dawn', 'dusk', 'midnight', 'noon', 'midday', 'night', 'nightfall', 'sunset', 'sunrise',
  'daybreak', 'evening', 'morning', 'afternoon', 'night-time', 'dry', 'rainy', 'wet', 'monsoon', 'initial', 'closing', 'harsh', 'severe', 'cold', 'bitter', 'hard', 'mild', 'hot',
  'days', 'months', 'years', 'season', 'couple', 'fortnight', 'period', 'quarter', 'half',
]); // biome-ignore format: a list
