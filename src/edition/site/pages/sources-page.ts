/** Sources and methods: how statuses come about, what the marks mean. */
import type { Status } from '../../../model/vocabulary.ts';
import { statusMark } from '../event-class.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { pageOf } from '../page.ts';

const MEANING: readonly (readonly [Status, string])[] = [
  ['single-source', 'One independent speaker asserts it. Two outlets that quote the same speaker are one.'],
  ['corroborated', 'Two or more speakers whose chains of quotation do not meet assert it.'],
  ['contested', 'Some assert it and others deny it. A denial by the accused alone does not settle it.'],
  ['denied', 'It is denied and nobody is left asserting it.'],
  ['admitted', 'A party concedes it against its own interest. Claiming an attack is no admission.'],
];

export function sourcesPage(frame: Frame): string {
  const { view, index } = frame;
  const body = html`<h1>Sources and methods</h1>
<div class="prose"><p>We read reports and take from each the single things it says: who did what, where, when, with what harm, and who says so. Claims about one happening are brought together as an event. Where they differ we keep every version, say which we follow, and why.</p>
<p>A sentence here is published only if it leads to the words of a report, and only if its numbers, names, days and places stand in those words. We do not verify on the ground: an event is what reports say.</p></div>
<section class="part"><h2>What the marks mean</h2><table><tbody>${MEANING.map(([status, words]) => html`<tr><th scope="row" style="white-space:nowrap">${statusMark(status)}</th><td>${words}</td></tr>`)}</tbody></table></section>
<section class="part"><h2>How unsure things are drawn</h2><div class="prose"><p>A place is a disc as large as its radius; a point only if a building or a post is named. “Not after” means that only the saying is dated. Ranges of harm run from the least to the most that any account gives; an open end stays open.</p></div></section>
<section class="part"><h2>Reports</h2><div class="prose"><p>What is published here rests on ${index.claimsOfReport.size} ${index.claimsOfReport.size === 1 ? 'report' : 'reports'}. The <a href="bibliography.html">bibliography</a> lists every one by its source.</p></div></section>
<section class="part"><h2>What we do not do</h2><div class="prose"><p>We give no verdict that a claim is true or false; we say who asserts it, who denies it, and whose voices are independent of each other. Totals stated by others are never added to our own counts. Nothing is filled in: what no report says stays open.</p></div></section>
${view.withheld.length ? html`<section class="part"><h2>Withheld</h2><ul class="plain brief">${view.withheld.map(({ what, count, rule }) => html`<li>${count} ${what} under the rule “${rule}”</li>`)}</ul></section>` : ''}`;
  return pageOf(frame, {
    title: `Sources and methods – ${view.name}`,
    description: 'What this rests on, and how.',
    path: 'sources.html',
    body,
    current: 'sources.html',
  });
}
