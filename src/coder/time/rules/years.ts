/** Years, decades, centuries, seasons, halves and quarters. */
import type { Point } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { Around, Rule } from '../rule.ts';
import { ordinalOf, seasonOf } from '../words.ts';
import { fullYear, monthOf, TIME_PREPOSITIONS } from './dates.ts';

/** A number after one of these is a name or a measure, not a year. */
const NUMBERED =
  /^(?:resolution|highway|route|road|no|nr|number|unit|article|section|room|flight|km|page|chapter|hill|brigade|division|regiment|some|than|least|most|nearly|almost|approximately|another|all|only|over|channel|line|act|bill|decree|law|model|type|mark|grade|score|at|usd|euro|euros|total)$/;
/** Before these, any number is a measure. */
const MEASURES =
  /^(?:per|percent|km|kms|kilometers|kilometres|metres|meters|miles|feet|yards|tons|tonnes|kg|dollars|euros|pounds|horsepower|strong|gmt|utc|hrs|%)$/;

/** After these, a round number counts things. */
export const COUNTED =
  /^(?:people|men|women|children|troops|soldiers|fighters|militants|rebels|civilians|prisoners|refugees|dead|deaths|wounded|casualties|houses|homes|families|tanks|guns|aircraft|planes|ships|vehicles|rounds|shells|bombs|rockets|km|kms|kilometers|kilometres|metres|meters|miles|feet|yards|tons|tonnes|kg|dollars|euros|pounds|hours|days|weeks|months|years|strong|sorties|strikes|others|more|to|per|percent|villages|villagers|students|workers|men-at-arms|cavalry|infantry|horsemen|hoplites|warships|triremes|foot|gmt|utc|hrs)$/;

const DETERMINED = /^(?:the|his|her|its|their|our|this|that|a|an|each|every|late|early|mid)$/;

