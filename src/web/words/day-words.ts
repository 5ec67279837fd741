/** Days and intervals in words: "23 October 2016", "18–24 October", "by 23 October", "since 1 August". */

import { MONTHS } from '../../model/day.ts';

interface Parts {
  readonly year: number;
  readonly month: string;
  readonly day: number;
}
const parts = (day: string, short: boolean): Parts => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1] ?? '?';
  return { year, month: short ? name.slice(0, 3) : name, day: date };
};

/** "23 October 2016"; `short`: "23 Oct 2016". */
export const dayWords = (day: string, short = false): string => {
  const p = parts(day, short);
  return `${p.day} ${p.month} ${p.year}`;
};

/** An interval of days, both ends inclusive; null = open. Null when nothing is known. */
export function intervalWords(from: string | null, to: string | null, short = true): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `by ${dayWords(to!, short)}`;
  if (to === null) return `since ${dayWords(from, short)}`;
  if (from === to) return dayWords(from, short);
  const [a, b] = [parts(from, short), parts(to, short)];
  if (a.year !== b.year) return `${dayWords(from, short)} – ${dayWords(to, short)}`;
  if (a.month !== b.month) return `${a.day} ${a.month} – ${b.day} ${b.month} ${b.year}`;
  return `${a.day}–${b.day} ${b.month} ${b.year}`;
}
