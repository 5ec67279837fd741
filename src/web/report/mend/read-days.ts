/** Days as an analyst types them: `23`, `23 oct`, `18-24 oct`, `oct`, `by 23 oct`, `since 1 aug`, `2016-10-23`. Pure. */
import { monthNumber } from '../../../model/day.ts';

export interface Interval {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: 'day' | 'week' | 'month' | 'year';
}

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null;

/** "23 October 2016", "oct 23", "23", "october", "2016", "2016-10-23", in parts; null for anything else. */
function partsOf(words: string): Parts | null {
  const dated = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(words);
  if (dated) return { year: Number(dated[1]), month: Number(dated[2]), day: dated[3] ? Number(dated[3]) : null };
  const slashed = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/.exec(words);
  if (slashed)
    return { day: Number(slashed[1]), month: Number(slashed[2]), year: slashed[3] ? Number(slashed[3]) : null };
  let [year, month, day]: (number | null)[] = [null, null, null];
  for (const word of words.split(/[\s,]+/).filter((one) => one !== '' && one !== 'of' && one !== 'the')) {
    if (/^\d{4}$/.test(word)) year = Number(word);
    else if (/^\d{1,2}(st|nd|rd|th)?$/.test(word)) day = Number.parseInt(word, 10);
    else if (/^[a-z]{3,9}$/.test(word) && monthNumber(word) > 0) month = monthNumber(word);
    else return null;
  }
  return year === null && month === null && day === null
    ? null
    : { year: year ?? null, month: month ?? null, day: day ?? null };
}

/** The newest such day that is not after `published`, where the year or the month is left out. */
function fill({ year, month, day }: Parts, published: string): Interval | null {
  const [py, pm] = published.split('-').map(Number) as [number, number];
  if (day === null && month === null) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  let y = year ?? py;
  let m = month ?? pm;
  if (day === null) {
    const last = () => iso(y, m, daysInMonth(y, m));
    if (year === null && (iso(y, m, 1) ?? '') > published) y--;
    return iso(y, m, 1) === null ? null : { from: iso(y, m, 1), to: last(), precision: 'month' };
  }
  if ((iso(y, m, day) ?? '9999') > published) {
    if (month === null) {
      m = m === 1 ? 12 : m - 1;
      if (m === 12 && year === null) y--;
    } else if (year === null) y--;
  }
  const at = iso(y, m, day);
  return at === null ? null : { from: at, to: at, precision: 'day' };
}

/** Null when the words are no day. `published` fills in what is left out: nothing that happened lies after it. */
export function readDays(typed: string, published: string | null): Interval | null {
  const words = typed
    .trim()
    .toLowerCase()
    .slice(0, 80)
    .replace(/[–—]/g, '-')
    .replace(/^(on|in)\s+/, '');
  const base = published ?? '2100-12-31';
  const open = /^(by|until|till|before|<|≤|since|from|after|>|≥)\s*(.+)$/.exec(words);
  if (open) {
    const at = readDays(open[2]!, published);
    if (at === null) return null;
    return /^(by|until|till|before|<|≤)$/.test(open[1]!) ? { ...at, from: null } : { ...at, to: null };
  }
  const last = partsOf(words);
  if (last) return fill(last, base);
  const cut = [/\.\./, /\s(?:to|and)\s/, /\s-\s/, /-/].find((sign) => sign.test(words));
  if (!cut) return null;
  const ends = words.split(cut);
  const [first, second] = [partsOf(ends[0]!.trim()), partsOf(ends.slice(1).join('-').trim())];
  if (!first || !second) return null;
  // "18-24 oct 2016", "oct 18-24": what one end leaves out it has of the other.
  const to = fill({ year: second.year ?? first.year, month: second.month ?? first.month, day: second.day }, base);
  if (to?.to == null) return null;
  const [ty, tm] = to.to.split('-').map(Number) as [number, number];
  const from = fill({ year: first.year ?? ty, month: first.month ?? second.month ?? tm, day: first.day }, base);
  if (from?.from == null || from.from > to.to) return null;
  return { from: from.from, to: to.to, precision: 'day' };
}
