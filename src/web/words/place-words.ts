/** A place in words, with the radius that says how well it is known: "Sirte ± 12 km". */

interface Somewhere {
  readonly name: string;
  readonly lat: number | null;
  readonly radiusKm: number | null;
}

/** "± 12 km"; null where there is no disc to speak of. */
export function radiusWords({ lat, radiusKm }: Somewhere): string | null {
  if (lat === null || radiusKm === null || radiusKm === 0) return null;
  return radiusKm < 1 ? `± ${Math.round(radiusKm * 1000)} m` : `± ${Math.round(radiusKm)} km`;
}

export const placeWords = (place: Somewhere): string => [place.name, radiusWords(place)].filter(Boolean).join(' ');
