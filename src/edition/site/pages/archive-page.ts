/** All editions, newest first; and the corrections among them. */

import { dayWords, spanWords } from '../../compose/words/date.ts';
import type { Frame } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { isolated } from '../isolated.ts';
import { pageOf } from '../page.ts';
import { correctionBlock } from './correction-block.ts';
import type { Listed } from './listed.ts';
import { POST_LISTS, postList } from './posts-page.ts';

/** Ids of editions that a later one corrects. */
export const correctedIn = (listed: readonly Listed[]): ReadonlySet<string> =>
  new Set(listed.flatMap(({ edition }) => edition.corrects ?? []));

export const archiveList = (listed: readonly Listed[], up: string): Html => {
  const corrected = correctedIn(listed);
  return html`<ol class="archive">${listed.map(
    ({ edition, path }) =>
      html`<li><time datetime="${edition.week}"><a href="${up}${path}">${spanWords(edition.from, edition.to)}</a></time><p>${corrected.has(edition.id) ? html`<b>Since corrected.</b> ` : edition.corrects ? html`<b>Corrected.</b> ` : ''}${isolated(edition.lede.text)}</p></li>`,
  )}</ol>`;
};

export function archivePage(listed: readonly Listed[], frame: Frame): string {
  const { view } = frame;
  const body = html`<h1>All editions</h1><section class="part">${archiveList(
    listed.filter(({ edition: { kind } }) => kind === 'weekly'),
    '',
  )}</section>${(['flash', 'analysis'] as const).map((kind) => {
    const posts = listed.filter(({ edition }) => edition.kind === kind);
    return posts.length
      ? html`<section class="part"><h2><a href="${POST_LISTS[kind].path}">${POST_LISTS[kind].title}</a></h2>${postList(posts, '')}</section>`
      : '';
  })}`;
  return pageOf(frame, {
    title: `All editions – ${view.name}`,
    description: `Every edition of ${view.name}.`,
    path: 'archive.html',
    body,
    current: 'archive.html',
  });
}

export function correctionsPage(listed: readonly Listed[], frame: Frame): string {
  const { view } = frame;
  const byId = new Map(listed.map((one) => [one.edition.id, one]));
  const corrections = listed.filter(({ edition }) => edition.corrects !== null);
  const body = html`<h1>Corrections</h1><div class="prose"><p>An edition is never changed once it is out. A mistake is put right in a new edition that says what changed; the old page stays and leads to the new one.</p></div>
<section class="part">${
    corrections.length
      ? corrections.map(({ edition, path }) => {
          const old = byId.get(edition.corrects!);
          const made = edition.made?.slice(0, 10);
          return html`<article class="correction"><h2 dir="auto">${edition.kind === 'weekly' ? spanWords(edition.from, edition.to) : edition.title}</h2><p class="meta">${made ? html`Corrected on <time datetime="${made}">${dayWords(made)}</time> · ` : ''}<a href="${path}">as it reads now</a>${old ? html` · <a href="${old.path}">as it was</a>` : ''}</p>${edition.correction ? correctionBlock(edition.correction) : edition.changed.map(({ text }) => html`<p class="prose">${text}</p>`)}</article>`;
        })
      : html`<p class="prose">None so far.</p>`
  }</section>`;
  return pageOf(frame, {
    title: `Corrections – ${view.name}`,
    description: 'What was put right, and when.',
    path: 'corrections.html',
    body,
    current: 'corrections.html',
  });
}
