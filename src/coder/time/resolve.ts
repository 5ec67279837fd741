/** Dates what was found: walks the text, remembers the time last spoken of, and turns each meaning into days and a TIMEX2 value. */
import type { TimeMention } from '../../model/mention.ts';
import type { Day } from '../../model/record.ts';
import { spanOf } from '../../model/span.ts';
import type { Document } from '../text/document.ts';
import { advances, isHeading } from './antecedent.ts';
import { addDays, addMonths, cover, dayNumber, type Interval, notAfter, weekdayOf } from './calendar.ts';
import type { Found } from './find.ts';
import type { Around, Length, Meaning, Point, Shift } from './meaning.ts';
import { type Mode, modeOf } from './mode.ts';
import { coarse, dayOfStamp, moved, type Stamp, stampInterval, stampOf, stampValue, weekValue } from './stamp.ts';
import { UNIT_CODES, type Unit } from './words.ts';

type Precision = TimeMention['precision'];
type Basis = TimeMention['basis'];

/** What a meaning comes to. `stamp` is what later words may count from. */
interface Dated {
  readonly value: string | null;
  readonly interval: Interval;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly stamp: Stamp | null;
}

interface Scene {
  readonly published: Day | null;
  readonly mode: Mode;
  /** The time last spoken of, and the last whole day. */
  readonly ref: Stamp | null;
  readonly day: Stamp | null;
  readonly future: boolean;
}

const NOWHERE: Interval = { from: null, to: null };
const precisionOf = (stamp: Stamp): Precision =>
  stamp.clock !== undefined || stamp.part !== undefined ? 'hour'
  : stamp.week ? 'week'
  : stamp.day !== undefined ? 'day'
  : stamp.month !== undefined ? 'month'
  : 'year'; // biome-ignore format: a table

const dated = (stamp: Stamp, basis: Basis, mod: Meaning['mod']): Dated => ({
  value: stampValue(stamp),
  interval: stampInterval(stamp, mod),
  precision: precisionOf(stamp),
  basis,
  stamp,
});
const undated = (value: string | null, precision: Precision = 'day', basis: Basis = 'relative'): Dated => ({
  value,
  interval: NOWHERE,
  precision,
  basis,
  stamp: null,
});

/** The year that puts a month nearest to the time last spoken of; time runs forward, so half a year back is the limit. */
function yearNear(month: number, ref: Stamp): number {
  if (ref.month === undefined) return ref.year;
  const ahead = month - ref.month;
  if (ahead < -6) return ref.year + 1;
  return ahead > 7 ? ref.year - 1 : ref.year;
}

/** Days between two dates that still make one passage of a story. */
const PASSAGE = 62;

/** In a narrative: near the last whole day if that is close by, else near the time last spoken of. */
function yearTold(month: number, point: Point, { day }: Scene, ref: Stamp): number {
  if (point.season === 'WI') return ref.season === 'FA' || (ref.month ?? 0) > 8 ? ref.year + 1 : ref.year;
  if (point.day !== undefined && day !== null && day.year !== ref.year) {
    const year = yearNear(month, day);
    const told = dayOfStamp({ year, month, day: point.day });
    const last = dayOfStamp(day);
    if (told !== null && last !== null && Math.abs(dayNumber(told) - dayNumber(last)) <= PASSAGE) return year;
  }
  return yearNear(month, ref);
}

/** The year of the last such month or day not after publication; the next one where the words look ahead. */
function yearBefore(month: number, day: number | undefined, published: Day, future: boolean): number {
  const year = Number(published.slice(0, 4));
  const key = month * 100 + (day ?? (future ? 31 : 1));
  const today = Number(published.slice(5, 7)) * 100 + Number(published.slice(8, 10));
  if (future) return key < today ? year + 1 : year;
  return key > today ? year - 1 : year;
}

const withPart = (stamp: Stamp, { part, clock }: { part?: Stamp['part']; clock?: string }): Stamp => ({
  ...stamp,
  ...(part === undefined ? {} : { part }),
  ...(clock === undefined ? {} : { clock }),
});

function datePoint(point: Point & { mod?: Meaning['mod'] }, scene: Scene): Dated {
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
      if (narrative) year = point.deixis === undefined ? yearTold(month, point, scene, now) : now.year + point.deixis;
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
    const stamp: Stamp =
      point.season !== undefined
        ? { year, season: point.season }
        : { year, month, ...(point.day === undefined ? {} : { day: point.day }) };
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
    const stamp: Stamp = { year: now.year, month: now.month, day: point.day };
    const at = dayOfStamp(stamp);
    if (!narrative && !scene.future && at !== null && at > published!) {
      const back = addMonths(`${at.slice(0, 8)}01`, -1)!;
      return dated(withPart({ ...stampOf(back), day: point.day }, point), 'stated', mod);
    }
    return dated(withPart(stamp, point), 'stated', mod);
  }
  // Only a part of the day or an hour: of the day last spoken of.
  const day = scene.day ?? (narrative ? null : null);
  if (point.clock !== undefined)
    return day === null
      ? undated(`XXXX-XX-XXT${point.clock}`, 'hour', 'stated')
      : { ...dated(withPart(day, point), 'relative', mod), stamp: null };
  return { ...undated(`XXXX-XX-XXT${point.part}`, 'hour', 'relative') };
}

/** Value with X for what is not known. */
function partial(point: Point): string {
  if (point.season !== undefined) return `XXXX-${point.season}`;
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `XXXX-${two(point.month!)}${point.day === undefined ? '' : `-${two(point.day)}`}`;
  return point.part === undefined ? date : `${date}T${point.part}`;
}

