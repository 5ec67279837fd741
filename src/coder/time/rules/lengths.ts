/** Lengths of time and repeated times: "three days", "a six-month siege", "for months"; "daily", "every Friday", "per month". */
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { MONTHS, UNIT_CODES, unitOf, WEEKDAYS } from '../words.ts';
import { lengthOf } from './deictic.ts';

/** TIMEX2's value of "each unit of this kind": XXXX-XX-XX for every day, XXXX-WXX for every week. */
const EACH: Readonly<Record<string, string>> = { day: 'XXXX-XX-XX', week: 'XXXX-WXX', month: 'XXXX-XX', year: 'XXXX' };
const length = (g: Readonly<Record<string, string | undefined>>) =>
  ({ kind: 'length', ...lengthOf(g), toward: 0, base: 'antecedent' }) as const;

export const LENGTHS: readonly Rule[] = [
  {
    name: 'so many units',
    starts: 'number some digits',
    pattern: pattern(
      '(?:{number}|{some})(?: - | |-)(?:(?:full|long|whole|straight|consecutive|successive|more|further|bloody|calendar|working|business) )?{unit}(?:(?: |-)long)?(?: old|-old| of age)?',
    ),
    produce: (g, { text, start, end, before, posAfter }) => {
      if (/^seconds?$/i.test(g.unit!) && /^(?:NOUN|PROPN|ADJ)$/.test(posAfter)) return null;
      if (/^\d/.test(text.slice(start, start + 1)) && /[$£€.,:\-\w]/.test(text[start - 1] ?? ' ')) return null;
      const said = text.slice(start, end);
      const plural = /s$/i.test(g.unit!);
      if (g.some !== undefined) return plural || !/^(?:some|many)$/i.test(g.some) ? length(g) : null;
      if (plural || /^(?:one|1)$/i.test(g.number!) || /-|old$|century/i.test(said) || before === '') return length(g);
      // "a 72 hour ban": singular, so it stands before a thing.
      return /^(?:a|the|an)$/.test(before) ? length(g) : null;
    },
  },
  {
    name: 'a unit',
    starts: 'a an half one',
    pattern: pattern(
      '(?:an?|half an?)(?: (?:full|whole|single))? (?<unit>minute|hour|day|week|fortnight|month|year|decade|century)(?: and a half)?',
    ),
    produce: (g, { before, posBefore, after, text, start }) => {
      if (after === '-') return null;
      if (
        posBefore === 'NUM' ||
        /\d$|times$/.test(before) ||
        /^(?:times|once|twice|dead|killed|wounded|hours|days|months|minutes)$/.test(before)
      ) {
        const { unit } = unitOf(g.unit!);
        return { kind: 'repeat', value: `P${unit === 'hour' || unit === 'minute' ? 'T' : ''}1${UNIT_CODES[unit]}` };
      }
      if (/^(?:day|week|year|hour)$/i.test(g.unit!) && /^(?:of|when|for|to|in|as)$/.test(after)) {
        if (
          after !== 'for' &&
          !/^(?:in|within|after|for|under|over|nearly|almost|lasted|than|about|half)$/.test(before)
        )
          return null;
      }
      return length({ ...g, number: /^half/i.test(text.slice(start, start + 4)) ? 'half' : '1' });
    },
  },
  {
    name: 'a period of so many units',
    starts: 'a an the this that',
    pattern: pattern('(?:an?|the(?: same)?|this|that) (?:{number}|{some})(?: |-){unit}(?: |-)(?:long )?periods?'),
    produce: (g) => ({ ...length(g), whole: true }),
  },
  {
    name: 'the first units of something',
    starts: 'the',
    pattern: pattern(
      'the (?:first|last|final|next|early|opening|closing|initial|second)(?: (?:{number}|{some}|{couple}))? {unit} of(?= )',
    ),
    produce: (g, { after, posAfter }) =>
      (/^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(posAfter) || after === '"') &&
      !MONTHS.has(after) &&
      !/^(?:day|night)$/i.test(g.unit!)
        ? { ...length(g.number || g.some || g.couple || /s$/i.test(g.unit!) ? g : { ...g, number: '1' }), of: true }
        : null,
  },
  {
    name: 'a couple of units',
    starts: 'a couple',
    pattern: pattern('(?<couple>a couple of|a dozen) {unit}'),
    produce: length,
  },
  {
    name: 'units without number',
    starts: 'unit',
    pattern: pattern('(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)'),
    produce: (g, { before, posBefore }) =>
      /^(?:for|within|in|after|of|took|lasted|lasting|over|and|or|with|through|spent|despite|by|took)$/.test(before) &&
      posBefore !== 'NUM'
        ? length(g)
        : null,
  },
  {
    name: 'half a century',
    starts: 'half half-century',
    pattern: pattern('half(?:-| )(?<unit>century|decade|year|hour)'),
    produce: (g) => length({ ...g, number: 'half' }),
  },
  {
    name: 'unit-long',
    starts:
      'year-long month-long week-long day-long decade-long year month week day decade unit yearlong monthlong weeklong',
    pattern: pattern('(?<unit>day|week|month|year|decade)s?(?: |-)?long'),
    produce: (g) => length({ ...g, number: '1' }),
  },
  {
    name: 'daily, weekly',
    starts: 'daily weekly monthly yearly annually nightly hourly annual everyday',
    pattern: pattern('(?<how>daily|weekly|monthly|yearly|annually|nightly|everyday)'),
    produce: (g) => {
      const how = g.how!.toLowerCase();
      const value =
        { weekly: EACH.week, monthly: EACH.month, yearly: EACH.year, annually: EACH.year, nightly: 'XXXX-XX-XXTNI' }[
          how
        ] ?? EACH.day!;
      return { kind: 'repeat', value };
    },
  },
  {
    name: 'per unit',
    starts: 'per',
    pattern: pattern('per (?<unit>hour|day|week|month|year)'),
    produce: (g) => ({ kind: 'repeat', value: `P${g.unit === 'hour' ? 'T' : ''}1${UNIT_CODES[unitOf(g.unit!).unit]}` }),
  },
  {
    name: 'every unit',
    starts: 'every each',
    pattern: pattern(
      '(?:every|each)(?: single| other)? (?<unit>{~weekdayName}|hour|day|night|morning|afternoon|evening|week|weekend|month|year|summer|winter|spring|autumn)',
    ),
    produce: (g) => {
      const unit = g.unit!.toLowerCase();
      const weekday = WEEKDAYS.get(unit);
      if (weekday !== undefined) return { kind: 'repeat', value: `XXXX-WXX-${weekday}` };
      const season = ({ spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' } as Record<string, string>)[unit];
      if (season) return { kind: 'repeat', value: `XXXX-${season}` };
      const part = ({ night: 'TNI', morning: 'TMO', afternoon: 'TAF', evening: 'TEV' } as Record<string, string>)[unit];
      if (part) return { kind: 'repeat', value: `XXXX-XX-XX${part}` };
      return { kind: 'repeat', value: EACH[unit] ?? (unit === 'weekend' ? 'XXXX-WXX-WE' : 'XXXX-XX-XXTXX') };
    },
  },
  {
    name: 'on weekdays',
    starts: 'mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends',
    pattern: pattern('(?:(?<weekday>{~weekdayName})s|(?<end>weekends))'),
    produce: (g) =>
      g.end
        ? { kind: 'repeat', value: 'XXXX-WXX-WE' }
        : { kind: 'repeat', value: `XXXX-WXX-${WEEKDAYS.get(g.weekday!.toLowerCase())}` },
  },
];
