/** All published events: by month, each month a table that can be filtered where scripts run. */
import { monthWords } from '../../compose/words/date.ts';
import { eventList } from '../event-list.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { pageOf } from '../page.ts';

export const monthPath = (month: string): string => `events/${month}.html`;
const monthName = (month: string): string => (month === 'undated' ? 'Without a date' : monthWords(`${month}-01`));

export function eventsPage(frame: Frame): string {
  const { index, view } = frame;
  const months = [...index.ofMonth];
  const newest = months[0];
  const body = html`<h1>Events</h1><div class="prose"><p>${index.events.length} ${index.events.length === 1 ? 'event' : 'events'} told in the editions so far, by the month in which they happened as far as a date is told.</p></div>
<p class="months">${months.map(([month, events]) => html`<a href="${monthPath(month)}">${monthName(month)} <small>${events.length}</small></a>`)}</p>
${newest ? html`<section class="part"><h2>${monthName(newest[0])}</h2>${eventList(newest[1], frame, '')}</section>` : ''}`;
  return pageOf(frame, {
    title: `Events – ${view.name}`,
    description: 'Every event told in the editions, by month.',
    path: 'events.html',
    body,
    current: 'events.html',
    scripts: ['filter.js'],
  });
}

export function monthPage(month: string, frame: Frame): string {
  const { index, view } = frame;
  const events = index.ofMonth.get(month) ?? [];
  const body = html`<p class="week"><a href="../events.html">Events</a></p><h1>${monthName(month)}</h1>
${eventList(events, frame, '../')}`;
  return pageOf(frame, {
    title: `Events: ${monthName(month)} – ${view.name}`,
    description: `${events.length} events.`,
    path: monthPath(month),
    body,
    current: 'events.html',
    scripts: ['filter.js'],
  });
}
