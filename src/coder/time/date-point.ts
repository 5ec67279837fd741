/** Dates a place in the calendar, filling in what the words leave out. */
import type { Day } from '../../model/record.ts';
import { addDays, addMonths, dayNumber, dayOf, type Interval, monthLength, weekdayOf } from './calendar.ts';
import { type Basis, type Dated, dated, type Modified, NOWHERE, type Scene, undated, withPart } from './dating.ts';
import type { Point } from './meaning.ts';
import { dayOfStamp, type Stamp, stampInterval, stampOf, weekValue } from './stamp.ts';

/** The month a season is counted from. */
const MIDDLE = { SP: 4, SU: 7, FA: 10, WI: 1 } as const;

/** The year a month belongs to, seen from the time last spoken of: stories run forward, so far more months ahead than back. */
function yearNear(month: number, ref: Stamp, back = false): number {
  const reached = ref.month ?? (ref.season === undefined ? ref.toward : MIDDLE[ref.season]);
  if (reached === undefined) return ref.year;
  const ahead = month - reached;
  if (back && ahead > 0) return ref.year - 1;
  if (ahead < -6 && !back) return ref.year + 1;
  return ahead > 8 ? ref.year - 1 : ref.year;
}

/** Days between two dates that still make one passage of a story. */
const PASSAGE = 62;

/** In a narrative: near the last whole day if that is close by, else near the time last spoken of. */
function yearTold(month: number, point: Point, { day, back }: Scene, ref: Stamp): number {
  if (point.season === 'WI') return ref.season === 'FA' || (ref.month ?? 0) > 8 ? ref.year + 1 : ref.year;
  if (
    point.day !== undefined &&
    day !== null &&
    (ref.month === undefined ? day.year !== ref.year : Math.abs(day.year - ref.year) > 1)
  ) {
    const year = yearNear(month, day);
    const told = dayOfStamp({ year, month, day: point.day });
    const last = dayOfStamp(day);
    if (told !== null && last !== null && Math.abs(dayNumber(told) - dayNumber(last)) <= PASSAGE) return year;
  }
  return yearNear(month, ref, back);
}

/** The year of the last such month or day not after publication; the next one where the words look ahead. */
function yearBefore(month: number, day: number | undefined, published: Day, future: boolean): number {
  const year = Number(published.slice(0, 4));
  const key = month * 100 + (day ?? (future ? 31 : 1));
  const today = Number(published.slice(5, 7)) * 100 + Number(published.slice(8, 10));
  if (future) return key < today ? year + 1 : year;
  return key > today ? year - 1 : year;
}

/** Under a heading of one year, a glance at another year is no place to count from. */
function framed(ref: Stamp, frame: number | null | undefined): Stamp {
  if (frame === null || frame === undefined || ref.year === frame) return ref;
  return ref.year === frame + 1 && ref.month !== undefined ? ref : { year: frame };
}

export function datePoint(point: Modified<Point>, scene: Scene): Dated {
  const { published, mode, ref } = scene;
  const { mod } = point;
  if (point.decade !== undefined || point.century !== undefined) return dateLong(point);
  const now = mode === 'report' && published !== null ? stampOf(published) : ref;
  const narrative = mode === 'narrative' || published === null;
  const basis: Basis = point.year !== undefined ? 'stated' : 'relative';
  let year = point.year;
  if (year === undefined && point.yearFrom !== undefined) {
    const base = point.yearFrom.base === 'antecedent' ? ref : now;
    if (base !== null) year = base.year + point.yearFrom.shift;
  }
  if (point.weekday !== undefined && point.month === undefined) return dateWeekday(point, scene);
  if (point.month !== undefined || point.season !== undefined) {
    const month = point.month ?? { SP: 4, SU: 7, FA: 10, WI: 12 }[point.season!];
    if (year === undefined) {
      if (now === null) return undated(partial(point), point.day === undefined ? 'month' : 'day', 'stated');
      if (narrative)
        year =
          point.deixis === undefined
            ? yearTold(month, point, scene, framed(now, scene.frame))
            : now.year + point.deixis;
      else if (point.deixis === 1 || (scene.future && point.deixis === undefined))
        year = yearBefore(month, point.day, published!, true);
      else if (point.deixis === 0) year = now.year;
      else
        year = yearBefore(
          point.season === undefined ? month : { SP: 3, SU: 6, FA: 9, WI: 12 }[point.season],
          point.day,
          published!,
          false,
        );
    }
    if (point.year === undefined && point.weekday !== undefined && point.day !== undefined)
      year = yearOfWeekday(year, point as Point & { month: number; day: number }, narrative ? null : published);
    const stamp: Stamp =
      point.season !== undefined
        ? { year, season: point.season }
        : {
            year,
            month,
            ...(point.day === undefined ? {} : { day: point.day }),
            ...(point.half === undefined ? {} : { half: point.half }),
          };
    if (point.week !== undefined) return weekOfMonth(year, month, point.week);
    return dated(
      withPart(stamp, point),
      point.year !== undefined || point.deixis === undefined ? 'stated' : 'relative',
      mod,
    );
  }
  if (year !== undefined) {
    const { half, quarter } = point;
    return dated(withPart({ year, ...(half ? { half } : {}), ...(quarter ? { quarter } : {}) }, point), basis, mod);
  }
  if (point.day !== undefined) {
    if (now === null || now.month === undefined)
      return undated(`XXXX-XX-${String(point.day).padStart(2, '0')}`, 'day', 'stated');
    const told = ref?.month === undefined || (!narrative && Math.abs(ref.year - now.year) > 1) ? scene.day : ref;
    if (told?.month !== undefined && point.day > (told.day ?? 0)) {
      const next = dayOf(told.year, told.month, point.day);
      if (next !== null && (published === null || narrative || next <= published))
        return dated(withPart(stampOf(next), point), 'stated', mod);
    }
    const stamp: Stamp = { year: now.year, month: now.month, day: point.day };
    const at = dayOfStamp(stamp);
    if (!narrative && !scene.future && at !== null && at > published!) {
      const back = addMonths(`${at.slice(0, 8)}01`, -1)!;
      return dated(withPart({ ...stampOf(back), day: point.day }, point), 'stated', mod);
    }
    return dated(withPart(stamp, point), 'stated', mod);
  }
  if (point.quarter !== undefined || point.half !== undefined)
    return undated(point.quarter === undefined ? `XXXX-H${point.half}` : `XXXX-Q${point.quarter}`, 'year', 'stated');
  // Only a part of the day or an hour: of the day last spoken of.
  const { day } = scene;
  if (point.clock !== undefined)
    return day === null
      ? undated(`XXXX-XX-XXT${point.clock}`, 'hour', 'stated')
      : { ...dated(withPart(day, point), 'relative', mod), stamp: null };
  if (point.told && day !== null) return dated(withPart(day, point), 'relative', mod);
  return undated(`XXXX-XX-XXT${point.part}`, 'hour', 'relative');
}

