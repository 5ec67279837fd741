/** Two times that share their words: "1 - 18 October", "3 and 5 May", "1955-57", "499-493 BC". */
import type { Meaning, Point } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { Groups, PairRule } from '../rule.ts';
import { ordinalOf } from '../words.ts';
import { dateOf, monthOf } from './dates.ts';
import { COUNTED } from './years.ts';

/** What stands between the two; a stretch, or two times told together. */
const LINK = '(?<link>[ \\t]?-[ \\t]?| to | and | or | & | ?/ ?|, | through | until | till )';
const stretch = (link: string | undefined, before: string): boolean =>
  /-|to|through|until|till/i.test(link ?? '') || (/and/i.test(link ?? '') && before === 'between');

const pair = (first: Point | null, second: Point | null, g: Groups, before: string, from: string, to: string) => {
  if (first === null || second === null) return null;
  const range = stretch(g.link, before);
  const pieces: { from: string; to?: string; means: Meaning }[] = [
    { from, means: first },
    { from: to, to: 'last', means: second },
  ];
  return { range, pieces };
};

/** "3, 5 and 7 May": three days, no stretch. */
const three = (g: Groups, spans: readonly [string, string, string]) => {
  const days = [g.d1, g.d2, g.d3].map((day) => dateOf({ ...g, day }));
  const pieces = days.flatMap((means, i) => (means === null ? [] : [{ from: spans[i]!, means }]));
  return pieces.length < 3 ? null : { range: false, pieces };
};

const year = (said: string, bc: boolean): Point => ({ kind: 'point', year: bc ? -Number(said) : Number(said) });

