/**
 * Events by day, week, month or year. An event whose time lies within one period counts there by its family; one that may lie
 * in several is not put into any: it counts as possible in each of them.
 */
import { dayNumber, dayOf } from '../../model/day.ts';
import { FAMILY_NAMES } from '../../model/event-family.ts';
import { type EventColumns, NO_END, NO_START } from './columns.ts';

export type Grain = 'day' | 'week' | 'month' | 'year';

export interface Timeline {
  readonly grain: Grain;
  /** First days of the periods, as days since 1970, and the day after the last period. */
  readonly starts: readonly number[];
  /** By family, in the order of the model: events that lie within each period. */
  readonly sure: readonly (readonly number[])[];
  /** Events that may lie in each period or beside it. */
  readonly unsure: readonly number[];
  /** Events that lie as a whole before the first and after the last period drawn. */
  readonly before: number;
  readonly after: number;
}

/** More periods than this can't be told apart on a screen. */
const MOST = 320;
/** Beyond these shares at either end, a few events far away would press all others together. */
const EDGE = 0.005;
const STRETCH = 2.5;
const SOME_YEARS = 800;
const STILL_LONG = 1e7;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Rows in order of day; null when none has one. `within`: the days asked for, beyond which nothing is drawn. */
export function timelineOf(columns: EventColumns, rows: Int32Array, within: Partial<Span> = {}): Timeline | null {
  const span = spanOf(columns, rows, within);
  if (span === null) return null;
  const grain = grainOf(span);
  const starts = startsOf(span, grain);
  const periods = starts.length - 1;
  const floor = starts[0]!;
  const end = starts[periods]!;
  const periodOf = new Int32Array(end - floor);
  for (let period = 0; period < periods; period++)
    periodOf.fill(period, starts[period]! - floor, starts[period + 1]! - floor);
  const sure = FAMILY_NAMES.map(() => new Int32Array(periods));
  const steps = new Int32Array(periods + 1);
  let [before, after] = [0, 0];
  const { first, last, family } = columns;
  const clamp = (day: number): number => Math.min(end - 1, Math.max(floor, day)) - floor;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const [from, to] = [first[row]!, last[row]!];
    if (from === NO_START && to === NO_END) continue;
    if (to < floor) before++;
    else if (from >= end) after++;
    else {
      // An open end is somewhere on that side: drawn in the period of the day that is known, and as not sure.
      const a = periodOf[clamp(from === NO_START ? to : from)]!;
      const b = periodOf[clamp(to === NO_END ? from : to)]!;
      if (a === b && from >= floor && to < end) sure[family[row]!]![a]!++;
      else {
        steps[a]!++;
        steps[b + 1]!--;
      }
    }
  }
  let sum = 0;
  const unsure = Array.from(steps.subarray(0, periods), (step) => {
    sum += step;
    return sum;
  });
  return { grain, starts, sure: sure.map((counts) => [...counts]), unsure, before, after };
}

/** Days around nearly all of the rows' days. */
function spanOf({ first, last }: EventColumns, rows: Int32Array, within: Partial<Span>): Span | null {
  const asked = (within.last ?? STILL_LONG) - (within.first ?? -STILL_LONG);
  // Days asked for are drawn as asked, unless most of them would be empty.
  if (asked >= 0 && asked <= SOME_YEARS) return { first: within.first!, last: within.last! };
  // Rows come in order of day, those without one at the end.
  const day = (at: number): number => (first[rows[at]!] === NO_START ? last[rows[at]!]! : first[rows[at]!]!);
  let size = rows.length;
  while (size > 0 && day(size - 1) === NO_END) size--;
  if (size === 0) return null;
  const whole = { first: day(0), last: day(size - 1) };
  const inner = { first: day(Math.floor(size * EDGE)), last: day(Math.ceil(size * (1 - EDGE)) - 1) };
  const drawn = whole.last - whole.first > (inner.last - inner.first + 7) * STRETCH ? inner : whole;
  const start = within.first === undefined ? drawn.first : Math.max(within.first, whole.first);
  const end = within.last === undefined ? drawn.last : Math.min(within.last, whole.last);
  return { first: Math.min(start, end), last: Math.max(start, end) };
}

function grainOf({ first, last }: Span): Grain {
  const days = last - first + 1;
  if (days <= MOST) return 'day';
  if (days / 7 <= MOST) return 'week';
  return days / 30 <= MOST ? 'month' : 'year';
}

/** First days of the periods that hold the span, and the day after the last. Weeks begin on Monday. */
function startsOf({ first, last }: Span, grain: Grain): readonly number[] {
  const starts: number[] = [];
  if (grain === 'day') for (let day = first; day <= last + 1; day++) starts.push(day);
  else if (grain === 'week') {
    const monday = first - ((((first + 3) % 7) + 7) % 7);
    for (let day = monday; ; day += 7) {
      starts.push(day);
      if (day > last) break;
    }
  } else {
    const length = grain === 'month' ? 7 : 4;
    const step = grain === 'month' ? 1 : 12;
    const [year, month] = dayOf(first).split('-').map(Number) as [number, number];
    for (let at = year * 12 + (length === 7 ? month - 1 : 0); ; at += step) {
      const day = dayNumber(
        `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`,
      );
      starts.push(day);
      if (day > last) break;
    }
  }
  return starts;
}
