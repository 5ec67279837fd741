/** Where, in English: the words of the report if they stand alone, else the name; never more exact than known. */
import type { ClaimPlace, PlaceRelation } from '../../../model/claim.ts';
import type { View } from '../../view.ts';

const COMPASS: Readonly<Record<string, string>> = {
  N: 'north',
  NE: 'north-east',
  E: 'east',
  SE: 'south-east',
  S: 'south',
  SW: 'south-west',
  W: 'west',
  NW: 'north-west',
  NNE: 'north-north-east',
  ENE: 'east-north-east',
  ESE: 'east-south-east',
  SSE: 'south-south-east',
  SSW: 'south-south-west',
  WSW: 'west-south-west',
  WNW: 'west-north-west',
  NNW: 'north-north-west',
};
const PREPOSITION =
  /^(?:in|at|on|near|between|around|outside|inside|along|off|across|throughout|within|from|north|south|east|west|about|some|\d)/i;
/** Words that point back into the report and mean nothing outside it. */
const POINTS_BACK =
  /\b(?:same|there|this|that|these|those|here|the (?:city|town|area|country|capital|road|region|village|province|districts?|areas?|neighbou?rhoods?|outskirts|front)$)/i;
const WIDE_KM = 60;

/** What a place is called whose name is withheld, and that lies in no area that may be named. */
export const UNNAMED_PLACE = 'a place not named';

/** "on the coastal road west of Sirte", "in Gawarsha, Benghazi"; null when no place is told. */
export function placePhrase(place: ClaimPlace | null, places: View['places']): string | null {
  if (!place) return null;
  if (place.name === UNNAMED_PLACE) return 'at a place we do not name';
  const said = place.said?.replace(/\s+/g, ' ').trim() ?? '';
  const { relation } = place;
  // Upper-case wire copy is told in the words of the relation.
  const shouted = isShouted(said);
  if (relation && said && !shouted && said.length <= 60 && !POINTS_BACK.test(said)) {
    if (PREPOSITION.test(said)) return said.replace(/^(?:located|situated)\s+/i, '');
    return `${relation.kind === 'route' || place.precision === 'route' || /\boutskirts|road|coast|front\b/i.test(said) ? 'on' : 'in'} ${said}`;
  }
  if (relation) return relationPhrase(relation);
  if (place.precision === 'country' || place.precision === 'region' || (place.radiusKm ?? 0) <= WIDE_KM) {
    const preposition =
      place.precision === 'site'
        ? 'at'
        : place.precision === 'route'
          ? 'on'
          : place.precision === 'area'
            ? 'around'
            : 'in';
    return `${preposition} ${articled(place)}${parentOf(place, places)}`;
  }
  return `in the area of ${place.name}`;
}

const isShouted = (words: string): boolean => words === words.toUpperCase() && /\p{Lu}{4}/u.test(words);

/** The name of a place in a list or on a map: upper-case wire copy is put in the words of its relation. */
export function placeName({ name, relation }: Pick<ClaimPlace, 'name' | 'relation'>): string {
  if (!isShouted(name) || !relation) return name;
  return relationPhrase(relation).replace(/^(?:on|in) (?:the |a )?/, '');
}

function relationPhrase({ kind, bearing, km, anchor }: PlaceRelation): string {
  if (kind === 'outskirts') return `on the outskirts of ${anchor}`;
  if (kind === 'between') return `between ${anchor}`;
  const way = bearing ? COMPASS[bearing] : undefined;
  if (kind === 'route') return way ? `on a road ${way} of ${anchor}` : `on a road near ${anchor}`;
  if (km !== null) return way ? `${km} km ${way} of ${anchor}` : `${km} km from ${anchor}`;
  return way ? `${way} of ${anchor}` : `${kind === 'inside' || kind === 'part' ? 'in' : 'near'} ${anchor}`;
}

const articled = ({ name, precision }: ClaimPlace): string =>
  (precision === 'site' || precision === 'route') &&
  !/^(?:the|al|el)\b/i.test(name) &&
  /\b(?:airbase|air base|airport|road|port|bridge|hospital|base|crossing|prison|camp)$/i.test(name)
    ? `the ${name}`
    : name;

/** ", Benghazi" after a district: its town, if the pack knows one. */
function parentOf({ place, precision }: ClaimPlace, places: View['places']): string {
  if (!place || precision !== 'district') return '';
  const parent = places.get(places.get(place)?.parents[0] ?? '');
  return parent ? `, ${parent.name}` : '';
}
