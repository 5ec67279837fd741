/** Times counted from the time last spoken of: "two days later", "the same day", "the end of the month", "that year". */
import type { Meaning } from '../meaning.ts';
import { pattern } from '../pattern.ts';
import type { Rule } from '../rule.ts';
import { DAY_PARTS, type DayPart, unitOf } from '../words.ts';
import { lengthOf } from './deictic.ts';

const partOf = (said: string | undefined): DayPart | undefined =>
  said ? DAY_PARTS.get(said.toLowerCase()) : undefined;
const UNIT =
  '(?<unit>day|night|morning|afternoon|evening|week|month|year|decade|century|summer|winter|spring|autumn|fall)';
const around = (unit: string, shift: number, rest: { side?: -1 | 1; event?: boolean } = {}): Meaning => {
  const word = unit.toLowerCase();
  const season = ({ spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' } as const)[word];
  if (season) return { kind: 'point', season, yearFrom: { base: 'antecedent', shift } };
  const part = partOf(word);
  return { kind: 'around', base: 'antecedent', unit: unitOf(word).unit, shift, ...(part ? { part } : {}), ...rest };
};

export const RELATIVE: readonly Rule[] = [
  {
    name: 'the same unit',
    starts: 'the that this',
    pattern: pattern(`(?:the same|that same|this same|that very|the very same|that) ${UNIT}`),
    produce: (g) => around(g.unit!, 0),
  },
  {
    name: 'this day, told',
    starts: 'this',
    pattern: pattern('this (?<unit>day)'),
    produce: (g) => around(g.unit!, 0),
  },
  {
    name: 'the next unit',
    starts: 'the next following',
    pattern: pattern(`(?:the )?(?<which>next|following|subsequent|ensuing|succeeding) ${UNIT}`),
    produce: (g, { before }) =>
      before === 'for' && /^next$/i.test(g.which!) && /^(?:week|month|year|decade)$/i.test(g.unit!)
        ? { kind: 'length', unit: unitOf(g.unit!).unit, amount: 1, toward: 1, base: 'antecedent' }
        : before === 'the'
          ? null
          : around(g.unit!, 1),
  },
  {
    name: 'the previous unit',
    starts: 'the previous preceding prior',
    pattern: pattern(`(?:the )?(?:previous|preceding|prior) ${UNIT}`),
    produce: (g) => around(g.unit!, -1),
  },
  {
    name: 'the unit after',
    starts: 'the',
    pattern: pattern('the (?<unit>day|night|morning|week|month|year) (?:after|following)(?! the same)'),
    produce: (g, { posAfter }) =>
      around(g.unit!, 1, /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(posAfter) ? { event: true } : {}),
  },
  {
    name: 'the unit before',
    starts: 'the',
    pattern: pattern('the (?<unit>day|night|morning|week|month|year) (?:before|prior to|prior)'),
    produce: (g, { posAfter }) =>
      around(g.unit!, -1, /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(posAfter) ? { event: true } : {}),
  },
  {
    name: 'later that unit',
    starts: 'earlier later',
    pattern: pattern(
      '(?<side>earlier|later)(?: on)? (?:that|the same|in that|in the same|(?<the>in the|the)|that same|on that|on the same) (?<unit>day|night|morning|afternoon|evening|week|month|year|summer|winter|spring|autumn)',
    ),
    produce: (g) => {
      const side = /^earlier/i.test(g.side!) ? -1 : 1;
      // "earlier in the week" is the report's own week.
      return g.the !== undefined && /^(?:week|month|year)$/i.test(g.unit!)
        ? { kind: 'around', base: 'publication', unit: unitOf(g.unit!).unit, shift: 0, side, told: true }
        : around(g.unit!, 0, { side });
    },
  },
  {
    name: 'the unit itself',
    starts: 'the',
    pattern: pattern('the (?<unit>month|year|week)'),
    produce: (g, { core }) =>
      core ? { kind: 'around', base: 'publication', unit: unitOf(g.unit!).unit, shift: 0, told: true } : null,
  },
  {
    name: 'units later',
    starts: 'number some couple digits unit the',
    pattern: pattern(
      '(?:(?:{number}|{some}|{couple}) )?(?:(?:full|more|short|long|whole) )?{unit} (?<which>later|afterwards?|thereafter|hence|on|earlier|previously|beforehand|before that|prior|before|after)',
    ),
    produce: (g, { posAfter, after }) => {
      const which = g.which!.toLowerCase();
      if (which === 'on') return null;
      const bare = g.number === undefined && g.some === undefined && g.couple === undefined;
      if (bare && !/s$/i.test(g.unit!)) return null;
      const event =
        (which === 'after' || which === 'before' || which === 'prior') && after !== '' && posAfter !== 'PUNCT';
      return {
        kind: 'shift',
        base: 'antecedent',
        ...lengthOf(g),
        toward: /^(?:earlier|previously|before|prior)/.test(which) ? -1 : 1,
        ...(event ? { event: true } : {}),
      };
    },
  },
  {
    name: 'shortly after',
    starts: 'shortly soon sometime long',
    pattern: pattern('(?<which>shortly|soon) (?:afterwards?|thereafter)|(?<before>shortly) beforehand'),
    produce: (g) => ({ kind: 'reference', value: g.before ? 'PAST_REF' : 'FUTURE_REF', now: false }),
  },
  {
    name: 'throughout the week',
    starts: 'the all',
    pattern: pattern('(?:the|all)(?: (?:whole|entire))? (?<unit>week|month|year)'),
    produce: (g, { text, start, before }) =>
      /^(?:throughout|during|over|through)$/.test(before) || /^all/i.test(text.slice(start, start + 3))
        ? { kind: 'around', base: 'publication', unit: unitOf(g.unit!).unit, shift: 0, told: true }
        : null,
  },
  {
    name: 'at the time of writing',
    starts: 'the',
    pattern: pattern('the time of (?:writing|publication|reporting|going to press)'),
    produce: () => ({ kind: 'reference', value: 'PRESENT_REF', now: true }),
  },
  {
    name: 'at the time',
    starts: 'the that this at',
    pattern: pattern('(?:the|that|this) time(?: being)?'),
    produce: (_, { before, text, start, posAfter, after }) => {
      if (before === 'at' || (before === 'by' && /^that/i.test(text.slice(start, start + 4)))) {
        if (
          /^(?:NOUN|ADP|PRON|DET|PROPN|VERB)$/.test(posAfter) &&
          (after === 'of' || after === 'when' || after === 'that')
        )
          return { kind: 'vague' };
        return { kind: 'reference', value: 'PRESENT_REF', now: false };
      }
      return /^(?:during|since|until|from|in|throughout)$/.test(before) &&
        !/^(?:the)/i.test(text.slice(start, start + 3))
        ? { kind: 'vague' }
        : null;
    },
  },
  {
    name: 'at the same time',
    starts: 'the',
    pattern: pattern('the same time'),
    // Only where it opens a sentence: elsewhere it is an idiom for "also".
    produce: (_, { text, start, after }) =>
      /(?:^|[.!?]["']?\s+)at $/i.test(text.slice(Math.max(0, start - 8), start)) && after !== 'as'
        ? { kind: 'around', base: 'antecedent', unit: 'day', shift: 0, coarse: true }
        : null,
  },
  {
    name: 'a time of no said length',
    starts: 'a the',
    pattern: pattern(
      '(?:a|the) (?:(?:long|short|brief|extra|prolonged|lengthy|limited) (?:time|while|period)(?: of time)?|(?:long|short|brief|prolonged|lengthy|extended|limited) period of)',
    ),
    produce: (_, { text, end, before, after, posAfter }) =>
      /^(?:for|after|within|during|in|spent|until|over|throughout|into|of|following)$/.test(before) &&
      after !== 'ago' &&
      (posAfter !== 'NOUN' || /of$/i.test(text.slice(end - 2, end)))
        ? { kind: 'vague', ...(/of$/i.test(text.slice(end - 2, end)) ? { of: true } : {}) }
        : null,
  },
  {
    name: 'the duration of something',
    starts: 'the',
    pattern: pattern('the duration of(?= )'),
    produce: (_, { posAfter }) => (/^(?:DET|NOUN|PROPN|PRON)$/.test(posAfter) ? { kind: 'vague', of: true } : null),
  },
  {
    name: 'the years of something',
    starts: 'the',
    pattern: pattern('the (?<unit>years|decades) of(?= )'),
    produce: (g, { posAfter }) =>
      /^(?:DET|NOUN|PROPN|PRON)$/.test(posAfter)
        ? { kind: 'length', unit: unitOf(g.unit!).unit, amount: null, toward: 0, base: 'antecedent', of: true }
        : null,
  },
  {
    name: 'anniversary',
    starts: 'the ordinal',
    pattern: pattern('(?:the )?{ordinal}(?: |-)(?:year )?anniversary'),
    produce: (_, { after }) => ({
      kind: 'around',
      base: 'antecedent',
      unit: 'day',
      shift: 0,
      ...(after === 'of' ? { of: true } : {}),
    }),
  },
  {
    name: 'a numbered day of something',
    starts: 'the',
    pattern: pattern('the (?:{ordinal}|last|final|opening) (?:day|night|evening|morning)'),
    produce: (_, { before, after }) =>
      /^(?:on|by|until|of|towards?|during|after|before)$/.test(before)
        ? { kind: 'vague', ...(after === 'of' ? { of: true } : {}) }
        : null,
  },
  {
    name: 'a season of the weather',
    starts: 'the dry rainy wet monsoon',
    pattern: pattern('(?:dry|rainy|wet|monsoon) season'),
    produce: () => ({ kind: 'vague' }),
  },
  {
    name: 'this period',
    starts: 'the that this these those',
    pattern: pattern(
      '(?:this|that|the same) (?:time )?period|(?:these|those|the same) (?:periods|years|months|weeks|days)',
    ),
    produce: () => ({ kind: 'vague' }),
  },
  {
    name: 'the following units',
    starts: 'the next following',
    pattern: pattern(
      '(?:the )?(?:following|next|ensuing|subsequent|succeeding|intervening|coming)(?: (?:{number}|{some}|{couple}))? (?<unit>{~units})',
    ),
    produce: (g) => ({ kind: 'length', ...lengthOf(g), toward: 1, base: 'antecedent' }),
  },
  {
    name: 'the units before',
    starts: 'the previous preceding',
    pattern: pattern('(?:the )?(?:previous|preceding|prior)(?: (?:{number}|{some}|{couple}))? (?<unit>{~units})'),
    produce: (g) => ({ kind: 'length', ...lengthOf(g), toward: -1, base: 'antecedent' }),
  },
];
