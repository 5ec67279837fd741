/** One draft into several: one for each district named, each place far from the others, each discrete day. */
import type { PlaceMention, TimeMention } from '../../model/mention.ts';
import type { Draft } from './draft.ts';

/** Places nearer than this in one phrase are one place whose radius covers them. */
const ONE_PLACE_KM = 40;

export function splitDraft(draft: Draft): Draft[] {
  return byPlace(draft).flatMap(byTime);
}

function byPlace(draft: Draft): Draft[] {
  const places = widest(draft.places);
  if (
    places.length < 2 ||
    (draft.trace.includes('counted') && places.every(({ precision }) => precision === 'country')) ||
    draft.kind === 'statement' ||
    draft.kind === 'tally' ||
    draft.kind === 'deployment' ||
    draft.kind === 'diplomacy'
  )
    return whole(draft, places);
  const groups: PlaceMention[][] = [];
  for (const place of places) {
    const near = groups.find((group) =>
      group.every(
        (other) => !bothDistricts(place, other) && joined(place, other) && kilometres(place, other) < ONE_PLACE_KM,
      ),
    );
    if (near) near.push(place);
    else groups.push([place]);
  }
  if (groups.length > 6) return whole(draft, places);
  return groups.map((group, i) => ({
    ...draft,
    places: group,
    roles: [...draft.roles],
    trace: groups.length > 1 ? [...draft.trace, `place:${i + 1}-of-${groups.length}`] : draft.trace,
    harms: i === 0 ? draft.harms : [],
  }));
}

/** Most drafts stay in one piece: no copy is made of these. */
function whole(draft: Draft, places: PlaceMention[]): Draft[] {
  draft.places = places;
  return [draft];
}

/** A place that only says in what another lies is left out, and of a relation only the whole is kept. */
function widest(places: readonly PlaceMention[]): PlaceMention[] {
  return places.filter((place) => {
    if (place.lat === null) return places.length === 1;
    return !places.some(
      (other) =>
        other !== place && !(place.precision === 'country' && other.precision === 'country') && contains(place, other),
    );
  });
}

/** Whether `outer` is only the setting of `inner`: its anchor, a country or region around it, the city of a district. */
function contains(outer: PlaceMention, inner: PlaceMention): boolean {
  if (
    inner.relation &&
    outer.relation === null &&
    inner.relation.anchor.toLowerCase().includes(outer.name.toLowerCase())
  )
    return true;
  if (outer.span.start >= inner.span.start && outer.span.end <= inner.span.end) return true;
  if (outer.lat === null || inner.lat === null) return false;
  const distance = kilometres(outer, inner);
  // "A in the west of B": the wide place right behind is only its setting.
  const behind = outer.span.start - inner.span.end;
  if (RANK[outer.precision] >= 3 && RANK[inner.precision] < 3 && behind > 0 && behind <= 8) return true;
  // "A town, B countryside": the land around the greater town is where A lies.
  if (
    behind > 0 &&
    behind <= 10 &&
    distance < 300 &&
    LAND_AROUND.test(outer.span.quote) &&
    !LAND_AROUND.test(inner.span.quote)
  )
    return true;
  if (
    RANK[outer.precision] > RANK[inner.precision] &&
    RANK[outer.precision] > 1 &&
    distance <= Math.max(outer.radiusKm ?? 0, 20)
  )
    return true;
  const wide = (outer.radiusKm ?? 0) >= 1.5 * (inner.radiusKm ?? 0) && (outer.radiusKm ?? 0) > 5;
  return wide && distance <= Math.max(outer.radiusKm ?? 0, outer.precision === 'country' ? 1500 : 0) + 2;
}

const LAND_AROUND = /\b(?:countryside|hinterland|province|governorate|county|prefecture|oblast|cercle)$/i;

/** How wide a precision is, widest last. */
const RANK: Readonly<Record<PlaceMention['precision'], number>> = {
  site: 0,
  district: 1,
  town: 2,
  area: 2,
  route: 2,
  region: 3,
  country: 4,
};

/** Only words of a list stand between them: "A and B", "A, B and C". */
function joined(a: PlaceMention, b: PlaceMention): boolean {
  return Math.abs(b.span.start - a.span.end) < 12 || Math.abs(a.span.start - b.span.end) < 12;
}
const bothDistricts = (a: PlaceMention, b: PlaceMention): boolean =>
  a.precision === 'district' &&
  b.precision === 'district' &&
  Math.min(Math.abs(b.span.start - a.span.end), Math.abs(a.span.start - b.span.end)) > 1;

export function kilometres(
  a: { lat: number | null; lon: number | null },
  b: { lat: number | null; lon: number | null },
): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** "on 3 and 5 May" is two claims; a range is one. */
function byTime(draft: Draft): Draft[] {
  const days = draft.times.filter((time) => time.from !== null && time.from === time.to);
  const distinct = days.filter((time, i) => days.findIndex((other) => other.from === time.from) === i);
  if (distinct.length < 2 || draft.kind === 'statement' || draft.tally || !listed(distinct)) return [draft];
  return distinct.slice(0, 6).map((time, i) => ({
    ...draft,
    times: [time],
    roles: [...draft.roles],
    trace: [...draft.trace, `day:${i + 1}-of-${distinct.length}`],
  }));
}
const listed = (times: readonly TimeMention[]): boolean =>
  times.every((time, i) => i === 0 || time.span.start - times[i - 1]!.span.end < 12);
