/** A stamp is a dated place in the calendar, as fine as it is known; with its TIMEX2 value and its interval of days. */

import type { Day } from '../../model/record.ts';
import { addDays, addMonths, dayNumber, dayOf, type Interval, monthLength, partsOf } from './calendar.ts';
import type { Mod } from './meaning.ts';
import type { DayPart, Season, Unit } from './words.ts';

/** Years before Christ are negative. A decade or century stands instead of a year. */
export interface Stamp {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  /** The seven days from this day. */
  readonly week?: true;
  /** Of a year told in part ("late 1942"): the month the story has reached by then. */
  readonly toward?: number;
  readonly part?: DayPart;
  readonly clock?: string;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const yearText = (year: number): string => (year < 0 ? `BC${pad(-year, 4)}` : pad(year, 4));

/** TIMEX2 value (2005 guideline). */
export function stampValue(stamp: Stamp): string {
  const { year, month, day, season, half, quarter, part, clock } = stamp;
  const y = yearText(year);
  if (stamp.week && month !== undefined && day !== undefined && year > 0) return weekValue(dayOf(year, month, day)!);
  const date =
    season !== undefined ? `${y}-${season}`
    : half !== undefined && month === undefined ? `${y}-H${half}`
    : quarter !== undefined ? `${y}-Q${quarter}`
    : month === undefined ? y
    : day === undefined ? `${y}-${pad(month)}`
    : `${y}-${pad(month)}-${pad(day)}`; // biome-ignore format: a table
  if (clock === undefined && part === undefined) return date;
  const whole = day !== undefined ? date : month !== undefined ? `${date}-XX` : `${y}-XX-XX`;
  return `${whole}T${clock ?? part}`;
}

/** ISO week: `2016-W42`. */
export function weekValue(day: Day): string {
  const number = dayNumber(day);
  const weekday = ((((number + 3) % 7) + 7) % 7) + 1;
  const thursday = addDays(day, 4 - weekday) ?? day;
  const { year } = partsOf(thursday);
  const first = dayNumber(dayOf(year, 1, 1)!);
  return `${pad(year, 4)}-W${pad(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`;
}

const SEASON_MONTHS: Readonly<Record<Season, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

const months = (year: number, from: number, to: number): Interval => {
  const endYear = to > 12 ? year + 1 : year;
  const endMonth = to > 12 ? to - 12 : to;
  return { from: dayOf(year, from, 1), to: year < 1 ? null : dayOf(endYear, endMonth, monthLength(endYear, endMonth)) };
};

/** The days a stamp covers; open at both ends before the year 1. */
export function stampInterval(stamp: Stamp, mod?: Mod): Interval {
  const { year, month, day, season, half, quarter } = stamp;
  if (year < 1 || year > 9999) return { from: null, to: null };
  if (month !== undefined && day !== undefined) {
    const at = dayOf(year, month, day);
    return stamp.week && at !== null ? { from: at, to: addDays(at, 6) } : { from: at, to: at };
  }
  if (half !== undefined && month !== undefined)
    return half === 1
      ? { from: dayOf(year, month, 1), to: dayOf(year, month, 15) }
      : { from: dayOf(year, month, 16), to: dayOf(year, month, monthLength(year, month)) };
  if (season !== undefined) return thirds(months(year, ...SEASON_MONTHS[season]), mod);
  if (half !== undefined) return months(year, half === 1 ? 1 : 7, half === 1 ? 6 : 12);
  if (quarter !== undefined) return months(year, quarter * 3 - 2, quarter * 3);
  if (month === undefined) return thirds(months(year, 1, 12), mod);
  if (mod === 'START') return { from: dayOf(year, month, 1), to: dayOf(year, month, 10) };
  if (mod === 'MID') return { from: dayOf(year, month, 11), to: dayOf(year, month, 20) };
  if (mod === 'END') return { from: dayOf(year, month, 21), to: dayOf(year, month, monthLength(year, month)) };
  return months(year, month, month);
}

/** The first, middle or last third of whole months: "early 2014" is January to April. */
function thirds(whole: Interval, mod: Mod | undefined): Interval {
  if (whole.from === null || whole.to === null || (mod !== 'START' && mod !== 'MID' && mod !== 'END')) return whole;
  const a = partsOf(whole.from);
  const b = partsOf(whole.to);
  const length = Math.max(1, Math.round(((b.year - a.year) * 12 + b.month - a.month + 1) / 3));
  const second = addMonths(whole.from, length)!;
  const third = addMonths(whole.from, 2 * length)!;
  if (mod === 'START') return { from: whole.from, to: addDays(second, -1) };
  return mod === 'MID' ? { from: second, to: addDays(third, -1) } : { from: third, to: whole.to };
}

export const stampOf = (day: Day): Stamp => partsOf(day);

/** The day of a stamp, or null when it is coarser or before Christ. */
export const dayOfStamp = ({ year, month, day }: Stamp): Day | null =>
  month === undefined || day === undefined ? null : dayOf(year, month, day);

/** A stamp cut to a unit: the year, month or day it lies in. */
export function coarse(stamp: Stamp, unit: Unit): Stamp {
  const { year, month, day } = stamp;
  if (unit === 'year' || month === undefined) return { year };
  if (unit === 'month' || day === undefined) return { year, month };
  return { year, month, day };
}

/** A stamp moved by so many units; as fine as the unit, never finer than the stamp. Null when that leaves the calendar. */
export function moved(stamp: Stamp, unit: Unit, amount: number): Stamp | null {
  if (unit === 'year' || unit === 'decade' || unit === 'century') {
    const years = amount * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
    const year = stamp.year + Math.round(years);
    return year === 0 ? null : { year };
  }
  if (unit === 'month') {
    if (stamp.month === undefined) return null;
    const count = stamp.month - 1 + Math.round(amount);
    return { year: stamp.year + Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  }
  const day = dayOfStamp(stamp);
  if (day === null) {
    if (stamp.month === undefined || stamp.day === undefined) return null;
    return unit === 'day' ? { ...stamp, day: stamp.day + amount } : null;
  }
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return stampOf(day);
  const to = addDays(day, Math.round(amount * (unit === 'week' ? 7 : 1)));
  return to === null ? null : stampOf(to);
}
