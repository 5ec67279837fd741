/** Pages that stand in for others: an old edition that holds what is now withheld, an event merged into another. */
import type { Edition } from '../../../model/edition.ts';
import { spanWords } from '../../compose/words/date.ts';
import type { Frame } from '../frame.ts';
import { html } from '../html.ts';
import { pageOf, upFrom } from '../page.ts';

/** Says that an edition was there, and that it holds something that is no longer published; nothing else of it. */
export function tombstonePage(edition: Edition, path: string, frame: Frame): string {
  const title = `${spanWords(edition.from, edition.to)}`;
  const body = html`<p class="week">Edition withdrawn</p><h1>${title}</h1>
<div class="prose"><p>This edition told something that is now withheld under our safety policy. It is kept in the archive of the monitor and is no longer published. <a href="${upFrom(path)}archive.html">All editions</a></p></div>`;
  return pageOf(frame, {
    hidden: true,
    title: `${title} – ${frame.view.name}`,
    description: 'This edition is no longer published.',
    path,
    body,
  });
}

/** The permanent address of an event that was found to be one with another. */
export function mergedPage(path: string, to: string, frame: Frame): string {
  const body = html`<p class="week">Event merged</p><h1 class="small">This event was found to be one with another.</h1><p><a class="more" href="${upFrom(path)}event/${to}.html">Read what is known of it</a></p>`;
  return pageOf(frame, {
    hidden: true,
    title: `Merged – ${frame.view.name}`,
    description: 'This event was found to be one with another.',
    path,
    body,
  });
}

/** The permanent address of an event that an edition told and that is published no longer; it says nothing else of it. */
export function withdrawnPage(path: string, frame: Frame): string {
  const body = html`<p class="week">Event withdrawn</p><h1 class="small">This event is no longer published.</h1>
<div class="prose"><p>Either nothing is left that says so, or it is withheld under our safety policy. <a href="${upFrom(path)}corrections.html">Corrections</a></p></div>`;
  return pageOf(frame, {
    hidden: true,
    title: `Withdrawn – ${frame.view.name}`,
    description: 'This event is no longer published.',
    path,
    body,
  });
}
