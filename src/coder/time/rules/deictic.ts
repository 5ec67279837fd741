/** Times counted from the day of publication: "yesterday", "last week", "two weeks ago", "so far this year". */
import type { Meaning } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { amountOf, DAY_PARTS, type DayPart, type Unit, unitOf } from '../words.ts';

const day = (shift: number, part?: DayPart): Meaning => ({
  kind: 'around',
  base: 'publication',
  unit: 'day',
  shift,
  ...(part === undefined ? {} : { part }),
});
const partOf = (said: string | undefined): DayPart | undefined =>
  said ? DAY_PARTS.get(said.toLowerCase()) : undefined;
const SHIFTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

/** How many a group of number words says: "a few" gives null. */
export const countOf = (said: string | undefined, some: string | undefined): number | null =>
  some !== undefined ? null : amountOf(said ?? 'a');

/** amount and unit of `{number} {unit}` groups, folded together ("a fortnight" = two weeks). */
export function lengthOf(g: Readonly<Record<string, string | undefined>>): { unit: Unit; amount: number | null } {
  const { unit, times } = unitOf(g.unit ?? g.units ?? 'day');
  const amount = (g.number ?? g.couple) ? countOf(g.number ?? g.couple, undefined) : null;
  return { unit, amount: amount === null ? null : amount * times };
}

