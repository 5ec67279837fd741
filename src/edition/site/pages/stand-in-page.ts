/** Pages that stand in for others: an old edition that holds what is now withheld, an event merged into another. */
import type { Edition } from '../../../model/edition.ts';
import { spanWords } from '../../compose/words/date.ts';
import type { PublicView } from '../../view.ts';
import { html } from '../html.ts';
import { pageOf, upFrom } from '../page.ts';

/** Says that an edition was there, and that it holds something that is no longer published; nothing else of it. */
export function tombstonePage(edition: Edition, path: string, view: PublicView, motto: string): string {
  const title = `${spanWords(edition.from, edition.to)}`;
  const body = html`<p class="week">Edition withdrawn</p><h1>${title}</h1>
<div class="prose"><p>This edition told something that is now withheld under our safety policy. It is kept in the archive of the monitor and is no longer published. <a href="${upFrom(path)}archive.html">All editions</a></p></div>`;
  return pageOf({
    title: `${title} – ${view.name}`,
    description: 'This edition is no longer published.',
    path,
    view,
    motto,
    body,
  });
}

/** The permanent address of an event that was found to be one with another. */
export function mergedPage(path: string, to: string, view: PublicView, motto: string): string {
  const body = html`<p class="week">Event merged</p><h1 class="small">This event was found to be one with another.</h1><p><a class="more" href="${upFrom(path)}event/${to}.html">Read what is known of it</a></p>`;
  return pageOf({
    title: `Merged – ${view.name}`,
    description: 'This event was found to be one with another.',
    path,
    view,
    motto,
    body,
  });
}