export const PAIRS: readonly PairRule[] = [
  {
    name: 'two days of one month',
    starts: 'day the weekday',
    pattern: pattern(`(?:the )?{day:d1}${LINK}(?:the )?(?<last>{day:d2}(?: of)?(?: |-){month}(?:,? {year})?)`, true),
    pieces: (g, { before }) => pair(dateOf({ ...g, day: g.d1 }), dateOf({ ...g, day: g.d2 }), g, before, 'd1', 'd2'),
  },
  {
    name: 'month and two of its days',
    starts: 'month weekday',
    pattern: pattern(
      `(?<head>{month} {day:d1})${LINK}(?<last>(?:the )?{day:d2}(?:,? {year})?)(?! (?:{~unit}|{~monthName}))`,
      true,
    ),
    pieces: (g, { before, posAfter, after }) =>
      g.year === undefined &&
      (g.link === ', ' || (!/-/.test(g.link!) && /^(?:NOUN|ADJ)$/.test(posAfter) && after !== ''))
        ? null
        : pair(dateOf({ ...g, day: g.d1 }), dateOf({ ...g, day: g.d2 }), g, before, 'head', 'd2'),
  },
  {
    name: 'two months of one year',
    starts: 'month',
    pattern: pattern(`{monthName:m1}${LINK}(?<last>{monthName:m2}(?:,| of)? {year})`, true),
    pieces: (g, { before }) => {
      const second = dateOf({ month: g.m2, year: g.year });
      if (second === null) return null;
      const wraps = monthOf(g.m1) > monthOf(g.m2);
      return pair(
        { kind: 'point', month: monthOf(g.m1), year: Number(g.year) - (wraps ? 1 : 0) },
        second,
        g,
        before,
        'm1',
        'm2',
      );
    },
  },
  {
    name: 'two days of one year',
    starts: 'month day',
    pattern: pattern(
      `(?<head>{monthName:m1} {day:d1}|(?<e1>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?) (?<n1>{~monthName}))${LINK}(?<last>(?:{monthName:m2} {day:d2}|(?<e2>(?:3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)?) (?<n2>{~monthName})),? {year})`,
      true,
    ),
    pieces: (g, { before }) => {
      const first = dateOf({ month: g.m1 ?? g.n1, day: g.d1 ?? g.e1, year: g.year });
      const second = dateOf({ month: g.m2 ?? g.n2, day: g.d2 ?? g.e2, year: g.year });
      if (first === null || second === null) return null;
      const wraps = first.month! > second.month!;
      return pair({ ...first, year: first.year! - (wraps ? 1 : 0) }, second, g, before, 'head', 'last');
    },
  },
  {
    name: 'two years',
    starts: 'year4 the years',
    pattern: pattern(
      `(?:the )?(?:years )?{year:y1}(?<link>[ \\t]?[-/][ \\t]?| to | and )(?<last>(?:{year:y2}|{shortYear}|(?<oneFigure>[1-9])))(?! {~bc})(?![-/])`,
      true,
    ),
    pieces: (g, { before, after }) => {
      const first = Number(g.y1);
      if (g.y2 === undefined && !/[-/]/.test(g.link!)) return null;
      const second = g.y2
        ? Number(g.y2)
        : g.oneFigure
          ? Math.floor(first / 10) * 10 + Number(g.oneFigure)
          : Math.floor(first / 100) * 100 + Number(g.shortYear);
      if (
        first < 1500 ||
        second < first ||
        (g.oneFigure !== undefined && second === first) ||
        (g.y2 === undefined && second - first > 20) ||
        (g.link!.includes('/') && second !== first + 1)
      )
        return null;
      if (COUNTED.test(after) && after !== 'to') return null;
      return pair(year(g.y1!, false), { kind: 'point', year: second }, g, before, 'y1', 'last');
    },
  },
  {
    name: 'year to the present',
    starts: 'year4',
    pattern: pattern('{year:y1}(?<link>[ \\t]?-[ \\t]?| to )(?<last>(?:the )?present|now|today)', true),
    pieces: (g) => ({
      range: true,
      pieces: [
        { from: 'y1', means: year(g.y1!, false) },
        { from: 'last', to: 'last', means: { kind: 'reference', value: 'PRESENT_REF', now: true } },
      ],
    }),
  },
  {
    name: 'two years before Christ',
    starts: 'digits',
    pattern: pattern(
      `(?<head>{bcYear:y1}(?: {bc:bc1})?)(?<link>[ \\t]?-[ \\t]?| to | and | or )(?<last>{bcYear:y2} {bc})`,
      true,
    ),
    pieces: (g, { before }) =>
      Number(g.y1) < Number(g.y2) ? null : pair(year(g.y1!, true), year(g.y2!, true), g, before, 'head', 'last'),
  },
  {
    name: 'three years before Christ',
    starts: 'digits',
    pattern: pattern('{bcYear:y1}, {bcYear:y2},? (?:and|or) (?<last>{bcYear:y3} {bc})', true),
    pieces: (g) => ({
      range: false,
      pieces: [
        { from: 'y1', means: year(g.y1!, true) },
        { from: 'y2', means: year(g.y2!, true) },
        { from: 'last', means: year(g.y3!, true) },
      ],
    }),
  },
  {
    name: 'three days of one month',
    starts: 'day',
    pattern: pattern('{day:d1}, {day:d2},? (?:and|or) (?<last>{day:d3}(?: of)? {month}(?:,? {year})?)', true),
    pieces: (g) => three(g, ['d1', 'd2', 'last']),
  },
  {
    name: 'month and three of its days',
    starts: 'month',
    pattern: pattern('(?<head>{month} {day:d1}), {day:d2},? (?:and|or) (?<last>{day:d3}(?:,? {year})?)', true),
    pieces: (g) => three(g, ['head', 'd2', 'last']),
  },
  {
    name: 'two seasons of one year',
    starts: 'season the',
    pattern: pattern(
      `(?<head>(?:the )?{season:s1})${LINK}(?<last>(?:the )?{season:s2}(?: of|,)? (?:{year}(?! {~bc})|{bcYear} {bc}))`,
      true,
    ),
    pieces: (g, { before }) => {
      const y = g.year ? Number(g.year) : -Number(g.bcYear);
      const of = (said: string): Point => ({ kind: 'point', season: SEASON[said.toLowerCase()]!, year: y });
      return pair(of(g.s1!), of(g.s2!), g, before, 'head', 'last');
    },
  },
  {
    name: 'two ordinals of one month',
    starts: 'the ordinal',
    pattern: pattern(
      `(?:the )?(?<o1>{~ordinal})${LINK}(?:the )?(?<last>(?<o2>{~ordinal})(?: of) {month}(?:,? {year})?)`,
      true,
    ),
    pieces: (g, { before }) => {
      const day = (said: string) => dateOf({ ...g, day: String(ordinalOf(said) ?? 99) });
      return pair(day(g.o1!), day(g.o2!), g, before, 'o1', 'o2');
    },
  },
];

const SEASON: Readonly<Record<string, 'SP' | 'SU' | 'FA' | 'WI'>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
