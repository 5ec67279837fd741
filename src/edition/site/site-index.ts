/** What the site shows, sorted once for all pages: events by day, actor, place and month; who and what has a page of its own. */
import type { Actor } from '../../model/actor.ts';
import type { Claim } from '../../model/claim.ts';
import type { Edition } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { Place } from '../../model/place.ts';
import { type PublicView, speakersOf } from '../view.ts';
import { attackCounts } from './charts/attack-counts.ts';
import { headlineOf } from './headline.ts';
import type { Listed } from './pages/listed.ts';

export interface SiteIndex {
  /** Latest first, then those without a day. */
  readonly events: readonly Event[];
  readonly byId: ReadonlyMap<string, Event>;
  readonly ofActor: ReadonlyMap<string, readonly Event[]>;
  readonly ofPlace: ReadonlyMap<string, readonly Event[]>;
  /** `2016-10`, or `undated`. */
  readonly ofMonth: ReadonlyMap<string, readonly Event[]>;
  /** Editions that carry an event, newest first. */
  readonly carriedBy: ReadonlyMap<string, readonly Listed[]>;
  /** What an actor is quoted with. */
  readonly saidBy: ReadonlyMap<string, readonly Claim[]>;
  /** The event that a claim belongs to. */
  readonly eventOf: ReadonlyMap<string, Event>;
  readonly claimsOfReport: ReadonlyMap<string, number>;
  /** Those with a page, by name. */
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly headline: (event: Event) => string;
  /** Acts of violence that an edition tells, by class: counted once, for they stand in the charts of many weeks. */
  readonly attacks: (edition: Edition) => readonly number[];
}

/** The day an event is sorted by: its last, else its first; empty where none is known. */
export const sortDay = ({ time }: Pick<Event, 'time'>): string => time?.to ?? time?.from ?? '';

export const monthOf = (event: Pick<Event, 'time'>): string => sortDay(event).slice(0, 7) || 'undated';

export function indexOf(view: PublicView, listed: readonly Listed[]): SiteIndex {
  const events = view.events.toSorted((a, b) =>
    sortDay(a) === sortDay(b) ? (a.id < b.id ? -1 : 1) : sortDay(a) < sortDay(b) ? 1 : -1,
  );
  const ofActor = new Map<string, Event[]>();
  const ofPlace = new Map<string, Event[]>();
  const ofMonth = new Map<string, Event[]>();
  const saidBy = new Map<string, Claim[]>();
  const claimsOfReport = new Map<string, number>();
  for (const event of events) {
    for (const actor of new Set(event.roles.flatMap(({ actor }) => actor ?? []))) put(ofActor, actor, event);
    const { place } = event;
    for (const id of place?.place ? withParents(place.place, view) : []) put(ofPlace, id, event);
    put(ofMonth, monthOf(event), event);
    for (const id of event.claims) {
      const claim = view.claims.get(id);
      if (!claim) continue;
      claimsOfReport.set(claim.report, (claimsOfReport.get(claim.report) ?? 0) + 1);
      for (const actor of new Set(speakersOf(claim, view).flatMap(({ actor }) => actor ?? [])))
        put(saidBy, actor, claim);
    }
  }
  const carriedBy = new Map<string, Listed[]>();
  for (const one of listed) for (const id of one.edition.events) put(carriedBy, id, one);
  const byId = new Map(events.map((event) => [event.id, event]));
  const known = <Of extends { readonly name: string }>(ids: Iterable<string>, all: ReadonlyMap<string, Of>) =>
    [...new Set(ids)].flatMap((id) => all.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    events,
    byId,
    eventOf: new Map(events.flatMap((event) => event.claims.map((id) => [id, event] as const))),
    ofActor,
    ofPlace,
    ofMonth,
    carriedBy,
    saidBy,
    claimsOfReport,
    actors: known([...ofActor.keys(), ...saidBy.keys()], view.actors),
    places: known(ofPlace.keys(), view.places),
    headline: onceEach((event) => headlineOf(event, view)),
    attacks: onceEach((edition) => attackCounts(edition, byId)),
  };
}

/** A place and what it lies in, up to but without its country. */
function withParents(id: string, { places }: PublicView): readonly string[] {
  const found = [id];
  for (let i = 0; i < found.length && i < 12; i++)
    for (const parent of places.get(found[i]!)?.parents ?? [])
      if (!found.includes(parent) && places.get(parent)?.kind !== 'country') found.push(parent);
  return found.filter((one) => places.has(one));
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** Found when it is first asked for, and kept. */
export function onceEach<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new Map<Of, Found>();
  return (of) => {
    const held = known.get(of) ?? find(of);
    known.set(of, held);
    return held;
  };
}
