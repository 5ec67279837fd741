/** Home: the newest week at a glance, and the weeks before. */

import { addDays } from '../../../model/day.ts';
import { spanWords } from '../../compose/words/date.ts';
import { chartFigure } from '../charts/chart.ts';
import { chartsOf, weeksShown } from '../charts/figures-of.ts';
import { timelineFigure } from '../charts/timeline.ts';
import { figuresStrip } from '../figures.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { dirOf, isolated } from '../isolated.ts';
import { mapFigure } from '../map/figure.ts';
import { pageOf } from '../page.ts';
import { archiveList, correctedIn } from './archive-page.ts';
import type { Listed } from './listed.ts';
import { POST_LISTS, postList } from './posts-page.ts';
import { cardPath, weekLabel } from './week-page.ts';

const [TOLD_ON_FRONT, WEEKS_ON_FRONT, POSTS_ON_FRONT] = [4, 6, 4];

/** What is told in a week mostly happened in it or in the two before. */
const DAYS_BEFORE = 14;

export function homePage(listed: readonly Listed[], frame: Frame): string {
  const { view, index, countries } = frame;
  const weeklies = listed.filter(({ edition: { kind } }) => kind === 'weekly');
  const { edition, path } = weeklies[0] ?? listed[0]!;
  const corrected = correctedIn(listed);
  const earlier = weeklies.slice(1).filter((one) => !corrected.has(one.edition.id));
  const posts = listed.filter(
    ({ edition: { kind, id } }) => kind !== 'weekly' && id !== edition.id && !corrected.has(id),
  );
  const events = edition.events.flatMap((id) => index.byId.get(id) ?? []);
  const charts = chartsOf(events, weeksShown(weeklies.map((one) => one.edition)), frame);
  const body = html`
<p class="week">${weekLabel(edition)} · ${spanWords(edition.from, edition.to)}</p>
<h1 class="lede"${dirOf(edition.lede.text)}>${isolated(edition.lede.text)}</h1>
<p class="go"><a class="more" href="${path}">Read the ${edition.kind === 'weekly' ? 'week' : 'edition'}</a></p>
${figuresStrip(events, view.tallies, edition.from.slice(0, 4))}
${mapFigure(events, countries, (event) => `event/${event.id}.html`, index.headline)}
${timelineFigure(events, addDays(edition.from, -DAYS_BEFORE), edition.to)}
<div class="front${edition.sections.length % 3 === 0 ? ' three' : ''}">${edition.sections.map(
    ({ id, title, sentences }) => {
      const told = sentences.filter(({ kind }) => kind !== 'assessment');
      const rest = told.length - TOLD_ON_FRONT;
      return html`<section><h2><a href="${path}#${id}">${title}</a></h2>${told.slice(0, TOLD_ON_FRONT).map(({ text }) => html`<p${dirOf(text)}>${isolated(text)}</p>`)}${rest > 0 ? html`<a class="more" href="${path}#${id}">${rest} more</a>` : ''}</section>`;
    },
  )}</div>
${charts.length ? html`<section class="part" id="charts"><h2>In numbers</h2><div class="charts">${charts.map(chartFigure)}</div></section>` : ''}
${posts.length ? html`<section class="part" id="posts"><h2>Notes and analysis</h2>${postList(posts.slice(0, POSTS_ON_FRONT), '')}<p>${(['flash', 'analysis'] as const).map((kind) => (posts.some((one) => one.edition.kind === kind) ? html`<a class="more" href="${POST_LISTS[kind].path}">All ${POST_LISTS[kind].title.toLowerCase()}</a> ` : ''))}</p></section>` : ''}
<section class="part"><h2>Earlier editions</h2>${earlier.length ? archiveList(earlier.slice(0, WEEKS_ON_FRONT), '') : html`<p class="prose">${weeklies.length > 1 ? 'There is none of an earlier week.' : 'This is the first edition.'}</p>`}<p><a class="more" href="archive.html">All editions</a></p></section>`;
  return pageOf(frame, {
    title: view.name,
    description: edition.lede.text,
    path: 'index.html',
    body,
    edition,
    card: cardPath(path),
    scripts: ['map.js'],
    current: 'index.html',
  });
}
