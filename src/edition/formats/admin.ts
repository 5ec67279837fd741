/** Country and administrative areas of a place, read off what the pack says it lies in. */
import type { ClaimPlace } from '../../model/claim.ts';
import type { Place } from '../../model/place.ts';
import type { View } from '../view.ts';

const ADMIN: ReadonlySet<string> = new Set(['province', 'region', 'district', 'city', 'town']);

/** ISO 3166-1 alpha-2 of the country; the gazetteer's ids of the world begin with it (`ly:…`). */
export function countryOf(place: ClaimPlace | null, { places }: Pick<View, 'places'>): string | null {
  if (!place) return null;
  for (const id of [place.place, ...place.candidates.map((candidate) => candidate.place)]) {
    for (const held of lineageOf(id, places)) if (held.country) return held.country;
  }
  return nearestCountry(place, places);
}

/** A relation to an anchor has no place of its own: the nearest known place within 150 km tells the country. */
function nearestCountry({ lat, lon }: ClaimPlace, places: View['places']): string | null {
  if (lat === null || lon === null) return null;
  let [best, country] = [1.5 ** 2, null as string | null];
  for (const place of places.values()) {
    const away = (place.lat - lat) ** 2 + ((place.lon - lon) * Math.cos((lat * Math.PI) / 180)) ** 2;
    if (place.country && place.kind !== 'country' && away < best) [best, country] = [away, place.country];
  }
  return country;
}

/** Names of the areas it lies in, widest first, without the country. */
export function adminsOf(place: ClaimPlace | null, { places }: Pick<View, 'places'>): readonly string[] {
  return lineageOf(place?.place ?? null, places)
    .slice(1)
    .filter(({ kind }) => ADMIN.has(kind))
    .map(({ name }) => name)
    .reverse()
    .slice(0, 3);
}

function lineageOf(id: string | null, places: View['places']): readonly Place[] {
  const found: Place[] = [];
  for (
    let at = id ? places.get(id) : undefined;
    at && !found.includes(at) && found.length < 8;
    at = places.get(at.parents[0] ?? '')
  )
    found.push(at);
  return found;
}
