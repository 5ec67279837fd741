/** Sources and methods: which reports this rests on, how statuses come about, what the marks mean. */
import type { Status } from '../../../model/vocabulary.ts';
import { dayWords } from '../../compose/words/date.ts';
import { type PublicView, sourceName } from '../../view.ts';
import { statusMark } from '../event-class.ts';
import { html } from '../html.ts';
import { pageOf } from '../page.ts';

const MEANING: readonly (readonly [Status, string])[] = [
  ['single-source', 'One independent speaker asserts it. Two outlets that quote the same speaker are one.'],
  ['corroborated', 'Two or more speakers whose chains of quotation do not meet assert it.'],
  ['contested', 'Some assert it and others deny it. A denial by the accused alone does not settle it.'],
  ['denied', 'It is denied and nobody is left asserting it.'],
  ['admitted', 'A party concedes it against its own interest. Claiming an attack is no admission.'],
];

export function sourcesPage(view: PublicView, motto: string): string {
  const counts = new Map<string, number>();
  for (const { report } of view.claims.values()) counts.set(report, (counts.get(report) ?? 0) + 1);
  const reports = [...view.reports.values()]
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || (a.id < b.id ? -1 : 1));
  const body = html`<h1>Sources and methods</h1>
<div class="prose"><p>We read reports and take from each the single things it says: who did what, where, when, with what harm, and who says so. Claims about one happening are brought together as an event. Where they differ we keep every version, say which we follow, and why.</p>
<p>A sentence here is published only if it leads to the words of a report, and only if its numbers, names, days and places stand in those words. We do not verify on the ground: an event is what reports say.</p></div>
<section class="part"><h2>What the marks mean</h2><table><tbody>${MEANING.map(([status, words]) => html`<tr><th scope="row" style="white-space:nowrap">${statusMark(status)}</th><td>${words}</td></tr>`)}</tbody></table></section>
<section class="part"><h2>How unsure things are drawn</h2><div class="prose"><p>A place is a disc as large as its radius; a point only if a building or a post is named. “Not after” means that only the saying is dated. Ranges of harm run from the least to the most that any account gives; an open end stays open.</p></div></section>
<section class="part"><h2>Reports</h2><div class="scroll"><table><thead><tr><th scope="col">Source</th><th scope="col">Report</th><th scope="col">Published</th><th scope="col">Claims</th></tr></thead><tbody>${reports.map(
    (card) =>
      html`<tr><td>${sourceName(card)}</td><td dir="auto">${card.url ? html`<a href="${card.url}" rel="noreferrer">${card.title ?? card.url}</a>` : (card.title ?? 'untitled')}</td><td>${card.published ? dayWords(card.published) : 'undated'}</td><td>${counts.get(card.id) ?? 0}</td></tr>`,
  )}</tbody></table></div></section>
${view.withheld.length ? html`<section class="part"><h2>Withheld</h2><ul class="plain brief">${view.withheld.map(({ what, count, rule }) => html`<li>${count} ${what} under the rule “${rule}”</li>`)}</ul></section>` : ''}`;
  return pageOf({
    title: `Sources and methods – ${view.name}`,
    description: 'What this rests on, and how.',
    path: 'sources.html',
    view,
    motto,
    body,
    current: 'sources.html',
  });
}
