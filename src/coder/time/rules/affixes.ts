/** Words before or after a time that change it: "early", "the end of", "around", "the night of"; "night", "of that year". */
import type { Meaning, Mod } from '../meaning.ts';
import { opening, pattern } from '../pattern.ts';
import type { Groups, Prefix, Suffix } from '../rule.ts';
import { DAY_PARTS } from '../words.ts';
import { lengthOf } from './deictic.ts';

/** Things that have a beginning, a middle and an end: months, years, seasons, decades, centuries, weeks, parts of days. */
const hasParts = (core: Meaning): boolean =>
  (core.kind === 'point' && core.clock === undefined && (core.day === undefined || core.part !== undefined)) ||
  (core.kind === 'around' && (core.unit !== 'day' || core.part !== undefined)) ||
  core.kind === 'vague';

const withMod = (core: Meaning, mod: Mod): Meaning | null => (core.mod === undefined ? { ...core, mod } : null);
const partial = (mod: Mod) => (core: Meaning) => (hasParts(core) ? withMod(core, mod) : null);

/** The same, and "early on 5 May" of a day. */
const onDay = (mod: Mod) => (core: Meaning, g: Groups) =>
  hasParts(core) || (g.on !== undefined && core.kind === 'point') ? withMod(core, mod) : null;

const dayPart = (core: Meaning, said: string): Meaning | null => {
  const part = DAY_PARTS.get(said.toLowerCase());
  if (part === undefined) return null;
  if (
    core.kind === 'point' &&
    core.part === undefined &&
    core.clock === undefined &&
    (core.day !== undefined || core.weekday !== undefined)
  )
    return { ...core, part };
  if (core.kind === 'around' && core.unit === 'day' && core.part === undefined) return { ...core, part };
  return null;
};

/** "more than two weeks"; but "over the next two weeks" is a preposition. */
const measures = (core: Meaning): boolean =>
  core.kind === 'shift' || (core.kind === 'length' && core.toward === 0 && core.whole !== true);

const two = (n: number): string => String(n).padStart(2, '0');

