/** Search: the one page that needs scripts; without them it says where to look instead. */
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { pageOf } from '../page.ts';

export function searchPage(frame: Frame): string {
  const body = html`<h1>Search</h1>
<form id="search" role="search" hidden><label for="q">Words, names, places – in any spelling we know of</label><input id="q" type="search" autocomplete="off" dir="auto"><p class="meta" id="status" aria-live="polite"></p></form>
<ul class="plain hits" id="hits"></ul>
<noscript><p class="prose">Searching needs scripts, which are switched off. Everything can be reached without: by month in the <a href="events.html">events</a>, by name in <a href="actors.html">who’s who</a> and the <a href="places.html">places</a>.</p></noscript>`;
  return pageOf(frame, {
    title: `Search – ${frame.view.name}`,
    description: 'Search events, actors and places.',
    path: 'search.html',
    body,
    current: 'search.html',
    scripts: ['search.js'],
  });
}
