/** Days in English, as exact as they are known and no more. */
import type { ClaimTime } from '../../../model/claim.ts';
import { MONTHS } from '../../../model/day.ts';
import type { Day } from '../../../model/record.ts';

/** "23 October", with the year where it is not `year`. */
export function dayWords(day: Day, year: string | null = null): string {
  const [y, m, d] = day.split('-') as [string, string, string];
  return `${Number(d)} ${MONTHS[Number(m) - 1]}${y === year ? '' : ` ${y}`}`;
}

export const monthWords = (day: Day): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** "18 to 24 October", "28 September to 3 October". */
export function spanWords(from: Day, to: Day, year: string | null = null): string {
  if (from === to) return dayWords(from, year);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${dayWords(to, year)}`;
  return `${dayWords(from, from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : year)} to ${dayWords(to, year)}`;
}

/** "on 23 October", "between 18 and 24 October", "in October 2016", "since 1 August"; null when nothing of it is told. */
export function timePhrase(time: ClaimTime | null, year: string | null): string | null {
  if (!time || time.basis === 'bounded') return null;
  const { from, to, precision } = time;
  if (from && to) {
    if (from === to)
      return /\b(?:current|now|ongoing|still|today)/i.test(time.said ?? '')
        ? `as of ${dayWords(from, year)}`
        : `on ${dayWords(from, year)}`;
    if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01'))
      return `in ${monthWords(from)}`;
    if (precision === 'week') return `between ${spanWords(from, to, year).replace(' to ', ' and ')}`;
    return `from ${spanWords(from, to, year)}`;
  }
  if (from) return `since ${dayWords(from, year)}`;
  return to ? `by ${dayWords(to, year)}` : null;
}
