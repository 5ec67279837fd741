/** Compares our events with another project's rows: matched, only ours, only theirs, and where matched ones differ. Pure. */
import { dayOf } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import type { Context } from '../context.ts';
import type { EventComparison, Match, TheirRow } from './comparison.ts';
import { differencesOf } from './differences.ts';
import { daysOf, likeness, SLACK } from './likeness.ts';

/** Longer than this, a time tells no day on which to look. */
const LONGEST = 62;

/** The days compared, inclusive; without them, from the first day of the rows to their last. */
export interface ComparedDays {
  readonly from?: string;
  readonly to?: string;
}
export interface Scope extends ComparedDays {
  /** The project codes only events in which somebody was killed. */
  readonly onlyDeadly?: boolean;
}

/** One event matches one row at most: the likest pairs first, a pair with the same id before all. */
export function compareEvents(
  events: readonly Event[],
  rows: readonly TheirRow[],
  actors: Context['actors'],
  { onlyDeadly = false, ...days }: Scope = {},
): EventComparison {
  const theirs = rows.filter(({ claim }) => isWithin(daysOf(claim.time), days));
  const span = spanOf(theirs, days);
  const notCompared: Record<string, number> = {};
  const ours = events.filter((event) => {
    const why = whyNot(event, span) ?? (onlyDeadly && !isDeadly(event) ? 'no death is told' : null);
    if (why !== null) notCompared[why] = (notCompared[why] ?? 0) + 1;
    return why === null;
  });
  const matched = pairUp(ours, theirs, actors);
  const [mine, their] = [new Set(matched.map((one) => one.ours.id)), new Set(matched.map((one) => one.theirs.id))];
  return {
    matched,
    onlyOurs: byDays(
      ours.filter(({ id }) => !mine.has(id)),
      ({ time }) => time,
    ),
    onlyTheirs: byDays(
      theirs.filter(({ id }) => !their.has(id)),
      ({ claim }) => claim.time,
    ),
    notCompared,
  };
}

/** In order of their first day, then of their ids. */
const byDays = <Of extends { readonly id: string }>(all: readonly Of[], timeOf: (one: Of) => Event['time']) =>
  all
    .map((one) => ({ one, from: daysOf(timeOf(one))!.from }))
    .toSorted((a, b) => a.from - b.from || order(a.one.id, b.one.id))
    .map(({ one }) => one);

type Days = ReturnType<typeof daysOf>;

const isWithin = (at: Days, { from, to }: ComparedDays): boolean =>
  at !== null && (from === undefined || dayOf(at.to) >= from) && (to === undefined || dayOf(at.from) <= to);

function spanOf(rows: readonly TheirRow[], { from, to }: ComparedDays): Required<ComparedDays> | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { claim } of rows) {
    const at = daysOf(claim.time)!;
    [first, last] = [Math.min(first, at.from), Math.max(last, at.to)];
  }
  if (rows.length === 0 && (from === undefined || to === undefined)) return null;
  return { from: from ?? dayOf(first), to: to ?? dayOf(last) };
}

/** Deeds are compared; what is said, held or counted is coded by nobody else. */
const COMPARED: ReadonlySet<string> = new Set([
  'violence',
  'territory',
  'capture',
  'discovery',
  'deployment',
  'diplomacy',
  'political',
]);

const isDeadly = ({ harms }: Event): boolean => harms.some(({ effect }) => effect === 'killed');

function whyNot(event: Event, span: Required<ComparedDays> | null): string | null {
  if (!COMPARED.has(event.kind) || (event.type.acled === null && event.kind !== 'violence'))
    return 'no deed that these projects code';
  if (event.status === 'denied') return 'denied, with nobody left asserting it';
  const at = daysOf(event.time);
  if (at === null) return 'no day is told';
  if (at.to - at.from > LONGEST) return `longer than ${LONGEST} days`;
  if (span === null || !isWithin(at, span)) return 'outside the days of the rows';
  return null;
}

function pairUp(ours: readonly Event[], theirs: readonly TheirRow[], actors: Context['actors']): readonly Match[] {
  const byId = new Map(theirs.map((row) => [row.id, row]));
  const byDay = new Map<number, TheirRow[]>();
  for (const row of theirs) {
    const at = daysOf(row.claim.time)!;
    const last = Math.min(at.to, at.from + LONGEST);
    for (let day = at.from; day <= last; day++) rowsOn(byDay, day).push(row);
  }
  const pairs: Omit<Match, 'differences'>[] = [];
  for (const event of ours) {
    const own = byId.get(event.id);
    if (own !== undefined) {
      pairs.push({ ours: event, theirs: own, score: 2, because: ['the same id: the row came from here'] });
      continue;
    }
    const at = daysOf(event.time)!;
    const near = new Set<TheirRow>();
    for (let day = at.from - SLACK; day <= at.to + SLACK; day++) for (const row of byDay.get(day) ?? []) near.add(row);
    for (const row of near) {
      const like = likeness(event, row.claim, actors);
      if (like !== null) pairs.push({ ours: event, theirs: row, ...like });
    }
  }
  pairs.sort((a, b) => b.score - a.score || order(a.ours.id, b.ours.id) || order(a.theirs.id, b.theirs.id));
  const [mine, their] = [new Set<string>(), new Set<string>()];
  const matched: Match[] = [];
  for (const pair of pairs) {
    if (mine.has(pair.ours.id) || their.has(pair.theirs.id)) continue;
    mine.add(pair.ours.id);
    their.add(pair.theirs.id);
    matched.push({ ...pair, differences: differencesOf(pair.ours, pair.theirs.claim, actors) });
  }
  return matched.toSorted(
    (a, b) =>
      order(a.theirs.claim.time?.from ?? '', b.theirs.claim.time?.from ?? '') || order(a.theirs.id, b.theirs.id),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowsOn(byDay: Map<number, TheirRow[]>, day: number): TheirRow[] {
  const held = byDay.get(day) ?? [];
  byDay.set(day, held);
  return held;
}
