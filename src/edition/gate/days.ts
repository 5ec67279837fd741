/** Days: each must be one that a cited claim, its saying, its total or its report is dated with, or stand in the cited words. */
import { dayNumber, MONTHS, monthNumber } from '../../model/day.ts';
import { groundOf } from './ground.ts';
import type { GateRule, SentenceCase } from './rule.ts';

const NAMES = `(${MONTHS.join('|').toLowerCase()}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and)\\s*(\\d{1,2})(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${NAMES}\\b(?:,?\\s+(\\d{4}))?`,
  'gi',
);
const MONTH_DAY = new RegExp(
  `\\b${NAMES}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:\\s*(?:-|–|to|and)\\s*(\\d{1,2}))?(?:,?\\s+(\\d{4}))?`,
  'gi',
);
const MONTH_ONLY = new RegExp(`\\b${NAMES}\\b(?:\\s+(\\d{4}))?`, 'gi');
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DEICTIC =
  /\b(?:today|yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|year|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/gi;

interface FoundDay {
  readonly words: string;
  readonly month: number;
  readonly day: number | null;
  readonly year: number | null;
}

const dayRule: GateRule = {
  name: 'day',
  asks: 'Is each date one of the cited claims, their saying or their report?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const { own, words } = groundOf(told);
    const days = allowedDays(told);
    const written = daysIn(words);
    return daysIn(own)
      .filter(
        (found) => !days.some((day) => isDay(found, day)) && !written.some((other) => sameDay(found, other, days)),
      )
      .map(({ words: came }) => ({
        weight: 'refuse' as const,
        words: came,
        expected: days.length ? `one of ${[...new Set(days)].sort().join(', ')}` : 'no date',
        came,
        todo: 'Give the date of the cited claim, or cite the claim that gives this one.',
      }));
  },
};

const weekdayRule: GateRule = {
  name: 'weekday',
  asks: 'Does each weekday fit a cited date; is no day told from where the reader stands?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const { own, spans } = groundOf(told);
    const known = new Set(allowedDays(told).map((day) => WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7]));
    const wrong = WEEKDAYS.filter(
      (name) => new RegExp(`\\b${name}\\b`, 'i').test(own) && !known.has(name) && !spans.includes(name),
    );
    const shifting = own.match(DEICTIC) ?? [];
    return [
      ...wrong.map((came) => ({
        weight: 'refuse' as const,
        words: came,
        expected: [...known].join(', ') || 'no weekday',
        came,
        todo: 'Give the date instead.',
      })),
      ...shifting.map((came) => ({
        weight: 'refuse' as const,
        words: came,
        expected: 'a date',
        came,
        todo: 'A reader may come years later: give the date.',
      })),
    ];
  },
};

/** Every day of the cited claims' times and sayings, of their totals, and of publication. */
function allowedDays({ sentence, input: { view } }: SentenceCase): readonly string[] {
  const days: string[] = [];
  const add = (from: string | null | undefined, to: string | null | undefined): void => {
    if (from) days.push(from);
    if (to) days.push(to);
  };
  const event = view.events.find(({ id }) => id === sentence.event);
  add(event?.time?.from, event?.time?.to);
  for (const { claim, report } of sentence.references) {
    const cited = view.claims.get(claim);
    add(cited?.time?.from, cited?.time?.to);
    add(cited?.saidOn?.from, cited?.saidOn?.to);
    add(cited?.tally?.since, cited?.tally?.until);
    add(view.reports.get(report)?.published, null);
    for (const { steps } of view.tallies)
      for (const step of steps) if (step.claim === claim) add(step.since, step.until ?? step.on);
  }
  return days;
}

const isDay = ({ month, day, year }: FoundDay, allowed: string): boolean =>
  Number(allowed.slice(5, 7)) === month &&
  (day === null || Number(allowed.slice(8)) === day) &&
  (year === null || Number(allowed.slice(0, 4)) === year);

/** A day written without its year has a year of the cited dates. */
function sameDay(found: FoundDay, written: FoundDay, days: readonly string[]): boolean {
  if (found.month !== written.month || (found.day !== null && found.day !== written.day)) return false;
  if (found.year === null || found.year === written.year) return true;
  return written.year === null && days.some((day) => Number(day.slice(0, 4)) === found.year);
}

export function daysIn(text: string): readonly FoundDay[] {
  const found: FoundDay[] = [];
  const add = (words: string, month: string, year: string | undefined, ...days: (string | undefined)[]): void => {
    for (const day of days.filter((one) => one !== undefined))
      found.push({ words, month: monthNumber(month), day: Number(day), year: year ? Number(year) : null });
  };
  let rest = text.replace(
    DAY_MONTH,
    (words, a: string, b: string | undefined, month: string, year: string | undefined) => {
      add(words, month, year, a, b);
      return ' '.repeat(words.length);
    },
  );
  rest = rest.replace(MONTH_DAY, (words, month: string, a: string, b: string | undefined, year: string | undefined) => {
    add(words, month, year, a, b);
    return ' '.repeat(words.length);
  });
  for (const [words, month, year] of rest.matchAll(MONTH_ONLY)) {
    if (/^(?:may|march|mar)$/i.test(month!) && !/^[A-Z]/.test(words)) continue;
    found.push({ words, month: monthNumber(month!), day: null, year: year ? Number(year) : null });
  }
  for (const [words] of text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)) {
    found.push({
      words,
      month: Number(words.slice(5, 7)),
      day: Number(words.slice(8)),
      year: Number(words.slice(0, 4)),
    });
  }
  return found;
}

export const dayRules: readonly GateRule[] = [dayRule, weekdayRule];
