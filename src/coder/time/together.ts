/** Times told together: they share a year ("in June and late July 1943"), or are the two ends of one stretch ("from 30 March to 2 April"). */
import type { Found } from './find.ts';
import type { Point } from './meaning.ts';

const BETWEEN =
  /^[ \t,]*(?:-|to|until|till|through|and|or|\/|&|and again in|and in|and on|to the|and the)?[ \t]*(?:in |on |from |the )?$/i;
const TO = /^,?\s*(?:-|to|until|till|through|up to)\s*(?:the )?$/i;
const ON = /^,?\s*(?:(?:local time|[a-z]+ time|gmt|utc)?,?\s*(?:on|of)|,|\(|\s?)\s*(?:the )?$/i;
const AND = /^\s*and\s*(?:the )?$/i;

const monthOf = (point: Point): number | null =>
  point.month ?? (point.season === undefined ? null : { SP: 4, SU: 7, FA: 10, WI: 12 }[point.season]);

/** Gives a month, day or season without a year the year of the one told with it. `text` is folded. */
function borrowYears(text: string, found: readonly Found[]): readonly Found[] {
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

/** Numbers the two ends of a stretch alike; pairs that share their words are numbered already. */
function joinStretches(text: string, found: readonly Found[]): readonly Found[] {
  const out = [...found];
  let number = out.length;
  for (let i = 0; i + 1 < out.length; i++) {
    const one = out[i]!;
    const next = out[i + 1]!;
    if (one.stretch !== null || next.stretch !== null || one.means.kind !== 'point' || next.start - one.end > 14)
      continue;
    if (next.means.kind !== 'point' && !(next.means.kind === 'reference' && next.means.now)) continue;
    const gap = text.slice(one.end, next.start);
    const lead = text.slice(Math.max(0, one.start - 14), one.start).toLowerCase();
    if (
      !TO.test(gap) &&
      !(gap === '/' && /figures$/.test(one.rule) && /figures$/.test(next.rule)) &&
      !(AND.test(gap) && /\bbetween (?:the )?$/.test(lead))
    )
      continue;
    out[i] = { ...one, stretch: number };
    out[i + 1] = { ...next, stretch: number };
    number++;
    i++;
  }
  return out;
}

/** "At 5 a.m. on 3 May": the hour is of the day told with it. */
function lendDays(text: string, found: readonly Found[]): readonly Found[] {
  return found.map((one, i) => {
    const next = found[i + 1];
    if (one.means.kind !== 'point' || next?.means.kind !== 'point') return one;
    if ((one.means.clock === undefined && !one.means.told) || next.means.clock !== undefined) return one;
    if (next.start - one.end > 24 || !ON.test(text.slice(one.end, next.start))) return one;
    const { year, yearFrom, month, day, weekday, deixis } = next.means;
    if (day === undefined && weekday === undefined) return one;
    const lent = Object.fromEntries(
      Object.entries({ year, yearFrom, month, day, weekday, deixis }).filter(([, v]) => v !== undefined),
    );
    return { ...one, means: { ...one.means, ...lent } };
  });
}

export const readTogether = (text: string, found: readonly Found[]): readonly Found[] =>
  joinStretches(text, lendDays(text, borrowYears(text, found)));
