/** Events as lines: day, mark of the type, headline with its link, status. The table can be filtered where scripts run. */

import type { Event } from '../../model/event.ts';
import { dayWords, spanWords } from '../compose/words/date.ts';
import { placeName } from '../compose/words/place.ts';
import { adminsOf, countryOf } from '../formats/admin.ts';
import { countryCodes } from '../formats/countries.ts';
import type { PublicView } from '../view.ts';
import { classOf, glyph, statusMark } from './event-class.ts';
import type { Frame } from './frame.ts';
import { type Html, html } from './html.ts';
import { dirOf, isolated } from './isolated.ts';

/** "23 October 2016", "1 to 18 October 2016", "not after 23 October 2016", "no date". */
export function dayCell({ time }: Pick<Event, 'time'>): string {
  const { from, to } = time ?? { from: null, to: null };
  if (time?.basis === 'bounded' && to) return `not after ${dayWords(to)}`;
  if (from && to) return spanWords(from, to);
  return to ? `by ${dayWords(to)}` : from ? `since ${dayWords(from)}` : 'no date';
}

const countryName = (event: Event, view: PublicView): string | null =>
  countryCodes(countryOf(event.place, view) ?? '')?.name ?? null;

/** Lists on pages of actors and places end here: what is older stands under its month. */
const LONGEST = 200;

/** The latest ones, and how many more there are. */
export const latestEvents = (events: readonly Event[], frame: Frame, up: string): Html =>
  html`${eventList(events.slice(0, LONGEST), frame, up)}${events.length > LONGEST ? html`<p class="meta">The latest ${LONGEST} of ${events.length}; all stand by month in the <a href="${up}events.html">events</a>.</p>` : ''}`;

export function eventList(events: readonly Event[], { index, view }: Frame, up: string): Html {
  return html`<div class="scroll" tabindex="0"><table class="events" data-filter><thead><tr><th scope="col">When</th><th scope="col">What was reported</th><th scope="col">Where</th><th scope="col">Status</th></tr></thead><tbody>${events.map(
    (event) => {
      const type = classOf(event);
      const area = adminsOf(event.place, view)[0] ?? countryName(event, view);
      const { from, to } = event.time ?? { from: null, to: null };
      return html`<tr data-event="${event.id}" data-type="${type.id}" data-status="${event.status}"${area ? html` data-area="${area}"` : ''}${from ? html` data-from="${from}"` : ''}${to ? html` data-to="${to}"` : ''}><td>${dayCell(event)}</td><td><svg class="type" viewBox="-6 -6 12 12" role="img" aria-label="${type.label}">${glyph(type)}</svg><a href="${up}event/${event.id}.html"${dirOf(index.headline(event))}>${isolated(index.headline(event))}</a></td><td dir="auto">${event.place ? placeName(event.place) : '–'}</td><td class="st">${statusMark(event.status)}</td></tr>
`;
    },
  )}</tbody></table></div>`;
}
