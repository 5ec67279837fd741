/** Home: the newest week at a glance, and the weeks before. */

import { spanWords } from '../../compose/words/date.ts';
import type { PublicView } from '../../view.ts';
import { figuresStrip } from '../figures.ts';
import { html } from '../html.ts';
import { mapFigure } from '../map/figure.ts';
import type { Country } from '../map/topology.ts';
import { pageOf } from '../page.ts';
import { archiveList } from './archive-page.ts';
import type { Listed } from './listed.ts';

const [TOLD_ON_FRONT, WEEKS_ON_FRONT] = [4, 6];

export function homePage(
  listed: readonly Listed[],
  view: PublicView,
  countries: readonly Country[],
  motto: string,
): string {
  const { edition, path } = listed[0]!;
  const byId = new Map(view.events.map((event) => [event.id, event]));
  const events = edition.events.flatMap((id) => byId.get(id) ?? []);
  const body = html`
<p class="week">Week ${Number(edition.week.slice(6))} · ${spanWords(edition.from, edition.to)}</p>
<p class="lede">${edition.lede.text} <a class="more" href="${path}">Read the week</a></p>
${figuresStrip(events, view.tallies, edition.from.slice(0, 4))}
${mapFigure(events, countries, (event) => `event/${event.id}.html`)}
<div class="front">${edition.sections.map(({ id, title, sentences }) => {
    const told = sentences.filter(({ kind }) => kind !== 'assessment');
    const rest = told.length - TOLD_ON_FRONT;
    return html`<section><h2><a href="${path}#${id}">${title}</a></h2>${told.slice(0, TOLD_ON_FRONT).map(({ text }) => html`<p dir="auto">${text}</p>`)}${rest > 0 ? html`<a class="more" href="${path}#${id}">${rest} more</a>` : ''}</section>`;
  })}</div>
<section class="part"><h2>Earlier weeks</h2>${listed.length > 1 ? archiveList(listed.slice(1, 1 + WEEKS_ON_FRONT), '') : html`<p class="prose">This is the first edition.</p>`}<p><a class="more" href="archive.html">All editions</a></p></section>`;
  return pageOf({
    title: view.name,
    description: edition.lede.text,
    path: 'index.html',
    view,
    motto,
    body,
    edition,
    current: 'index.html',
  });
}
