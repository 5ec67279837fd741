/** A place made coarser: a disc of at least the asked radius around the middle of an H3 cell, named for the area it lies in. */
import { cellToLatLng, getHexagonEdgeLengthAvg, latLngToCell, UNITS } from 'h3-js';
import type { ClaimPlace } from '../../model/claim.ts';
import type { Place } from '../../model/place.ts';
import { UNNAMED_PLACE } from '../compose/words/place.ts';
import type { View } from '../view.ts';

/** The finest cell at least as wide as `km`, so that its middle says no more than its disc. */
function resolutionFor(km: number): number {
  for (let resolution = 9; resolution > 0; resolution--)
    if (getHexagonEdgeLengthAvg(resolution, UNITS.km) >= km) return resolution;
  return 0;
}

export function coarsened(place: ClaimPlace, km: number, places: View['places']): ClaimPlace {
  if ((place.radiusKm ?? 0) >= km) return place;
  const area = areaAround(place.place, km, places);
  const base = {
    said: null,
    span: null,
    relation: null,
    candidates: [],
    precision: km > 60 ? ('region' as const) : ('area' as const),
  };
  if (place.lat === null || place.lon === null)
    return { ...place, ...base, name: area?.name ?? UNNAMED_PLACE, place: area?.id ?? null };
  const cell = latLngToCell(place.lat, place.lon, resolutionFor(km));
  const [lat, lon] = cellToLatLng(cell);
  const edge = getHexagonEdgeLengthAvg(resolutionFor(km), UNITS.km);
  return {
    ...place,
    ...base,
    name: area?.name ?? UNNAMED_PLACE,
    place: area?.id ?? null,
    lat: round(lat),
    lon: round(lon),
    radiusKm: Math.ceil(Math.max(km, edge)),
  };
}

/** The nearest area it lies in that is itself no finer than asked and not sensitive. */
function areaAround(id: string | null, km: number, places: View['places']): Place | null {
  const queue = [...(places.get(id ?? '')?.parents ?? [])];
  for (let i = 0; i < queue.length && i < 12; i++) {
    const place = places.get(queue[i]!);
    if (place && place.radiusKm >= km && !place.sensitive) return place;
    if (place) queue.push(...place.parents);
  }
  return null;
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
