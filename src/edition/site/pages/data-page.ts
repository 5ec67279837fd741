/** Downloads: each file, what it is, and what its format could not say. */
import type { Format, Written } from '../../formats/format.ts';
import type { PublicView } from '../../view.ts';
import { html } from '../html.ts';
import { pageOf } from '../page.ts';

export function dataPage(
  files: readonly { readonly format: Format; readonly written: Written }[],
  view: PublicView,
  motto: string,
): string {
  const body = html`<h1>Data</h1><div class="prose"><p>The same events as on the pages, in the formats others work with. Vague counts and dates are turned into plain numbers only where a format demands it, and each time the file says so.</p></div>
<section class="part">${files.map(
    ({ format, written }) =>
      html`<h3><a href="data/${format.file}">${format.file}</a></h3><div class="prose"><p>${format.about}</p>${written.losses.length ? html`<ul>${written.losses.map((loss) => html`<li>${loss}</li>`)}</ul>` : ''}</div>`,
  )}</section>`;
  return pageOf({
    title: `Data – ${view.name}`,
    description: 'Downloads of all events.',
    path: 'data.html',
    view,
    motto,
    body,
    current: 'data.html',
  });
}
