/** Calendar dates, in all the orders English reports use. */
import { dayOf } from '../calendar.ts';
import type { Point } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { Around, Groups, Rule } from '../rule.ts';
import { MONTHS, ordinalOf, seasonOf, WEEKDAYS } from '../words.ts';

const bare = (said: string): string => said.toLowerCase().replace(/\.$/, '');
export const monthOf = (said: string | undefined): number => MONTHS.get(bare(said ?? '')) ?? 0;
export const weekdayOfWord = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : WEEKDAYS.get(bare(said));

/** "90" -> 1990, "16" -> 2016: the century that is not ahead by more than a generation of war reports. */
export const fullYear = (said: string): number => {
  const year = Number(said.replace(/\D/g, ''));
  return said.length > 2 && year > 99 ? year : year < 50 ? 2000 + year : 1900 + year;
};

/** A point from the usual groups; null where the month has no such day. */
export function dateOf(groups: Groups): Point | null {
  const month = monthOf(groups.month);
  const day = groups.day === undefined ? undefined : (ordinalOf(groups.day) ?? 0);
  if (
    month < 1 ||
    (day !== undefined && (day < 1 || day > [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!))
  )
    return null;
  return {
    kind: 'point',
    month,
    ...(day === undefined ? {} : { day }),
    ...(groups.weekday === undefined ? {} : { weekday: weekdayOfWord(groups.weekday)! }),
    ...(groups.year === undefined ? {} : { year: fullYear(groups.year) }),
  };
}

const numeric = (year: string | undefined, first: string, second: string): Point | null => {
  const [a, b] = [Number(first), Number(second)];
  const [day, month] = b > 12 ? [b, a] : [a, b];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { kind: 'point', month, day, ...(year === undefined ? {} : { year: fullYear(year) }) };
};

/** After these a lone month or year is a time, whatever else the word may mean. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in by since until till during of from to through throughout before after between for around about late early mid last next this and or into on beginning starting circa ca ca. onward'.split(
    ' ',
  ),
);

const AFTER_MONTH =
  /(?:january|february|march|april|june|july|august|september|october|november|december|[a-z]{3}\.)[ \n](?:and|or|to|until|through)[ \n]$|(?:january|february|march|april|june|july)-$/i;

/** "May" and "March" alone, short names alone, and weekdays cut short are times only where the words around say so. */
function loneMonth({ text, start, before, after, posFirst, posAfter }: Around, said: string): boolean {
  const word = bare(said);
  const capital = /[A-Z]/.test(text[start]!);
  if (!capital) return false;
  if (posAfter === 'PROPN' && word !== 'october' && !TIME_PREPOSITIONS.has(before)) return false;
  if (word === 'may' || word === 'march') {
    if (AFTER_MONTH.test(text.slice(Math.max(0, start - 24), start))) return true;
    if (before === '' && /^(?:saw|was|began|brought|marked|witnessed)$/.test(after)) return true;
    if (
      TIME_PREPOSITIONS.has(before) &&
      before !== 'to' &&
      before !== 'for' &&
      before !== 'on' &&
      before !== 'and' &&
      before !== 'or'
    )
      return true;
    if (before === 'to' || before === 'for')
      return posFirst !== 'VERB' && posFirst !== 'AUX' && !/^(?:be|have|on|to)$/.test(after);
    if (word === 'may') return (before === 'and' || before === 'or' || before === '-') && posFirst === 'PROPN';
    return (
      (before === 'a' || before === 'and' || before === 'or' || before === '-') &&
      posFirst === 'PROPN' &&
      posAfter !== 'ADP'
    );
  }
  if (word.length <= 4 && word !== 'june' && word !== 'july') return TIME_PREPOSITIONS.has(before);
  return true;
}

export const DATES: readonly Rule[] = [
  {
    name: 'day month year',
    starts: 'weekday day the ordinal',
    pattern: pattern('(?:{weekday},? )?(?:the )?(?:{day}|{ordinal})(?: of)?(?: |-|/)?{month}(?:,? |-|/){year}'),
    produce: (g) => dateOf({ ...g, day: g.day ?? g.ordinal }),
  },
  {
    name: 'day, month cut short, two figures of the year',
    starts: 'day',
    pattern: pattern(
      "(?<d>3[01]|[12]\\d|0?[1-9])(?: |-|/)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?: |-|/|')?(?<yy>\\d\\d)",
    ),
    produce: (g) => dateOf({ month: g.month, day: g.d, year: g.yy }),
  },
  {
    name: 'month day year',
    starts: 'weekday month',
    pattern: pattern('(?:{weekday},? )?{month} (?:the )?{day}(?:,| of)? {year}'),
    produce: dateOf,
  },
  {
    name: 'day month',
    starts: 'weekday day the ordinal',
    pattern: pattern('(?:{weekday},? )?(?:the )?(?:{day}|{ordinal})(?: of)?(?: |-){month}'),
    produce: (g) => dateOf({ ...g, day: g.day ?? g.ordinal }),
  },
  {
    name: 'month day',
    starts: 'weekday month',
    pattern: pattern('(?:{weekday},? )?{month}(?: |(?<=\\.))(?:the )?(?:{day}|{ordinal})'),
    produce: (g, { posAfter }) =>
      g.ordinal !== undefined && !/\d/.test(g.ordinal) && /^(?:NOUN|PROPN|ADJ)$/.test(posAfter)
        ? null
        : dateOf({ ...g, day: g.day ?? g.ordinal }),
  },
  {
    name: 'month year',
    starts: 'month',
    pattern: pattern("{month}(?:,? of|,|-|/)? ?(?:{year}|'(?<yy>\\d\\d))"),
    produce: (g) => dateOf({ ...g, year: g.year ?? g.yy }),
  },
  {
    name: 'month',
    starts: 'month',
    pattern: pattern('{month}'),
    produce: (g, around) => (loneMonth(around, g.month!) ? dateOf(g) : null),
  },
  {
    name: 'year-month-day in figures',
    starts: 'year4',
    pattern: pattern(
      '(?<year>(?:1\\d|20)\\d\\d)[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>3[01]|[12]\\d|0?[1-9])(?:t\\d\\d:\\d\\d(?::\\d\\d)?z?)?',
    ),
    produce: (g) =>
      dayOf(Number(g.year), Number(g.m), Number(g.d)) === null
        ? null
        : { kind: 'point', year: Number(g.year), month: Number(g.m), day: Number(g.d) },
  },
  {
    name: 'day/month/year in figures',
    starts: 'day',
    pattern: pattern('(?<first>\\d{1,2})(?<cut>[-/.])(?<second>\\d{1,2})\\k<cut>(?<year>(?:1\\d|20)\\d\\d|\\d\\d)'),
    produce: (g) => (g.cut === '-' && g.year!.length === 2 ? null : numeric(g.year, g.first!, g.second!)),
  },
  {
    name: 'day/month in figures',
    starts: 'day',
    pattern: pattern('(?<first>\\d{1,2})/(?<second>\\d{1,2})(?!/)'),
    produce: (g, { before }) =>
      /^(?:on|since|until|by|from|dated)$/.test(before) ? numeric(undefined, g.first!, g.second!) : null,
  },
  {
    name: 'the day of the month alone',
    starts: 'the',
    pattern: pattern('the (?<day>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th))'),
    produce: (g, { before, after, posAfter }) =>
      /^(?:on|since|until|by|from|of|and)$/.test(before) &&
      !/^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(posAfter) &&
      after !== '-'
        ? { kind: 'point', day: ordinalOf(g.day!)! }
        : null,
  },
  {
    name: 'weekday',
    starts: 'weekday',
    pattern: pattern('{weekday}'),
    produce: (g, { text, start, before }) => {
      const weekday = weekdayOfWord(g.weekday);
      if (weekday === undefined || !/[A-Z]/.test(text[start]!)) return null;
      return bare(g.weekday!).length > 5 ||
        (TIME_PREPOSITIONS.has(before) && !/^(?:sun|sat|wed|mon|fri)$/.test(bare(g.weekday!)))
        ? { kind: 'point', weekday }
        : null;
    },
  },
  {
    name: 'weekday from here',
    starts: 'last this next past coming the',
    pattern: pattern("(?:the )?(?<which>last|this|next|past|coming|previous|following)(?: week's)? {weekdayName}"),
    produce: (g) => ({
      kind: 'point',
      weekday: weekdayOfWord(g.weekdayName)!,
      deixis: /last|past|previous/i.test(g.which!) ? -1 : /next|coming|following/i.test(g.which!) ? 1 : 0,
      ...(/previous|following/i.test(g.which!) ? { base: 'antecedent' } : {}),
    }),
  },
  {
    name: 'month from here',
    starts: 'last this next past coming the',
    pattern: pattern(
      '(?:the )?(?<which>last|this|next|past|coming|previous|following) (?:{month:month}|{season})(?! \\d)',
    ),
    produce: (g) => {
      const deixis = /last|past|previous/i.test(g.which!) ? -1 : /next|coming|following/i.test(g.which!) ? 1 : 0;
      if (g.month !== undefined) return monthOf(g.month) ? { kind: 'point', month: monthOf(g.month), deixis } : null;
      return { kind: 'point', season: seasonOf(g.season!), deixis };
    },
  },
];
