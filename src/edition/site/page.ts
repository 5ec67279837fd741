/** The frame of every page: head with a strict policy, masthead, navigation, footer. */
import type { Edition } from '../../model/edition.ts';
import type { PublicView } from '../view.ts';
import type { Frame } from './frame.ts';
import { type Html, html, trusted } from './html.ts';

export interface PageInput {
  readonly title: string;
  readonly description: string;
  /** Path below the root of the site; decides how links climb. */
  readonly path: string;
  readonly current?: string;
  readonly body: Html;
  readonly edition?: Edition | undefined;
  /** schema.org description of what the page is about. */
  readonly linked?: object;
  /** Path of an image that stands for the page where it is shared. */
  readonly card?: string;
  /** Scripts of our own beside the one of every page, by their path. */
  readonly scripts?: readonly string[];
  /** Pages that stand in for others are not to be found by search engines. */
  readonly hidden?: boolean;
  /** Has a form that is sent to us: where it is served. */
  readonly posts?: boolean;
}

/** What the frame of a page needs to know. */
export type PageFrame = Pick<Frame, 'motto' | 'base' | 'cards'> & { readonly view: Pick<PublicView, 'name'> };

/** Nothing from elsewhere; scripts only from files of the site, and no page needs one to be read. */
const POLICY = (forms: "'none'" | "'self'") =>
  `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action ${forms}`;

const NAV: readonly (readonly [string, string])[] = [
  ['index.html', 'This week'],
  ['archive.html', 'Archive'],
  ['events.html', 'Events'],
  ['actors.html', 'Who’s who'],
  ['places.html', 'Places'],
  ['tallies.html', 'Totals'],
  ['sources.html', 'Sources and methods'],
  ['data.html', 'Data'],
  ['corrections.html', 'Corrections'],
  ['search.html', 'Search'],
  ['subscribe.html', 'Follow'],
];

/** The way from a page up to the root: `week/x.html` -> `../`. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

export function pageOf(frame: PageFrame, page: PageInput): string {
  const { title, description, path, current, body, edition, linked, card, scripts = [], hidden, posts } = page;
  const { view, motto, base, cards } = frame;
  const up = upFrom(path);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY(posts ? "'self'" : "'none'")}">
<meta name="referrer" content="${posts ? 'same-origin' : 'no-referrer'}">
<meta name="description" content="${description}">
${hidden ? html`<meta name="robots" content="noindex">\n` : ''}<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:site_name" content="${view.name}">
<meta property="og:type" content="${edition ? 'article' : 'website'}">
${base ? html`<link rel="canonical" href="${base}${path}">\n` : ''}${card && cards ? html`<meta property="og:image" content="${base ?? up}${card}"><meta name="twitter:card" content="summary_large_image">\n` : ''}<title>${title}</title>
<link rel="stylesheet" href="${up}style.css">
<link rel="alternate" type="application/atom+xml" title="${view.name}" href="${up}feed.atom">
<link rel="alternate" type="application/feed+json" title="${view.name}" href="${up}feed.json">
<link rel="alternate" type="application/atom+xml" title="${view.name}: changes of events" href="${up}changes.atom">
${linked ? html`<script type="application/ld+json">${jsonText(linked)}</script>\n` : ''}${scripts.map((script) => html`<script src="${up}${script}" defer></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="mast frame">
<div class="line"><p class="name"><a href="${up}index.html">${view.name}</a></p>
<p class="motto">${motto}</p></div>
<nav aria-label="Site">${NAV.map(([to, label]) => html`<a href="${up}${to}"${to === current ? html` aria-current="page"` : ''}>${label}</a>`)}</nav>
</header>
<main id="main" class="frame">
${body}
</main>
<footer class="frame">${edition ? provenance(edition) : ''}
Every sentence of fact leads to the words it rests on. Events are what reports say, not what we saw.
</footer>
</body>
</html>
`.text;
}

const provenance = (edition: Edition): Html =>
  html`Edition <code>${edition.id}</code>, made from the ledger as of decision ${edition.asOf}${edition.made ? html` (<time datetime="${edition.made}">${edition.made.slice(0, 16).replace('T', ' ')} UTC</time>)` : ''}, chain head <code data-head="${edition.asOf}:${edition.head}">${edition.head}</code>.<br>`;

/** JSON that cannot end the element it stands in. */
const jsonText = (value: object): Html => trusted(JSON.stringify(value).replace(/</g, '\\u003c'));
