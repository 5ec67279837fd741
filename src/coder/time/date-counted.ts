/** Dates what is counted from another time: "two days later", "last week", "over the past month". */
import type { Day } from '../../model/record.ts';
import { addDays, addMonths, type Interval, weekdayOf } from './calendar.ts';
import { dateLong, datePoint } from './date-point.ts';
import { type Dated, dated, type Modified, NOWHERE, type Precision, type Scene, undated, withPart } from './dating.ts';
import type { Around, Length, Shift } from './meaning.ts';
import { coarse, dayOfStamp, moved, type Stamp, stampInterval, stampOf, weekValue } from './stamp.ts';
import { UNIT_CODES, type Unit } from './words.ts';

/** The stamp a deictic counts from. */
const baseOf = (base: 'publication' | 'antecedent', unit: Unit, scene: Scene): Stamp | null => {
  if (base === 'publication' && scene.mode === 'report')
    return scene.published === null ? null : stampOf(scene.published);
  const fine = unit === 'day' || unit === 'week' || unit === 'hour' || unit === 'minute' || unit === 'second';
  return fine ? (scene.ref?.day !== undefined ? scene.ref : scene.day) : scene.ref;
};

export function dateShift(shift: Modified<Shift>, scene: Scene): Dated {
  const { unit, toward } = shift;
  const base = shift.from === undefined ? baseOf(shift.base, unit, scene) : datePoint(shift.from, scene).stamp;
  const reference = toward < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (shift.event) return undated(shift.amount === null ? reference : null);
  if (shift.amount === null) {
    if (shift.base === 'publication' && scene.mode === 'report' && scene.published !== null && toward < 0) {
      const reach = { second: 0, minute: 0, hour: 1, day: 6, week: 28, month: 183, year: 1830, decade: 0, century: 0 }[
        unit
      ];
      if (reach > 0)
        return { ...undated(reference), interval: { from: addDays(scene.published, -reach), to: scene.published } };
    }
    return undated(reference);
  }
  if (base === null) return undated(reference);
  const to = moved(base, unit, toward * shift.amount);
  if (to === null) return undated(reference);
  const stamp = withPart(to, shift);
  const result = dated(stamp, 'relative', shift.mod);
  if (shift.base === 'antecedent' || scene.mode === 'narrative') return result;
  const day = dayOfStamp(to);
  if (unit === 'week' && day !== null)
    return { ...result, interval: { from: addDays(day, -3), to: addDays(day, 3) }, precision: 'week' };
  return result;
}

export function dateAround(around: Modified<Around>, scene: Scene): Dated {
  if (around.event) return undated(null);
  const { unit, shift } = around;
  const base = around.coarse ? scene.ref : baseOf(around.base, unit, scene);
  if (base === null) return undated(null);
  if (around.coarse) return dated(base, 'relative', around.mod);
  const report = around.base === 'publication' && scene.mode === 'report' && scene.published !== null;
  if (unit === 'decade' || unit === 'century') {
    const length = unit === 'decade' ? 10 : 100;
    const cell = base.year < 0 ? -Math.floor(-base.year / length) + shift : Math.floor(base.year / length) + shift;
    return dateLong({
      kind: 'point',
      ...(unit === 'decade' ? { decade: cell } : { century: cell < 0 ? cell - 1 : cell + 1 }),
      ...(around.mod ? { mod: around.mod } : {}),
    });
  }
  if (unit === 'week') return dateWeek(around, base, report ? scene.published : null);
  const to = moved(base, unit, shift) ?? null;
  if (to === null) return undated(null);
  let stamp = withPart(coarse(to, unit), around);
  const result = dated(stamp, 'relative', around.mod);
  if (around.side !== undefined && around.part === undefined) {
    const whole = stampInterval(stamp);
    const { from, to: end } = whole;
    const at = dayOfStamp(base);
    if (at !== null && from !== null && end !== null)
      return { ...result, interval: around.side < 0 ? { from, to: at } : { from: at, to: end } };
    stamp = { ...stamp };
  }
  if (around.part === 'NI' && around.side === -1 && report) {
    const at = dayOfStamp(stamp);
    return { ...result, interval: { from: at === null ? null : addDays(at, -1), to: at } };
  }
  return result;
}

/** "last week" = the seven days before publication; "this week" = the seven days that end on it; elsewhere, the week of the day spoken of. */
function dateWeek(around: Modified<Around>, base: Stamp, published: Day | null): Dated {
  const at = dayOfStamp(base);
  if (at === null) return undated(null, 'week');
  const monday = addDays(at, 1 - weekdayOf(at) + 7 * around.shift);
  const value = monday === null ? null : weekValue(monday);
  const stamp: Stamp | null = monday === null ? null : { ...stampOf(monday), week: true };
  let interval: Interval = monday === null ? NOWHERE : { from: monday, to: addDays(monday, 6) };
  if (published !== null) {
    if (around.shift === -1) interval = { from: addDays(published, -7), to: addDays(published, -1) };
    else if (around.shift === 0 && around.side !== 1) interval = { from: addDays(published, -6), to: published };
    else if (around.shift === 0) interval = { from: published, to: addDays(published, 6) };
    else interval = { from: addDays(published, 1), to: addDays(published, 7 * around.shift) };
    if (around.mod === 'START' && interval.from !== null)
      interval = { from: interval.from, to: addDays(interval.from, 2) };
    if (around.mod === 'END' && interval.to !== null) interval = { from: addDays(interval.to, -2), to: interval.to };
  }
  return { value, interval, precision: 'week', basis: 'relative', stamp };
}

export function dateLength(length: Modified<Length>, scene: Scene): Dated {
  const { unit, amount } = length;
  const time = unit === 'hour' || unit === 'minute' || unit === 'second';
  const said = amount === null ? 'X' : amount === 0.5 ? '.5' : String(amount);
  const value = `P${time ? 'T' : ''}${said}${UNIT_CODES[unit]}`;
  const precision: Precision = time
    ? 'hour'
    : unit === 'day'
      ? 'day'
      : unit === 'week'
        ? 'week'
        : unit === 'month'
          ? 'month'
          : 'year';
  if (length.toward === 0) return undated(value, precision, 'stated');
  const base = baseOf(length.told && !scene.future ? 'antecedent' : length.base, 'day', scene);
  const at = base === null ? null : dayOfStamp(base);
  const days = spanDays(unit, amount);
  if (at === null || days === null) return undated(value, precision);
  const each = { month: 1, year: 12, decade: 120, century: 1200 }[unit as string];
  const back = each === undefined ? null : addMonths(at, -(amount ?? 3) * each);
  const interval =
    length.toward < 0
      ? { from: back === null ? addDays(at, -days + 1) : addDays(back, 1), to: at }
      : { from: addDays(at, length.base === 'publication' ? 1 : 0), to: addDays(at, days) };
  return { value, interval, precision, basis: 'relative', stamp: null };
}

/** Days a length reaches at most; some = what such words reach in reports. */
function spanDays(unit: Unit, amount: number | null): number | null {
  const each: Partial<Record<Unit, number>> = {
    hour: 1,
    day: 1,
    week: 7,
    month: 31,
    year: 365,
    decade: 3653,
    century: 36525,
  };
  const some: Partial<Record<Unit, number>> = { hour: 1, day: 7, week: 28, month: 183, year: 1826 };
  if (amount === null) return some[unit] ?? null;
  const one = each[unit];
  return one === undefined
    ? null
    : unit === 'hour'
      ? Math.max(1, Math.ceil(amount / 24) + (amount % 24 ? 1 : 0))
      : Math.ceil(one * amount);
}
