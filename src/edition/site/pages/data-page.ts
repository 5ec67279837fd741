/** Downloads: each file, what it is, what its format could not say, and what every field means. */
import { DICTIONARY } from '../../formats/dictionary.ts';
import type { Format } from '../../formats/format.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { datasetOf } from '../linked.ts';
import { pageOf } from '../page.ts';

export function dataPage(
  files: readonly { readonly format: Format; readonly losses: readonly string[] }[],
  frame: Frame,
): string {
  const body = html`<h1>Data</h1><div class="prose"><p>The same events as on the pages, in the formats others work with. Vague counts and dates are turned into plain numbers only where a format demands it, and each time the file says so.</p></div>
<section class="part"><h2>Files</h2>${files.map(
    ({ format, losses }) =>
      html`<h3><a href="data/${format.file}">${format.file}</a></h3><div class="prose"><p>${format.about}</p>${losses.length ? html`<ul>${losses.map((loss) => html`<li>${loss}</li>`)}</ul>` : ''}</div>`,
  )}
<h3><a href="data/changes.jsonl">changes.jsonl</a></h3><div class="prose"><p>What became of each event from edition to edition: added, changed (in which fields), merged, no longer published. Also as a feed, in <a href="changes.atom">Atom</a> and <a href="changes.json">JSON</a>.</p></div>
<h3><a href="data/dictionary.csv">dictionary.csv</a></h3><div class="prose"><p>The table below as a file.</p></div></section>
<section class="part"><h2>Editions in other forms</h2><div class="prose"><p>Each edition is there as PDF, Word, e-mail and Markdown too, linked from its page. PDF, Word and e-mail hold the map and the charts, Markdown the words only; the PDF prints Latin, Cyrillic and Arabic letters only.</p></div></section>
<section class="part" id="dictionary"><h2>What the fields mean</h2><div class="scroll" tabindex="0"><table><thead><tr><th scope="col">File</th><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${DICTIONARY.map(
    ({ file, field, type, meaning }) =>
      html`<tr><td>${file}</td><th scope="row"><code>${field}</code></th><td>${type}</td><td>${meaning}</td></tr>`,
  )}</tbody></table></div></section>`;
  return pageOf(frame, {
    title: `Data – ${frame.view.name}`,
    description: 'Downloads of all events, and what their fields mean.',
    path: 'data.html',
    body,
    current: 'data.html',
    linked: datasetOf(
      files.map(({ format }) => format),
      frame,
    ),
  });
}
