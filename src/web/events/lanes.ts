/** The timeline's axis and lanes: which days it spans, and in which row each event lies so that bars don't meet. Pure. */
import { dayNumber, dayOf } from '../../model/day.ts';
import type { EventRow } from '../../server/api.ts';
import { dayWords } from '../words/day-words.ts';

/** Longer intervals don't stretch the axis; their bars run out of it. */
const LONG_DAYS = 45;

export interface Axis {
  readonly first: number;
  readonly last: number;
}
export interface Bar {
  readonly event: EventRow;
  /** Days since 1970, inclusive, within the axis. */
  readonly from: number;
  readonly to: number;
  /** Whether it really goes on beyond the bar on that side, or isn't known there. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
  readonly lane: number;
}

const days = ({ time }: EventRow): readonly [number | null, number | null] => [
  time?.from ? dayNumber(time.from) : null,
  time?.to ? dayNumber(time.to) : null,
];

/** A few events that lie farther than this before all others are counted beside the axis instead of stretching it. */
const EARLY_DAYS = 30;
const FEW = 0.12;
/** Below this nothing is told apart. */
const LEAST = 6;

/** Events that end long before the others begin; the timeline says how many and can be told to draw them. */
export function earlyOf(events: readonly EventRow[]): readonly EventRow[] {
  const dated = events.flatMap((event) => {
    const [from, to] = days(event);
    return from === null && to === null ? [] : [{ event, day: to ?? from! }];
  });
  dated.sort((a, b) => a.day - b.day);
  if (dated.length < LEAST) return [];
  for (let i = Math.max(1, Math.floor(dated.length * FEW)); i > 0; i--)
    if (dated[i]!.day - dated[i - 1]!.day > EARLY_DAYS) return dated.slice(0, i).map(({ event }) => event);
  return [];
}

/** Null when no event has a day. */
export function axisOf(events: readonly EventRow[]): Axis | null {
  const seen = events.flatMap((event) => {
    const [from, to] = days(event);
    const isLong = from !== null && to !== null && to - from > LONG_DAYS;
    return [isLong ? null : from, to].filter((day) => day !== null);
  });
  if (seen.length === 0) return null;
  return { first: seen.reduce((a, b) => Math.min(a, b)) - 2, last: seen.reduce((a, b) => Math.max(a, b)) + 2 };
}

/** How far an end that isn't known is drawn, in days, fading. */
const FADE_DAYS = 2;

/** Bars in lanes, each in the first lane with room. Events without a day have none. */
export function barsOf(events: readonly EventRow[], axis: Axis): readonly Bar[] {
  const ends: number[] = [];
  const placed = events.flatMap((event) => {
    const [start, end] = days(event);
    if (start === null && end === null) return [];
    const from = Math.max(axis.first, start ?? end! - FADE_DAYS);
    const to = Math.min(axis.last, end ?? start! + FADE_DAYS);
    return [
      { event, from, to, opensLeft: start === null || start < axis.first, opensRight: end === null || end > axis.last },
    ];
  });
  placed.sort((a, b) => a.from - b.from || b.to - a.to);
  return placed.map((bar) => {
    let lane = ends.findIndex((end) => end < bar.from);
    if (lane === -1) lane = ends.length;
    ends[lane] = bar.to;
    return { ...bar, lane };
  });
}

/** Days that carry a label: every day, every Monday, first of a month, of a quarter, of a year or of a decade, by what fits. */
export function ticksOf({ first, last }: Axis): readonly number[] {
  const span = last - first + 1;
  if (span > 200_000) return [];
  const all = Array.from({ length: span }, (_, i) => first + i);
  if (span <= 16) return all;
  if (span <= 100) return all.filter((day) => (day + 3) % 7 === 0);
  const ends = (pattern: RegExp) => all.filter((day) => pattern.test(dayOf(day)));
  if (span <= 430) return ends(/-01$/);
  if (span <= 1500) return ends(/-(01|04|07|10)-01$/);
  return span <= 5500 ? ends(/-01-01$/) : ends(/0-01-01$/);
}

/** What stands at a tick: "23 Oct", "Oct 2016", "2016". */
export function tickWords(day: number, { first, last }: Axis): string {
  const [date, month, year] = dayWords(dayOf(day), true).split(' ');
  const span = last - first + 1;
  if (span <= 100) return `${date} ${month}`;
  return span <= 1500 ? `${month} ${year}` : year!;
}
