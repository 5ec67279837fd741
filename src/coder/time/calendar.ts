/** Days as plain strings and whole numbers: no Date, no zone, no clock. Proleptic Gregorian, years 1 to 9999. */
import type { Day } from '../../model/record.ts';

/** Days of a stretch of time, both ends inclusive; null = open. */
export interface Interval {
  readonly from: Day | null;
  readonly to: Day | null;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month (1-12) of a year. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;

/** The day as text, or null outside the years a `Day` can hold, or where the month has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const partsOf = (day: Day): DayParts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** Whole days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(day: Day): number {
  const { year, month, day: dom } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dom - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `dayNumber`; null outside the years 1 to 9999. */
export function dayAt(number: number): Day | null {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return dayOf(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

/** `day` moved by whole days; null when that leaves the calendar. */
export const addDays = (day: Day, days: number): Day | null => dayAt(dayNumber(day) + days);

/** `day` moved by whole months; the day of the month is cut to the month's length. */
export function addMonths(day: Day, months: number): Day | null {
  const { year, month, day: dom } = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dom, monthLength(toYear, toMonth)));
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Number of days, both ends counted; null when an end is open. */
export const daysIn = ({ from, to }: Interval): number | null =>
  from === null || to === null ? null : dayNumber(to) - dayNumber(from) + 1;

/** What two intervals share; null when nothing. An open end shares everything on its side. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const from = a.from === null ? b.from : b.from === null ? a.from : later(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : earlier(a.to, b.to);
  return from !== null && to !== null && from > to ? null : { from, to };
}

/** Whether `day` lies within `interval`. */
export const holds = (interval: Interval, day: Day): boolean =>
  (interval.from === null || interval.from <= day) && (interval.to === null || day <= interval.to);

/** From the first day of one to the last day of the other. */
export const cover = (a: Interval, b: Interval): Interval => ({
  from: a.from === null || b.from === null ? null : earlier(a.from, b.from),
  to: a.to === null || b.to === null ? null : later(a.to, b.to),
});

/** Whether all of `interval` lies after `published`: what is only to come. False where either is not known. */
export const isFuture = (interval: Interval, published: Day | null): boolean =>
  published !== null && interval.from !== null && interval.from > published;

/** Cut to what can have happened by `published`; an interval wholly after it is left as it is. */
export function notAfter(interval: Interval, published: Day | null): Interval {
  if (published === null || interval.to === null || interval.to <= published) return interval;
  return interval.from !== null && interval.from > published ? interval : { from: interval.from, to: published };
}