/** "Monday, 26 December": of the years around, the one in which that day is a Monday; never one that would lie ahead. */
function yearOfWeekday(year: number, point: Point & { month: number; day: number }, published: Day | null): number {
  const fits = [year, year - 1, year + 1].find((candidate) => {
    const at = dayOf(candidate, point.month, point.day);
    return (
      at !== null && weekdayOf(at) === point.weekday && (candidate === year || published === null || at <= published)
    );
  });
  return fits ?? year;
}

/** The first week of a month is its days 1 to 7, the last its last seven days. */
function weekOfMonth(year: number, month: number, week: NonNullable<Point['week']>): Dated {
  const last = dayOf(year, month, monthLength(year, month));
  const from = week === -1 ? (last === null ? null : addDays(last, -6)) : dayOf(year, month, week * 7 - 6);
  if (from === null) return undated(null, 'week', 'stated');
  return {
    value: weekValue(addDays(from, 3) ?? from),
    interval: { from, to: addDays(from, 6) },
    precision: 'week',
    basis: 'stated',
    stamp: { year, month },
  };
}

/** Value with X for what is not known. */
function partial(point: Point): string {
  if (point.season !== undefined) return `XXXX-${point.season}`;
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `XXXX-${two(point.month!)}${point.day === undefined ? '' : `-${two(point.day)}`}`;
  return point.part === undefined ? date : `${date}T${point.part}`;
}

export function dateLong(point: Modified<Point>): Dated {
  const long = point.decade ?? point.century!;
  const before = long < 0 ? 'BC' : '';
  const digits = point.decade !== undefined ? 3 : 2;
  // The twentieth century is 19; the fourth century before Christ is BC03.
  const number = point.decade !== undefined ? Math.abs(long) : Math.abs(long) - 1;
  const value = `${before}${String(number).padStart(digits, '0')}`;
  const length = point.decade !== undefined ? 10 : 100;
  const first = number * length;
  let interval: Interval = NOWHERE;
  if (long > 0 && first > 0) {
    const third = length / 10;
    const from = point.mod === 'END' ? first + 7 * third : point.mod === 'MID' ? first + 4 * third : first;
    const to =
      point.mod === 'START' ? first + 4 * third - 1 : point.mod === 'MID' ? first + 7 * third - 1 : first + length - 1;
    interval = { from: stampInterval({ year: from }).from, to: stampInterval({ year: to }).to };
  }
  return { value, interval, precision: 'year', basis: 'stated', stamp: null };
}

function dateWeekday(point: Modified<Point>, scene: Scene): Dated {
  const { published, mode } = scene;
  const told = scene.day === null ? null : dayOfStamp(scene.day);
  const base = mode === 'report' && point.base !== 'antecedent' ? published : told;
  if (base === null) return undated(`XXXX-WXX-${point.weekday}`, 'day', 'relative');
  const back = (weekdayOf(base) - point.weekday! + 7) % 7;
  const weekend = point.part === 'DT' && point.weekday === 6;
  const ahead = point.deixis === 1 || (point.deixis === undefined && scene.future && mode === 'report');
  const shift = ahead ? (back === 0 ? 7 : 7 - back) : point.deixis === -1 && back === 0 && !weekend ? -7 : -back;
  const at = addDays(base, shift);
  if (at === null) return undated(null);
  if (weekend) {
    const sunday = addDays(at, 1);
    const interval = {
      from: at,
      to: !ahead && published !== null && sunday !== null && sunday > published ? published : sunday,
    };
    return { value: `${weekValue(at)}-WE`, interval, precision: 'day', basis: 'relative', stamp: stampOf(at) };
  }
  return dated(withPart(stampOf(at), point), 'relative', point.mod);
}
