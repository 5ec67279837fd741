/** Flash notes and analysis posts: a list of each, newest first, with by-lines, series and tags. */

import type { Edition } from '../../../model/edition.ts';
import { dayWords } from '../../compose/words/date.ts';
import type { Frame } from '../frame.ts';
import { type Html, html, trusted } from '../html.ts';
import { dirOf, isolated } from '../isolated.ts';
import { pageOf } from '../page.ts';
import type { Listed } from './listed.ts';

type PostKind = Exclude<Edition['kind'], 'weekly'>;

export const POST_LISTS: Readonly<
  Record<PostKind, { readonly path: string; readonly feed: string; readonly title: string; readonly about: string }>
> = {
  flash: {
    path: 'notes.html',
    feed: 'notes',
    title: 'Flash notes',
    about: 'One event or a few, told when they happen, before the week is out.',
  },
  analysis: {
    path: 'analysis.html',
    feed: 'analysis',
    title: 'Analysis',
    about: 'What named authors make of it. Their judgements are marked; every fact leads to the words it rests on.',
  },
};

/** The newest of each: what was corrected is read on its own page. */
export const postsOf = (kind: PostKind, listed: readonly Listed[]): readonly Listed[] => {
  const corrected = new Set(listed.map(({ edition }) => edition.corrects));
  return listed.filter(({ edition }) => edition.kind === kind && !corrected.has(edition.id));
};

/** Day, title, by-line, lede, tags. */
export const postList = (posts: readonly Listed[], up: string, level: 'h2' | 'h3' = 'h3'): Html =>
  html`<ol class="posts">${posts.map(
    ({ edition, path }) =>
      html`<li><time datetime="${edition.from}">${dayWords(edition.from)}</time>${trusted(`<${level} dir="auto">`)}<a href="${up}${path}">${edition.title}</a>${trusted(`</${level}>`)}${edition.by.length || edition.series ? html`<p class="meta">${edition.by.length ? `By ${edition.by.join(', ')}` : ''}${edition.by.length && edition.series ? ' · ' : ''}${edition.series ?? ''}</p>` : ''}<p${dirOf(edition.lede.text)}>${edition.corrects ? html`<b>Corrected.</b> ` : ''}${isolated(edition.lede.text)}</p>${edition.tags.length ? html`<p class="byline"><span class="tags">${edition.tags.map((tag) => html`<span>${tag}</span> `)}</span></p>` : ''}</li>`,
  )}</ol>`;

export function postsPage(kind: PostKind, listed: readonly Listed[], frame: Frame): string {
  const { title, about, path, feed } = POST_LISTS[kind];
  const posts = postsOf(kind, listed);
  const series = [...new Set(posts.flatMap(({ edition }) => edition.series ?? []))];
  const loose = posts.filter(({ edition }) => edition.series === null);
  const body = html`<h1>${title}</h1><div class="prose"><p>${about} <a href="${feed}.atom">Atom</a> · <a href="${feed}.json">JSON Feed</a></p></div>
${series.map(
  (name) =>
    html`<section class="part"><h2>${name}</h2>${postList(
      posts.filter(({ edition }) => edition.series === name),
      '',
    )}</section>`,
)}
${loose.length ? html`<section class="part">${series.length ? html`<h2>Others</h2>` : ''}${postList(loose, '', series.length ? 'h3' : 'h2')}</section>` : ''}`;
  return pageOf(frame, { title: `${title} – ${frame.view.name}`, description: about, path, body, current: path });
}