export const DEICTIC: readonly Rule[] = [
  { name: 'today', starts: 'today', pattern: pattern('today'), produce: () => day(0) },
  {
    name: 'yesterday',
    starts: 'yesterday',
    pattern: pattern('yesterday(?: {part})?'),
    produce: (g) => day(-1, partOf(g.part)),
  },
  {
    name: 'tomorrow',
    starts: 'tomorrow',
    pattern: pattern('tomorrow(?: {part})?'),
    produce: (g) => day(1, partOf(g.part)),
  },
  { name: 'tonight', starts: 'tonight', pattern: pattern('tonight'), produce: () => day(0, 'NI') },
  {
    name: 'day before yesterday',
    starts: 'the day',
    pattern: pattern('(?:the )?day (?<which>before yesterday|after tomorrow)'),
    produce: (g) => day(/^before/i.test(g.which!) ? -2 : 2),
  },
  {
    name: 'last night',
    starts: 'last',
    pattern: pattern('last (?<part>night|evening)'),
    produce: (g) => day(-1, partOf(g.part)),
  },
  {
    name: 'part of this day',
    starts: 'this',
    pattern: pattern('this {part}'),
    produce: (g) => day(0, partOf(g.part)),
  },
  {
    name: 'overnight',
    starts: 'overnight',
    pattern: pattern('overnight'),
    produce: (_, { after }) =>
      /^(?:stay|guest|bag|curfew|success|stop)$/.test(after)
        ? null
        : { kind: 'around', base: 'publication', unit: 'day', shift: 0, part: 'NI', side: -1 },
  },
  {
    name: 'over the weekend',
    starts: 'the this last next past weekend',
    pattern: pattern('(?<which>the|this|last|this past|past|next|the past)? ?weekend'),
    produce: (g, { before }) =>
      g.which === undefined || (/^the$/i.test(g.which) && !/^(?:over|during|at|on|throughout|through)$/.test(before))
        ? null
        : { kind: 'point', weekday: 6, deixis: /next/i.test(g.which) ? 1 : -1, part: 'DT' },
  },
  {
    name: 'last, this or next unit',
    starts: 'last this next past coming the current',
    pattern: pattern(
      '(?<the>the )?(?<which>last|this past|this|next|past|coming|current)(?: calendar)? (?<unit>week|month|year|decade|century|quarter)',
    ),
    produce: (g, { after }) => {
      const which = g.which!.toLowerCase();
      // "the next week" counts from what was told last; "the last week" is a length, or the end of something.
      if (g.the !== undefined && which === 'next') return null;
      if (g.the !== undefined && which === 'last' && after === 'of') return null;
      if (which === 'this past' || which === 'past' || (which === 'last' && g.the !== undefined))
        return { kind: 'length', ...lengthOf({ unit: g.unit, number: '1' }), toward: -1, base: 'publication' };
      return { kind: 'around', base: 'publication', unit: unitOf(g.unit!).unit, shift: SHIFTS[which] ?? 0 };
    },
  },
  {
    name: 'earlier or later this unit',
    starts: 'earlier later early late',
    pattern: pattern(
      '(?<side>earlier|later)(?: on)?(?: in)? (?<which>today|this (?<unit>week|month|year|morning|evening))',
    ),
    produce: (g) => {
      const side = /^earlier/i.test(g.side!) ? -1 : 1;
      const part = partOf(g.unit);
      if (/today/i.test(g.which!) || part) return { ...(day(0, part) as Extract<Meaning, { kind: 'around' }>), side };
      return { kind: 'around', base: 'publication', unit: unitOf(g.unit!).unit, shift: 0, side };
    },
  },
  {
    name: 'so far this unit',
    starts: 'so thus',
    pattern: pattern('(?:so|thus) far this (?<unit>week|month|year)'),
    produce: (g) => ({ kind: 'around', base: 'publication', unit: unitOf(g.unit!).unit, shift: 0, side: -1 }),
  },
  {
    name: 'units ago',
    starts: 'number some couple digits unit over more less nearly almost about around just only the',
    pattern: pattern(
      '(?:(?:the )?(?:{number}|{some}|{couple}) )?{unit} (?:and a half )?(?:ago|prior to the publication)',
    ),
    produce: (g) => ({ kind: 'shift', base: 'publication', ...lengthOf(g), toward: -1 }),
  },
  {
    name: 'units from now',
    starts: 'number some couple digits',
    pattern: pattern('(?:{number}|{some}|{couple}) {unit} from (?:now|today)'),
    produce: (g) => ({ kind: 'shift', base: 'publication', ...lengthOf(g), toward: 1 }),
  },
  {
    name: 'the past or coming units',
    starts: 'the past last recent next coming these this',
    pattern: pattern(
      '(?:the |these |this )?(?<which>past|last|recent|next|coming|previous|preceding)(?: (?:{number}|{some}|{couple}))? (?<unit>{~units})',
    ),
    produce: (g, { before }) =>
      // "meant to last 45 minutes" is the verb.
      g.which!.toLowerCase() === 'last' && /^(?:to|will|would|could|can|may|might|should|not)$/.test(before)
        ? null
        : {
            kind: 'length',
            ...lengthOf(g),
            toward: /next|coming/i.test(g.which!) ? 1 : -1,
            ...(/next/i.test(g.which!) ? { told: true } : {}),
            base: /previous|preceding/i.test(g.which!) ? 'antecedent' : 'publication',
          },
  },
  {
    name: 'these days',
    starts: 'these nowadays',
    pattern: pattern('these days|nowadays'),
    produce: () => ({ kind: 'reference', value: 'PRESENT_REF', now: true }),
  },
  {
    name: 'now',
    starts: 'now currently presently right at ongoing still as',
    pattern: pattern(
      '(?:right |until |up to )?now|currently|presently|at present|at the present(?: time)?|at the moment|as of now',
    ),
    produce: (_, { after, before }) =>
      before === 'just' || (after === 'that' && before === '')
        ? null
        : { kind: 'reference', value: 'PRESENT_REF', now: true },
  },
  {
    name: 'ongoing',
    starts: 'ongoing',
    pattern: pattern('ongoing'),
    produce: () => ({ kind: 'reference', value: 'PRESENT_REF', now: true, reportOnly: true }),
  },
  {
    name: 'to date',
    starts: 'date',
    pattern: pattern('date'),
    produce: (_, { before, posAfter }) =>
      before === 'to' && posAfter !== 'NOUN' ? { kind: 'reference', value: 'PRESENT_REF', now: true } : null,
  },
  {
    name: 'present-day',
    starts: 'current present modern-day present-day modern',
    pattern: pattern('current|(?:the )?present(?: |-)day|modern(?: |-)day'),
    produce: (_, { posAfter }) =>
      /^(?:NOUN|ADJ|PROPN)$/.test(posAfter) ? { kind: 'reference', value: 'PRESENT_REF', now: false } : null,
  },
  {
    name: 'recently',
    starts: 'recently recent lately',
    pattern: pattern('recently|recent|lately'),
    produce: () => ({ kind: 'reference', value: 'PAST_REF', now: false }),
  },
  {
    name: 'former',
    starts: 'former formerly',
    pattern: pattern('former|formerly'),
    produce: (_, { before, posAfter, after }) =>
      before === 'the' && !/^(?:NOUN|PROPN|ADJ)$/.test(posAfter) && after !== ''
        ? null
        : { kind: 'reference', value: 'PAST_REF', now: false },
  },
  {
    name: 'the past',
    starts: 'the',
    pattern: pattern('the (?:recent |distant )?past'),
    produce: (_, { posAfter }) =>
      /^(?:NOUN|PROPN|ADJ|NUM)$/.test(posAfter) ? null : { kind: 'reference', value: 'PAST_REF', now: false },
  },
  {
    name: 'future',
    starts: 'the future near',
    pattern: pattern('(?:the (?:near |distant |foreseeable )?)?future'),
    produce: () => ({ kind: 'reference', value: 'FUTURE_REF', now: false }),
  },
];