function dateLong(point: Point & { mod?: Meaning['mod'] }): Dated {
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

function dateWeekday(point: Point & { mod?: Meaning['mod'] }, scene: Scene): Dated {
  const { published, mode } = scene;
  const base = mode === 'report' ? published : scene.day === null ? null : dayOfStamp(scene.day);
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

/** The stamp a deictic counts from. */
const baseOf = (base: 'publication' | 'antecedent', unit: Unit, scene: Scene): Stamp | null => {
  if (base === 'publication' && scene.mode === 'report')
    return scene.published === null ? null : stampOf(scene.published);
  const fine = unit === 'day' || unit === 'week' || unit === 'hour' || unit === 'minute' || unit === 'second';
  return fine ? (scene.ref?.day !== undefined ? scene.ref : scene.day) : scene.ref;
};

function dateShift(shift: Shift & { mod?: Meaning['mod'] }, scene: Scene): Dated {
  const { unit, toward } = shift;
  const base = baseOf(shift.base, unit, scene);
  const reference = toward < 0 ? 'PAST_REF' : 'FUTURE_REF';
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

function dateAround(around: Around & { mod?: Meaning['mod'] }, scene: Scene): Dated {
  const { unit, shift } = around;
  const base = baseOf(around.base, unit, scene);
  if (base === null) return undated(null);
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
function dateWeek(around: Around & { mod?: Meaning['mod'] }, base: Stamp, published: Day | null): Dated {
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

function dateLength(length: Length & { mod?: Meaning['mod'] }, scene: Scene): Dated {
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
  const base = baseOf(length.base, 'day', scene);
  const at = base === null ? null : dayOfStamp(base);
  const days = spanDays(unit, amount);
  if (at === null || days === null) return undated(value, precision);
  const back = unit === 'month' || unit === 'year' ? addMonths(at, -(amount ?? 3) * (unit === 'year' ? 12 : 1)) : null;
  const interval =
    length.toward < 0
      ? { from: back === null ? addDays(at, -days + 1) : addDays(back, 1), to: at }
      : { from: addDays(at, length.base === 'publication' ? 1 : 0), to: addDays(at, days) };
  return { value, interval, precision, basis: 'relative', stamp: null };
}

/** Days a length reaches at most; some = what such words reach in reports. */
function spanDays(unit: Unit, amount: number | null): number | null {
  const each: Partial<Record<Unit, number>> = { hour: 1, day: 1, week: 7, month: 31, year: 365 };
  const some: Partial<Record<Unit, number>> = { hour: 1, day: 7, week: 28, month: 183, year: 1826 };
  if (amount === null) return some[unit] ?? null;
  const one = each[unit];
  return one === undefined
    ? null
    : unit === 'hour'
      ? Math.max(1, Math.ceil(amount / 24) + (amount % 24 ? 1 : 0))
      : Math.ceil(one * amount);
}

function dateOne(means: Meaning, scene: Scene): Dated {
  switch (means.kind) {
    case 'point':
      return datePoint(means, scene);
    case 'shift':
      return dateShift(means, scene);
    case 'around':
      return dateAround(means, scene);
    case 'length':
      return dateLength(means, scene);
    case 'repeat':
      return undated(means.value, 'day', 'stated');
    case 'reference': {
      const now = means.now && scene.mode === 'report' ? scene.published : null;
      return { value: means.value, interval: { from: now, to: now }, precision: 'day', basis: 'relative', stamp: null };
    }
    case 'vague':
      return undated(null);
  }
}

const LOOKS_AHEAD =
  /\b(?:will|shall|'ll|is to|are to|due|scheduled|planned|plans?|expected|upcoming|set to|going to|would|slated|tomorrow|next|to be held)\b/;

export function resolveTimes(doc: Document, found: readonly Found[]): readonly TimeMention[] {
  const published = doc.published === null ? null : doc.published.slice(0, 10);
  const mode = modeOf(found, published);
  const mentions: TimeMention[] = [];
  const stretches = new Map<number, { from: number; interval: Interval }>();
  let ref: Stamp | null = null;
  let day: Stamp | null = null;
  let before: Found | undefined;
  const ahead = new Map<number, boolean>();
  const looksAhead = (sentence: number): boolean => {
    let is = ahead.get(sentence);
    if (is === undefined) {
      const { start, end } = doc.sentences[sentence]!;
      is = LOOKS_AHEAD.test(doc.text.slice(start, end).toLowerCase());
      ahead.set(sentence, is);
    }
    return is;
  };
  for (const one of found) {
    const sentence = doc.tokens[one.first]!.sentence;
    const future = mode === 'report' && published !== null && looksAhead(sentence);
    const at = dateOne(one.means, { published, mode, ref, day, future });
    let { interval } = at;
    if (mode === 'report' && !future) interval = notAfter(interval, published);
    if (interval.from !== null && interval.to !== null && interval.from > interval.to) interval = NOWHERE;
    if (one.stretch !== null) {
      const other = stretches.get(one.stretch);
      if (other === undefined) stretches.set(one.stretch, { from: mentions.length, interval });
      else {
        interval = cover(other.interval, interval);
        mentions[other.from] = { ...mentions[other.from]!, ...interval };
      }
    }
    const stamp = at.stamp;
    if (stamp !== null && advances(one, stamp, ref, doc, before)) {
      if (stamp.day !== undefined) day = stamp;
      else if (isHeading(doc, sentence)) day = null;
      ref = stamp;
    }
    before = one;
    mentions.push({
      span: spanOf(doc.text, one.start, one.end),
      ...interval,
      precision: at.precision,
      basis: at.basis,
      value: at.value,
      mod: one.means.mod ?? null,
      rule: one.rule,
    });
  }
  return mentions;
}
