/** The day a page shows in words ("24 October 2016", "Oct. 24, 2016") or in its address (/2016/10/24/). Null where it is not sure. */
import { monthNumber } from '../../model/day.ts';
import { dayOf } from '../day-of.ts';

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;

/** The first full date in `words`. Figures alone (4/5/2016) are read by nobody the same way, and not here. */
export function writtenDay(words: string): string | null {
  const iso = ISO.exec(words);
  if (iso) return dayOf(iso[0]);
  const [, day, month, year] = DAY_FIRST.exec(words) ?? [];
  if (day !== undefined) return dayFrom(year!, month!, day);
  const [, month2, day2, year2] = MONTH_FIRST.exec(words) ?? [];
  return day2 === undefined ? null : dayFrom(year2!, month2!, day2);
}

const dayFrom = (year: string, month: string, day: string): string | null =>
  dayOf(`${year}-${String(monthNumber(month)).padStart(2, '0')}-${day.padStart(2, '0')}`);

/** Permalinks of blogs and papers carry their day. */
export function dayInAddress(address: string | null): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(address ?? '');
  return found === null ? null : dayOf(`${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`);
}
