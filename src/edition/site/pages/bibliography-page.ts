/** Bibliography: every report that something published rests on, by source. */
import type { Source } from '../../../model/source.ts';
import { dayWords } from '../../compose/words/date.ts';
import { type ReportCard, sourceName } from '../../view.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { pageOf } from '../page.ts';

const KINDS: Readonly<Record<Source['kind'], string>> = {
  outlet: 'news outlet',
  agency: 'news agency',
  'party-media': 'a party’s own media',
  institution: 'institution',
  ngo: 'non-governmental organisation',
  person: 'person',
  social: 'social media',
};

export function bibliographyPage(frame: Frame): string {
  const { view, index } = frame;
  const bySource = new Map<string, ReportCard[]>();
  for (const card of new Map([...view.reports.values()].map((one) => [one.id, one])).values())
    if (index.claimsOfReport.has(card.id))
      bySource.set(sourceName(card), [...(bySource.get(sourceName(card)) ?? []), card]);
  const sources = [...bySource].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const body = html`<p class="week"><a href="sources.html">Sources and methods</a></p><h1>Bibliography</h1><div class="prose"><p>Every report that something published here rests on. The fingerprint is the start of the SHA-256 of the bytes we read.</p></div>
${sources.map(([name, cards]) => {
  const [{ source }] = cards as [ReportCard, ...ReportCard[]];
  const about = [source ? KINDS[source.kind] : '', source?.note ?? ''].filter(Boolean).join('. ');
  return html`<section class="part"><h2>${source?.homepage ? html`<a href="${source.homepage}" rel="noreferrer">${name}</a>` : name}</h2>${about ? html`<p class="meta">${about}</p>` : ''}<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Published</th><th scope="col">Report</th><th scope="col">Claims</th><th scope="col">Fingerprint</th></tr></thead><tbody>${cards
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || (a.id < b.id ? -1 : 1))
    .map(
      ({ id, title, url, published, sha256 }) =>
        html`<tr><td>${published ? dayWords(published) : 'undated'}</td><td dir="auto">${url ? html`<a href="${url}" rel="noreferrer">${title ?? url}</a>` : (title ?? 'untitled')}</td><td>${index.claimsOfReport.get(id) ?? 0}</td><td><code>${sha256.slice(0, 12) || '–'}</code></td></tr>`,
    )}</tbody></table></div></section>`;
})}`;
  return pageOf(frame, {
    title: `Bibliography – ${view.name}`,
    description: 'Every report that something published rests on.',
    path: 'bibliography.html',
    body,
    current: 'sources.html',
  });
}
