/** Which rules of the safety policy bind an event. All conditions of a rule must hold; of several rules all bind. */

import type { Claim } from '../../model/claim.ts';
import { addDays } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import type { Place } from '../../model/place.ts';
import type { Day } from '../../model/record.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import type { View } from '../view.ts';

/** What the rules ask of one event or claim, added up: the strictest of each. */
export interface Restraint {
  readonly rules: readonly SafetyRule[];
  readonly delayed: boolean;
  readonly coarsenKm: number;
  readonly redact: ReadonlySet<SafetyRule['redact'][number]>;
  readonly shieldSource: boolean;
}

export type Guarded = Pick<Event, 'kind' | 'roles' | 'place' | 'time'>;

export function restraintOf(
  told: Guarded,
  claims: readonly Claim[],
  view: View,
  policy: readonly SafetyRule[],
  today: Day,
): Restraint {
  const rules = policy.filter((rule) => binds(rule, told, claims, view));
  const latest = [
    told.time?.to ?? told.time?.from,
    ...claims.map(({ report }) => view.reports.get(report)?.published),
  ].find(Boolean);
  return {
    rules,
    // What has no date at all cannot be known to be old enough.
    delayed: rules.some(({ delayDays }) => delayDays > 0 && (!latest || addDays(latest, delayDays) > today)),
    coarsenKm: Math.max(0, ...rules.map(({ coarsenKm }) => coarsenKm)),
    redact: new Set(rules.flatMap(({ redact }) => redact)),
    shieldSource: rules.some(({ shieldSource }) => shieldSource),
  };
}

function binds(
  { kinds, sensitive, actors, sources }: SafetyRule,
  told: Guarded,
  claims: readonly Claim[],
  view: View,
): boolean {
  const places = [told.place, ...claims.map(({ place }) => place)].flatMap((place) =>
    place?.place ? (view.places.get(place.place) ?? []) : [],
  );
  const present = [told, ...claims];
  return (
    (!kinds.length ||
      present.some(({ kind }) => kinds.includes(kind)) ||
      places.some(({ kind }) => kinds.includes(kind))) &&
    (!sensitive || places.some(isSensitive)) &&
    (!actors.length ||
      present.some(({ roles }) => roles.some(({ actor }) => actor !== null && actors.includes(actor)))) &&
    (!sources.length || claims.some(({ report }) => sources.includes(view.reports.get(report)?.source?.id ?? '')))
  );
}

const isSensitive = ({ sensitive }: Place): boolean => sensitive;
