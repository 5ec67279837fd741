/** All published events: by month, each month a table that can be filtered where scripts run. */
import { addDays } from '../../../model/day.ts';
import type { Event } from '../../../model/event.ts';
import { monthWords } from '../../compose/words/date.ts';
import { timelineFigure } from '../charts/timeline.ts';
import { eventList } from '../event-list.ts';
import type { Frame } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { mapFigure } from '../map/figure.ts';
import { pageOf } from '../page.ts';

export const monthPath = (month: string): string => `events/${month}.html`;
const monthName = (month: string): string => (month === 'undated' ? 'Without a date' : monthWords(`${month}-01`));

export function eventsPage(frame: Frame): string {
  const { index, view } = frame;
  const months = [...index.ofMonth];
  const newest = months[0];
  const body = html`<h1>Events</h1><div class="prose"><p>${index.events.length} ${index.events.length === 1 ? 'event' : 'events'} told in the editions so far, by the month in which they happened as far as a date is told.</p></div>
<p class="months">${months.map(([month, events]) => html`<a href="${monthPath(month)}">${monthName(month)} <small>${events.length}</small></a>`)}</p>
${newest ? html`<section class="part"><h2>${monthName(newest[0])}</h2>${monthBody(newest[0], newest[1], frame, '')}</section>` : ''}`;
  return pageOf(frame, {
    title: `Events – ${view.name}`,
    description: 'Every event told in the editions, by month.',
    path: 'events.html',
    body,
    current: 'events.html',
    scripts: ['map.js', 'filter.js'],
  });
}

/** Map, days and list of a month: one filter for all three where scripts run. */
function monthBody(month: string, events: readonly Event[], frame: Frame, up: string): Html {
  const last = month === 'undated' ? '' : lastOfMonth(month);
  return html`${mapFigure(events.slice(0, MAPPED), frame.countries, (event) => `${up}event/${event.id}.html`, frame.index.headline)}
${last ? timelineFigure(events, `${month}-01`, last) : ''}
${eventList(events, frame, up)}`;
}

/** More would be a map of nothing but names; the table has them all. */
const MAPPED = 400;

const lastOfMonth = (month: string): string => {
  const [year, n] = month.split('-').map(Number) as [number, number];
  return addDays(n === 12 ? `${year + 1}-01-01` : `${year}-${String(n + 1).padStart(2, '0')}-01`, -1);
};

export function monthPage(month: string, frame: Frame): string {
  const { index, view } = frame;
  const events = index.ofMonth.get(month) ?? [];
  const body = html`<p class="week"><a href="../events.html">Events</a></p><h1>${monthName(month)}</h1>
${monthBody(month, events, frame, '../')}`;
  return pageOf(frame, {
    title: `Events: ${monthName(month)} – ${view.name}`,
    description: `${events.length} events.`,
    path: monthPath(month),
    body,
    current: 'events.html',
    scripts: ['map.js', 'filter.js'],
  });
}
