/** Places of the published events, and a page for each: its names, how exactly it is known, what was reported there. */
import type { Place } from '../../../model/place.ts';
import { latestEvents } from '../event-list.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { mapFigure } from '../map/figure.ts';
import { pageOf } from '../page.ts';
import { aliasTable, langOf } from './actor-pages.ts';

export const placePath = (id: string): string => `place/${id}.html`;

export function placesPage(frame: Frame): string {
  const { index, view, countries } = frame;
  const placeless = index.events.filter(({ place }) => place === null).length;
  const body = html`<h1>Places</h1><div class="prose"><p>Where the events published here were reported. ${placeless ? `${placeless} ${placeless === 1 ? 'event has' : 'events have'} no place in any report.` : ''}</p></div>
${mapFigure(index.events.slice(0, MAPPED), countries, (event) => (event.place?.place && index.ofPlace.has(event.place.place) ? placePath(event.place.place) : `event/${event.id}.html`))}
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">In</th><th scope="col">Also</th><th scope="col">Events</th></tr></thead><tbody>${index.places.map((place) => html`<tr><th scope="row"><a href="${placePath(place.id)}">${place.name}</a></th><td>${place.kind}</td><td>${parentNames(place, frame)}</td><td>${place.aliases.slice(0, 4).map(({ name }, i) => html`${i ? ' · ' : ''}<bdi${langOf(name)}>${name}</bdi>`)}</td><td>${index.ofPlace.get(place.id)?.length ?? 0}</td></tr>`)}</tbody></table></div>`;
  return pageOf(frame, {
    title: `Places – ${view.name}`,
    description: 'Where the published events were reported.',
    path: 'places.html',
    body,
    current: 'places.html',
  });
}

/** More would be a map of the country in one colour. */
const MAPPED = 200;

const parentNames = ({ parents }: Place, { view }: Frame): string =>
  parents.flatMap((id) => view.places.get(id)?.name ?? []).join(', ') || '–';

export function placePage(place: Place, frame: Frame): string {
  const { view, index, countries } = frame;
  const events = index.ofPlace.get(place.id) ?? [];
  const body = html`<p class="week">Places</p><h1 class="small">${place.name}</h1>
<p class="meta">${place.kind}${place.parents.length ? ` in ${parentNames(place, frame)}` : ''} · ${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}, known to ${Math.max(1, Math.round(place.radiusKm))} km</p>
${place.note ? html`<p class="prose">${place.note}</p>` : ''}
${mapFigure(events.slice(0, MAPPED), countries, (event) => `../event/${event.id}.html`)}
<section class="part"><h2>What was reported here</h2>${latestEvents(events, frame, '../')}</section>
${place.aliases.length ? html`<section class="part"><h2>Also written</h2>${aliasTable(place.aliases)}</section>` : ''}
<p class="fine">Permanent address: <code>${placePath(place.id)}</code>.</p>`;
  return pageOf(frame, {
    title: `${place.name} – ${view.name}`,
    description: `${place.name}: ${events.length} ${events.length === 1 ? 'event' : 'events'}.`,
    path: placePath(place.id),
    body,
    current: 'places.html',
  });
}
