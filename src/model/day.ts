/** Calendar arithmetic on days written `YYYY-MM-DD`: pure, without zones or clock. A week is ISO 8601, Monday to Sunday. */
import type { Day } from './record.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; negative before. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** The day `n` days after 1970-01-01. */
export const dayOf = (n: number): Day => new Date(n * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: Day, n: number): Day => dayOf(dayNumber(day) + n);

/** Days from `from` to `to`, both counted; 1 for the same day. */
export const daysIn = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from) + 1;

/** The ISO week a day lies in: `2016-10-25` -> `2016-W43`. */
export function weekOf(day: Day): string {
  const n = dayNumber(day);
  const thursday = n - mod(n + 3, 7) + 3;
  const year = Number(dayOf(thursday).slice(0, 4));
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday and Sunday of an ISO week. */
export function weekDays(week: string): { readonly from: Day; readonly to: Day } {
  const fourth = dayNumber(`${week.slice(0, 4)}-01-04`);
  const monday = fourth - mod(fourth + 3, 7) + (Number(week.slice(6)) - 1) * 7;
  return { from: dayOf(monday), to: dayOf(monday + 6) };
}

/** English names of the months, January first. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `October`, `oct`, `Sept` -> its number, 1-12, by the first three letters; 0 for what begins like no month. */
export const monthNumber = (name: string): number => {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
};

const mod = (n: number, by: number): number => ((n % by) + by) % by;