export const PREFIXES: readonly Prefix[] = [
  {
    name: 'the beginning of',
    starts: 'the early beginning start',
    pattern: opening(
      '(?:the )?(?:very )?(?:beginning|start|opening|(?:early|first|opening) (?:part|days|weeks|months|years|hours)|early) of ',
    ),
    apply: partial('START'),
  },
  {
    name: 'early',
    starts: 'early the',
    pattern: opening('(?:the )?early(?: in|(?<on> on)|-)? ?'),
    apply: onDay('START'),
  },
  {
    name: 'earlier or later in',
    starts: 'earlier later',
    pattern: opening('(?:earlier|later) in '),
    apply: (core) =>
      core.kind === 'point' && core.month !== undefined && core.day === undefined && core.mod === undefined
        ? core
        : null,
  },
  {
    name: 'the middle of',
    starts: 'the middle',
    pattern: opening('(?:the )?(?:middle|midst|mid-?point|height) of '),
    apply: partial('MID'),
  },
  {
    name: 'mid-',
    starts: 'mid the',
    pattern: opening('(?:the )?mid(?:-to-late)?(?:-| |(?=[a-z]))'),
    apply: partial('MID'),
  },
  {
    name: 'the end of',
    starts: 'the end close late latter',
    pattern: opening(
      '(?:the )?(?:very )?(?:end|close|latter (?:part|half|days|months)|late (?:part|days)|last (?:part|days|weeks|months|years|hours)|final (?:days|weeks|months|years|hours)) of ',
    ),
    apply: partial('END'),
  },
  {
    name: 'late',
    starts: 'late the',
    pattern: opening('(?:the )?late(?: in|(?<on> on)|-)? ?'),
    apply: onDay('END'),
  },
  {
    name: 'about',
    starts: 'about around approximately circa ca c roughly some',
    pattern: opening('(?:about|around|approximately|circa|ca\\.?|c\\.|roughly|some) '),
    apply: (core) =>
      core.kind === 'length' ||
      core.kind === 'shift' ||
      (core.kind === 'point' && (core.year !== undefined || core.clock !== undefined))
        ? withMod(core, 'APPROX')
        : null,
  },
  {
    name: 'more than',
    starts: 'more over at',
    pattern: opening('(?:more than|over|at least|well over) '),
    apply: (core) => (measures(core) ? withMod(core, 'MORE_THAN') : null),
  },
  {
    name: 'less than',
    starts: 'less nearly almost under up no fewer',
    pattern: opening('(?:less than|fewer than|nearly|almost|under|up to|no more than) '),
    apply: (core) => (measures(core) ? withMod(core, 'LESS_THAN') : null),
  },
  {
    name: 'just',
    starts: 'just only',
    pattern: opening('(?:just|only(?: just)?) '),
    apply: (core) => (core.kind === 'shift' ? core : null),
  },
  {
    name: 'the part of a day of',
    starts: 'the early',
    pattern: opening(
      '(?:(?:the )?(?<early>early) (?:hours of )?(?:in )?)?(?:the )?(?:(?<early2>early) |late )?(?<part>morning|afternoon|evening|night)(?: hours)? of ',
    ),
    apply: (core, g) => dayPart(core, g.part!),
  },
  {
    name: 'the small hours of',
    starts: 'the early',
    pattern: opening('(?:the )?(?:early|small|first) hours of '),
    apply: (core) =>
      core.kind === 'point' || core.kind === 'around'
        ? core.part === undefined
          ? (dayPart(core, 'morning') ?? null)
          : withMod(core, 'START')
        : null,
  },
  {
    name: 'the rest of',
    starts: 'the much most part',
    pattern: opening('(?:the )?(?:rest|remainder|whole|year|month|summer|winter|spring|autumn|fall|season) of '),
    apply: (core, g) => (core.kind === 'point' && g !== undefined ? core : null),
  },
  {
    name: 'the week of a month',
    starts: 'the first second third fourth last final',
    pattern: opening('(?:the )?(?<which>first|second|third|fourth|last|final) week (?:of|in) '),
    apply: (core, g) => {
      if (core.kind !== 'point' || core.month === undefined || core.day !== undefined || core.mod !== undefined)
        return null;
      const week = { first: 1, second: 2, third: 3, fourth: 4 }[g.which!.toLowerCase()] ?? -1;
      return { ...core, week: week as 1 | 2 | 3 | 4 | -1 };
    },
  },
  {
    name: 'the week of or ending on a day',
    starts: 'the week',
    pattern: opening('(?:the )?week(?: (?:of|from|beginning|starting|commencing|(?<end>ending|to|until))(?: on)?:?) '),
    apply: (core, g) =>
      core.kind === 'point' && core.day !== undefined && core.part === undefined && core.mod === undefined
        ? { ...core, weekAt: g.end === undefined ? 'first' : 'last' }
        : null,
  },
  {
    name: 'half of a month',
    starts: 'the first second latter',
    pattern: opening('(?:the )?(?<which>first|second|latter) half of '),
    apply: (core, g) =>
      core.kind === 'point' && core.month !== undefined && core.day === undefined && core.mod === undefined
        ? { ...core, half: /^first/i.test(g.which!) ? 1 : 2 }
        : null,
  },
  {
    name: 'units after a date',
    starts: 'number some couple digits the',
    pattern: opening('(?:(?:{number}|{some}|{couple}|the) )?{unit} (?<which>after|before|following|prior to) '),
    apply: (core, g) =>
      core.kind === 'point' && core.day !== undefined && core.mod === undefined && core.part === undefined
        ? {
            kind: 'shift',
            base: 'antecedent',
            ...lengthOf(g.number || g.some || g.couple ? g : { ...g, number: '1' }),
            toward: /^(?:before|prior)/i.test(g.which!) ? -1 : 1,
            from: core,
          }
        : null,
  },
  {
    name: 'every such date',
    starts: 'every each',
    pattern: opening('(?:every|each) '),
    apply: (core) =>
      core.kind === 'point' && core.month !== undefined && core.year === undefined && core.mod === undefined
        ? { kind: 'repeat', value: `XXXX-${two(core.month)}${core.day === undefined ? '' : `-${two(core.day)}`}` }
        : null,
  },
  {
    name: 'as recently as',
    starts: 'as',
    pattern: opening('as (?:recently|late|early) as '),
    apply: (core) => (core.kind === 'point' ? core : null),
  },
];

const yearFrom = (core: Meaning, base: 'publication' | 'antecedent', shift: number): Meaning | null =>
  core.kind === 'point' &&
  core.year === undefined &&
  core.yearFrom === undefined &&
  (core.month !== undefined || core.season !== undefined)
    ? { ...core, yearFrom: { base, shift } }
    : null;

export const SUFFIXES: readonly Suffix[] = [
  {
    name: 'part of the day',
    pattern: pattern(
      ',? (?:in the |at |during the )?(?<early>early |late )?(?<part>morning|afternoon|evening|night)(?!-)',
    ),
    apply: (core, g) => dayPart(core, g.part!),
  },
  {
    name: 'of that year',
    pattern: pattern(',? (?:of |in )?(?:(?:the|that) same|that|the) year'),
    apply: (core) => yearFrom(core, 'antecedent', 0),
  },
  {
    name: 'of this, last or next year',
    pattern: pattern(',? (?:of )?(?<which>this|last|next|the previous|the following|the next) year'),
    apply: (core, g) =>
      yearFrom(
        core,
        /^the/i.test(g.which!) ? 'antecedent' : 'publication',
        /last|previous/i.test(g.which!) ? -1 : /this/i.test(g.which!) ? 0 : 1,
      ),
  },
];
