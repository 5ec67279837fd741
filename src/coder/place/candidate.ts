/** A reading of a place name: one entry of the gazetteer or of a pack, in one shape. */
import type { GazetteerEntry } from '../../model/knowledge.ts';
import type { Place } from '../../model/place.ts';
import type { PlacePrecision } from '../../model/vocabulary.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly precision: PlacePrecision;
  readonly kind: GazetteerEntry['kind'];
  /** ISO 3166-1 alpha-2; empty for what no one country holds. */
  readonly country: string;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly population: number;
  readonly seat: GazetteerEntry['seat'];
  readonly by: GazetteerEntry['by'];
  /** Named by the pack in use, which knows its own ground. */
  readonly pack: boolean;
  /** How the name was recognised, if not letter by letter. */
  readonly match: string | null;
}

const PRECISION: Readonly<Record<GazetteerEntry['kind'], PlacePrecision>> = {
  country: 'country',
  province: 'region',
  county: 'region',
  region: 'region',
  city: 'town',
  district: 'district',
};

export const ofEntry = (entry: GazetteerEntry): Candidate => ({
  ...entry,
  precision: PRECISION[entry.kind],
  pack: false,
  match: null,
});

const AREAS = new Set(['region', 'desert', 'sea', 'coast', 'valley', 'mountain', 'road', 'island']);
const TOWNS = new Set(['city', 'town', 'village']);

/** A pack's place. Its id is its own; the country decides what context fits it. */
export function ofPlace(place: Place, by: GazetteerEntry['by'], match: string | null = null): Candidate {
  const { id, name, lat, lon, radiusKm, precision } = place;
  const kind =
    place.kind === 'country' || place.kind === 'province'
      ? place.kind
      : TOWNS.has(place.kind)
        ? 'city'
        : AREAS.has(place.kind)
          ? 'region'
          : 'district';
  const country = place.country ?? '';
  const population = place.population ?? (kind === 'city' ? 10_000 : 0);
  const where = { admin1: null, admin2: null, seat: null };
  return { id, name, lat, lon, radiusKm, precision, kind, country, population, by, match, pack: true, ...where };
}
