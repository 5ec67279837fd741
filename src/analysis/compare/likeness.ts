/**
 * How alike an event of ours and a row of theirs are, in four features with a sentence each; null when they can't be the same.
 *
 * Invariant: time alone never makes a match, nor time and a vague party: a place or a named party must agree beside it, and
 * nothing of what both tell may speak against it outright.
 */
import type { Claim } from '../../model/claim.ts';
import { dayNumber } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import { distanceKm } from '../../model/geo.ts';
import type { Context } from '../context.ts';
import { isSameParty, isVague, partiesOf } from './parties.ts';

export interface Likeness {
  readonly score: number;
  readonly because: readonly string[];
}

/** From this on two are held to be the same. Highest possible: 1. */
export const LEAST = 0.5;

/** Days that a report may be off before two are not the same: projects date by the telling or by the deed. */
export const SLACK = 1;

interface Feature {
  readonly score: number;
  readonly say: string | null;
}

export function likeness(ours: Event, theirs: Claim, actors: Context['actors']): Likeness | null {
  const time = timeOf(ours, theirs);
  const place = placeOf(ours, theirs);
  const type = typeOf(ours, theirs);
  const parties = partyOf(ours, theirs, actors);
  if (time === null || place === null || type === null || parties === null) return null;
  if (place.score === 0 && parties.score === 0) return null;
  // Without a place of ours only both sides and the type hold two together.
  if (ours.place?.lat == null && (parties.score < 0.2 || type.score < 0.2)) return null;
  const features = [time, place, type, parties];
  const score = features.reduce((sum, feature) => sum + feature.score, 0);
  return score < LEAST ? null : { score, because: features.flatMap(({ say }) => say ?? []) };
}

/** First and last day of an event or row; null when it has neither. A saying's day bounds the three days before it. */
export function daysOf(time: Event['time']): { readonly from: number; readonly to: number } | null {
  if (time === null || (time.from === null && time.to === null)) return null;
  const to = time.to === null ? dayNumber(time.from!) : dayNumber(time.to);
  return { from: time.from === null ? to - 3 : dayNumber(time.from), to };
}

function timeOf(ours: Event, theirs: Claim): Feature | null {
  const [a, b] = [daysOf(ours.time), daysOf(theirs.time)];
  if (a === null || b === null) return null;
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to);
  if (gap > SLACK) return null;
  if (gap > 0) return { score: 0.1, say: 'a day apart' };
  const longest = Math.max(a.to - a.from, b.to - b.from) + 1;
  if (longest === 1) return { score: 0.3, say: `both on ${theirs.time!.from}` };
  return { score: longest <= 7 ? 0.2 : 0.1, say: `their days overlap, the longer is ${longest} days` };
}

function placeOf(ours: Event, theirs: Claim): Feature | null {
  const [a, b] = [ours.place, theirs.place];
  if (a?.lat == null || a.lon == null || b?.lat == null || b.lon == null) return { score: 0, say: null };
  const km = distanceKm(a.lat, a.lon, b.lat, b.lon);
  const [small, large] = [a.radiusKm ?? 5, b.radiusKm ?? 5].toSorted((x, y) => x - y) as [number, number];
  if (km > Math.min(small + large + 5, 150)) return null;
  if (large > 60) return { score: 0.1, say: `the wider place (${Math.round(large)} km) holds the other` };
  return { score: 0.3 - Math.min(0.15, km / 200), say: km < 1 ? 'the same point' : `${Math.round(km)} km apart` };
}

/** Kinds whose deeds other projects code as force. */
const FORCE: ReadonlySet<string> = new Set(['violence', 'territory']);

function typeOf(ours: Event, theirs: Claim): Feature | null {
  const [a, b] = [ours.type.acled, theirs.type.acled];
  if (a !== null && a === b) return { score: 0.2, say: `both ${a}` };
  const bothForce = FORCE.has(ours.kind) && FORCE.has(theirs.kind);
  if (bothForce) return { score: a !== null && b !== null ? 0.05 : 0.15, say: 'both are use of force' };
  if (ours.kind === theirs.kind) return { score: 0.1, say: `both ${ours.kind}` };
  return null;
}

function partyOf(ours: Event, theirs: Claim, actors: Context['actors']): Feature | null {
  const a = partiesOf(ours.roles, ['initiator', 'partner', 'target', 'victim']);
  const b = partiesOf(theirs.roles, ['initiator', 'partner', 'target', 'victim']);
  const [known, their] = [a.filter((one) => !isVague(one)), b.filter((one) => !isVague(one))];
  const shared = known.filter((one) => their.some((other) => isSameParty(one, other, actors)));
  const names = [...new Set(shared.map(({ name }) => name))];
  if (names.length > 0)
    return { score: names.length > 1 ? 0.2 : 0.15, say: `both name ${names.slice(0, 3).join(' and ')}` };
  // Both sides named on both parts, and none the same: two deeds of others, whatever day and place.
  return known.length > 1 && their.length > 1 ? null : { score: 0, say: null };
}
