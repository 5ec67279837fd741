/** The ground under the events: the world's coast and borders, carried along, drawn quietly. A hint, not a survey. */
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import worldUrl from 'world-atlas/countries-10m.json?url';

let loading: Promise<FeatureCollection> | null = null;

/** Loaded once, when a map is first seen. */
export function loadGround(): Promise<FeatureCollection> {
  loading ??= fetch(worldUrl)
    .then((response) => response.json() as Promise<{ objects: { countries: unknown } }>)
    .then((world) => feature(world, world.objects.countries) as FeatureCollection)
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}
