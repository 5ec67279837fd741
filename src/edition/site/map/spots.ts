/** Places of the week's events: one spot for each disc, with the events told there. */
import type { Event } from '../../../model/event.ts';
import { placeName } from '../../compose/words/place.ts';

export interface Spot {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  /** A building, a post, a crossing: the only kind drawn as a point. */
  readonly site: boolean;
  readonly events: readonly Event[];
}

/** From here on a disc is no place on this map but a region; it is counted in the caption instead of drawn over everything. */
export const WIDEST_KM = 200;

export function spotsOf(events: readonly Event[]): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const event of events) {
    const { place } = event;
    if (place?.lat == null || place.lon == null || (place.radiusKm ?? 0) > WIDEST_KM) continue;
    const key = `${place.lat.toFixed(3)} ${place.lon.toFixed(3)} ${place.radiusKm}`;
    const held = spots.get(key);
    spots.set(key, {
      name: held && held.name.length <= place.name.length ? held.name : placeName(place),
      lat: place.lat,
      lon: place.lon,
      radiusKm: place.radiusKm ?? 0,
      site: place.precision === 'site' && place.relation === null,
      events: [...(held?.events ?? []), event],
    });
  }
  return [...spots.values()].sort((a, b) => b.radiusKm - a.radiusKm || (a.name < b.name ? -1 : 1));
}