/** Whether a bare number from 1000 to 2099 names a year here. */
function isYear({ text, start, before, after, posAfter }: Around, year: number): boolean {
  const prior = text[start - 1] ?? ' ';
  if (
    /[$£€#:.,\w]/.test(prior) ||
    (prior === '-' &&
      !/(?:\d{2}|mid|post|pre|early|late|[a-z]{5,}) ?-$/i.test(text.slice(Math.max(0, start - 8), start)))
  )
    return false;
  if (NUMBERED.test(before) || MEASURES.test(after)) return false;
  const counted =
    COUNTED.test(after) || (/s$/.test(after) && after.length > 3 && posAfter === 'NOUN' && !DETERMINED.test(before));
  if (counted && after !== 'to' && (year % 100 === 0 || !TIME_PREPOSITIONS.has(before))) return false;
  if (year >= 1700) return true;
  return (
    TIME_PREPOSITIONS.has(before) &&
    !/^(?:to|for|from|and|or|about|around|of|on|into)$/.test(before) &&
    posAfter !== 'NOUN' &&
    posAfter !== 'ADJ'
  );
}

export const YEARS: readonly Rule[] = [
  {
    name: 'year',
    starts: 'year4 the year',
    pattern: pattern(
      '(?:the year )?{year}(?!-(?:strong|man|men|mile|km|kilomet|met|ton|foot|feet|pound|lb|odd|plus|page|seat|bed|member|[a-z]?\\d{1,3} ))',
    ),
    produce: (g, around) => (isYear(around, Number(g.year)) ? { kind: 'point', year: Number(g.year) } : null),
  },
  {
    name: 'year cut short',
    starts: "'",
    pattern: pattern("'(?<yy>\\d\\d)"),
    produce: (g, { before }) => (TIME_PREPOSITIONS.has(before) ? { kind: 'point', year: fullYear(g.yy!) } : null),
  },
  {
    name: 'year before Christ',
    starts: 'digits',
    pattern: pattern('{bcYear} {bc}'),
    produce: (g) => ({ kind: 'point', year: -Number(g.bcYear) }),
  },
  {
    name: 'month or day of a year before Christ',
    starts: 'month digits',
    pattern: pattern('(?:{day} )?{monthName:month},?(?: of)? {bcYear} {bc}'),
    produce: (g) => ({
      kind: 'point',
      month: monthOf(g.month),
      ...(g.day ? { day: ordinalOf(g.day)! } : {}),
      year: -Number(g.bcYear),
    }),
  },
  {
    name: 'year anno Domini',
    starts: 'digits ad a.d. a.d',
    pattern: pattern('{ad} (?<year>\\d{2,4})|(?<later>\\d{2,4}) {ad:era}'),
    produce: (g) => ({ kind: 'point', year: Number(g.year ?? g.later) }),
  },
  {
    name: 'decade',
    starts: 'year4 the years',
    pattern: pattern("(?:the )?(?:years )?(?<decade>1\\d|20)(?<ten>\\d)0'?s"),
    produce: (g) => ({ kind: 'point', decade: Number(g.decade! + g.ten!) }),
  },
  {
    name: 'decade before Christ',
    starts: 'digits the',
    pattern: pattern("(?:the )?(?<ten>\\d{1,2})0'?s {bc}"),
    produce: (g) => ({ kind: 'point', decade: -Number(g.ten) }),
  },
  {
    name: 'decade in words',
    starts: "the '",
    pattern: pattern(
      "the (?:(?<ten>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|'?(?<figures>[2-9])0s)|'(?<cut>[2-9])0s",
    ),
    produce: (g) => {
      const words = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
      const figure = g.figures ?? g.cut;
      return { kind: 'point', decade: 190 + (figure ? Number(figure) : words.indexOf(g.ten!.toLowerCase()) + 2) };
    },
  },
  {
    name: 'century',
    starts: 'the ordinal',
    pattern: pattern('(?:the )?{ordinal}(?: |-)(?:century|c\\.)(?: (?:{bc}|{~ad}))?'),
    produce: (g) => {
      const n = ordinalOf(g.ordinal!);
      return n === null || n > 30 ? null : { kind: 'point', century: g.bc ? -n : n };
    },
  },
  {
    name: 'season of a year',
    starts: 'season the',
    pattern: pattern(
      '(?:the )?{season}(?: of|,)?(?: the year)? (?:{year}(?! {bc})(?:(?:-|/)(?:1[5-9]|20)?\\d\\d)?|{bcYear} {bc})',
    ),
    produce: (g) => ({ kind: 'point', season: seasonOf(g.season!), year: g.year ? Number(g.year) : -Number(g.bcYear) }),
  },
  {
    name: 'season',
    starts: 'season the harsh severe cold bitter hard long mild hot',
    pattern: pattern(
      '(?<the>the )?(?<kind>(?:harsh|severe|cold|bitter|hard|long|mild|hot) (?:[a-z]{3,12}(?:an|ish|ese) )?)?{season}',
    ),
    produce: (g, around) =>
      g.kind !== undefined || isSeason(around, g) ? { kind: 'point', season: seasonOf(g.season!) } : null,
  },
  {
    name: 'half of a year',
    starts: 'the first second latter h1 h2',
    pattern: pattern(
      '(?:the )?(?:(?<half>first|second|latter) half of (?:(?:the year )?{year}|(?<which>this|last|next|the) year)|(?<h>h1|h2)(?: (?<y2>(?:1\\d|20)\\d\\d))?)',
    ),
    produce: (g) => ({ kind: 'point', half: /first|h1/i.test(g.half ?? g.h!) ? 1 : 2, ...yearOf(g) }),
  },
  {
    name: 'quarter of a year',
    starts: 'the first second third fourth last final q1 q2 q3 q4',
    pattern: pattern(
      '(?:the )?(?:(?<nth>first|second|third|fourth|last|final) quarter of (?:{year}|(?<which>this|last|next|the) year)|q(?<q>[1-4])(?:,? ?(?:of )?(?<y2>(?:1\\d|20)\\d\\d))?)',
    ),
    produce: (g) => {
      const quarter = g.q ? Number(g.q) : (ordinalOf(g.nth!) ?? 4);
      return { kind: 'point', quarter: quarter as 1 | 2 | 3 | 4, ...yearOf(g) };
    },
  },
];

/** The year of a half or a quarter: stated, told from publication, or that of publication. */
const yearOf = (g: Readonly<Record<string, string | undefined>>): Partial<Point> => {
  const stated = g.year ?? g.y2;
  if (stated !== undefined) return { year: Number(stated) };
  return {
    yearFrom: { base: 'publication', shift: /last/i.test(g.which ?? '') ? -1 : /next/i.test(g.which ?? '') ? 1 : 0 },
  };
};

/** "fall" the verb, "spring" the leap or the water, "Arab Spring": times only after a preposition or an article. */
function isSeason(
  { before, after, posFirst, posAfter, text, start }: Around,
  g: Readonly<Record<string, string | undefined>>,
): boolean {
  const word = g.season!.toLowerCase();
  // "the [summer] offensive": the article belongs to the offensive.
  if (g.the !== undefined && /^(?:NOUN|PROPN)$/.test(posAfter)) return false;
  if (
    /^(?:palace|festival|olympics|games|camp|school|offensives?)$/.test(after) &&
    word !== 'spring' &&
    !/^(?:the|this|that|last|next)$/.test(before)
  )
    return after.startsWith('offensive');
  if (before === 'arab' || before === 'prague') return false;
  if (word === 'fall')
    return /^(?:in|by|of|since|until|during|through|the|that|this|last|next|every|late|early)$/.test(before) &&
      after !== 'of' &&
      after !== 'to' &&
      posFirst === 'NOUN' &&
      g.the === undefined
      ? true
      : g.the !== undefined && !/^(?:of|to|from|in)$/.test(after);
  if (word === 'spring' && posFirst === 'VERB') return false;
  return (
    g.the !== undefined ||
    TIME_PREPOSITIONS.has(before) ||
    /^(?:the|each|every|harsh|second|first|cold|severe|bitter|whole|entire|same|following|previous|that|main)$/.test(
      before,
    ) ||
    /[A-Z]/.test(text[start]!) ||
    /^(?:offensives?|campaigns?|months?)$/.test(after)
  );
}
