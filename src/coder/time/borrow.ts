/** Times told together share their year: "in June and late July 1943", "from 30 March until 2 April 1945". */
import type { Found } from './find.ts';
import type { Point } from './meaning.ts';

const BETWEEN =
  /^[ \t,]*(?:-|to|until|till|through|and|or|\/|&|and again in|and in|and on|to the|and the)?[ \t]*(?:in |on |from |the )?$/i;

const monthOf = (point: Point): number | null =>
  point.month ?? (point.season === undefined ? null : { SP: 4, SU: 7, FA: 10, WI: 12 }[point.season]);

/** Gives a month, day or season without a year the year of the one told with it. `text` is folded. */
export function borrowYears(text: string, found: readonly Found[]): readonly Found[] {
  const out = [...found];
  for (let i = out.length - 2; i >= 0; i--) {
    const one = out[i]!;
    const next = out[i + 1]!;
    if (one.means.kind !== 'point' || next.means.kind !== 'point') continue;
    if (one.means.year !== undefined || one.means.yearFrom !== undefined || one.means.deixis !== undefined) continue;
    if (next.means.year === undefined) continue;
    const month = monthOf(one.means);
    const nextMonth = monthOf(next.means);
    if (month === null || nextMonth === null || next.start - one.end > 12) continue;
    if (!BETWEEN.test(text.slice(one.end, next.start))) continue;
    out[i] = { ...one, means: { ...one.means, year: next.means.year - (month > nextMonth ? 1 : 0) } };
  }
  return out;
}
