/** The places of a map in words: each with its events, and those events that no map can show. Read without scripts; a spot on the map opens from it. */

import type { Event } from '../../../model/event.ts';
import { placeName } from '../../compose/words/place.ts';
import { classOf, glyph } from '../event-class.ts';
import { type Html, html } from '../html.ts';
import { dirOf, isolated } from '../isolated.ts';
import type { Spot } from './spots.ts';

export interface Told {
  readonly hrefOf: (event: Event) => string;
  readonly titleOf: (event: Event) => string;
}

/** Spots with more events than this name the rest by number: they stand in the lists of their months. */
const LONGEST = 40;

export const spotList = (spots: readonly Spot[], told: Told): Html =>
  html`<details class="spots"><summary>The ${spots.length === 1 ? 'place' : `${spots.length} places`} as a list</summary><ul class="plain">${spots
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      (spot) =>
        html`<li data-spot="${keyOfSpot(spot)}"><b dir="auto">${spot.name}</b>${eventLines(spot.events, told)}</li>`,
    )}</ul></details>`;

/** Events without a place, or known to a region only: counted under the map, listed here. */
export const unplacedList = (events: readonly Event[], told: Told): Html | null =>
  events.length
    ? html`<details class="spots"><summary>${events.length === 1 ? 'One event' : `${events.length} events`} not on the map</summary>${eventLines(events, told, true)}</details>`
    : null;

const eventLines = (events: readonly Event[], { hrefOf, titleOf }: Told, where = false): Html =>
  html`<ul class="plain">${events.slice(0, LONGEST).map((event) => {
    const type = classOf(event);
    return html`<li><svg class="type" viewBox="-6 -6 12 12" role="img" aria-label="${type.label}">${glyph(type)}</svg><a href="${hrefOf(event)}"${dirOf(titleOf(event))}>${isolated(titleOf(event))}</a>${where && event.place ? html` <small>${placeName(event.place)}</small>` : ''}</li>`;
  })}${events.length > LONGEST ? html`<li>and ${events.length - LONGEST} more</li>` : ''}</ul>`;

export const keyOfSpot = ({ lat, lon, radiusKm }: Spot): string => `${lat.toFixed(3)},${lon.toFixed(3)},${radiusKm}`;
