/** Running totals: each series as its speaker stated it, with the words, and the checks it passed or failed. */

import type { Tally } from '../../../model/tally.ts';
import { datesInWords } from '../../compose/tally-sentences.ts';
import { dayWords, spanWords } from '../../compose/words/date.ts';
import { capitalised } from '../../compose/words/list.ts';
import { countSigns, pointsOf, seriesDrawing } from '../charts/series.ts';
import type { Frame } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { dirOf } from '../isolated.ts';
import { citation, flat } from '../note.ts';
import { pageOf } from '../page.ts';

export const tallyPath = (id: string): string => `tally/${id}.html`;

/** "Sorties against ISIS in Sirte, by AFRICOM's count". */
export function tallyTitle({ what, against, where, speaker }: Tally, { view }: Pick<Frame, 'view'>): string {
  const names = against.flatMap((id) => view.actors.get(id)?.name ?? []);
  const place = where ? view.places.get(where)?.name : undefined;
  return `${capitalised(what)}${names.length ? ` against ${names.join(', ')}` : ''}${place ? ` in ${place}` : ''}${speaker ? `, as counted by ${speaker}` : ''}`;
}

export function talliesPage(frame: Frame): string {
  const { view } = frame;
  const body = html`<h1>Running totals</h1><div class="prose"><p>Totals that others state: kept as a series with their words, checked against themselves and against the events published here. What fails a check is shown, not mended.</p></div>
${
  view.tallies.length
    ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Total</th><th scope="col">Last stated</th><th scope="col">In words</th><th scope="col">On</th><th scope="col">Checks</th></tr></thead><tbody>${view.tallies.map(
        (tally) => {
          const last = pointsOf(tally).at(-1) ?? tally.steps.at(-1)!;
          const failed = tally.checks.filter(({ passed }) => !passed).length;
          return html`<tr><th scope="row"><a href="${tallyPath(tally.id)}">${tallyTitle(tally, frame)}</a></th><td class="count">${countSigns(last.value)}</td><td>${last.value.said ? `“${flat(last.value.said)}”` : '–'}</td><td>${last.on ? dayWords(last.on) : '–'}</td><td>${failed ? `${failed} of ${tally.checks.length} failed` : tally.checks.length ? 'passed' : 'none applies'}</td></tr>`;
        },
      )}</tbody></table></div>`
    : html`<p class="prose">No report states a running total.</p>`
}`;
  return pageOf(frame, {
    title: `Running totals – ${view.name}`,
    description: 'Totals that others state, as series, with their checks.',
    path: 'tallies.html',
    body,
    current: 'tallies.html',
  });
}

export function tallyPage(tally: Tally, frame: Frame): string {
  const { view } = frame;
  const title = tallyTitle(tally, frame);
  const drawing = seriesDrawing(tally, title);
  const body = html`<p class="week">Running totals</p><h1 class="small">${title}</h1>
${drawing ? html`<figure class="chart alone">${drawing}<figcaption>Each point is the total as stated on its day; parts of it stand in the table.</figcaption></figure>` : html`<p class="meta">Stated on one day so far: a line needs two.</p>`}
<section class="part"><h2>As stated</h2><div class="scroll" tabindex="0"><table><thead><tr><th scope="col">On</th><th scope="col">Over</th><th scope="col">Total</th><th scope="col">Words and source</th></tr></thead><tbody>${tally.steps.map(
    (step) => {
      const claim = view.claims.get(step.claim);
      return html`<tr><td>${step.on ? dayWords(step.on) : '–'}</td><td>${windowWords(step.since, step.until, step.on)}</td><td class="count">${countSigns(step.value)}</td><td>${claim ? html`<q${dirOf(flat(claim.span.quote))}>${flat(claim.span.quote)}</q> <small>${citation(step.report, claim, view)}</small>` : ''}</td></tr>`;
    },
  )}</tbody></table></div></section>
${tally.checks.length ? html`<section class="part"><h2>Checks</h2><ul class="plain brief">${tally.checks.map(checkLine)}</ul></section>` : ''}
<p class="fine">Permanent address: <code>${tallyPath(tally.id)}</code>.</p>`;
  return pageOf(frame, {
    title: `${title} – ${view.name}`,
    description: title,
    path: tallyPath(tally.id),
    body,
    current: 'tallies.html',
  });
}

const checkLine = ({ passed, sentence }: Tally['checks'][number]): Html =>
  html`<li><b>${passed ? 'Holds' : 'Fails'}.</b> ${capitalised(datesInWords(sentence, ''))}.</li>`;

const windowWords = (since: string | null, until: string | null, on: string | null): string =>
  since && until && until !== on
    ? spanWords(since, until)
    : since
      ? `since ${dayWords(since)}`
      : until
        ? `up to ${dayWords(until)}`
        : 'not said';
