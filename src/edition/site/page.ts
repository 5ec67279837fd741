/** The frame of every page: head with a strict policy, masthead, navigation, footer. */
import type { Edition } from '../../model/edition.ts';
import type { PublicView } from '../view.ts';
import { type Html, html } from './html.ts';

export interface PageInput {
  readonly title: string;
  readonly description: string;
  /** Path below the root of the site; decides how links climb. */
  readonly path: string;
  readonly view: PublicView;
  readonly motto: string;
  readonly current?: string;
  readonly body: Html;
  readonly edition?: Edition | undefined;
}

/** Nothing from elsewhere, no script at all: the page is text, style, fonts and drawings of its own. */
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'";

const NAV: readonly (readonly [string, string])[] = [
  ['index.html', 'This week'],
  ['archive.html', 'Archive'],
  ['sources.html', 'Sources and methods'],
  ['data.html', 'Data'],
  ['corrections.html', 'Corrections'],
];

/** The way from a page up to the root: `week/x.html` -> `../`. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

export function pageOf({ title, description, path, view, motto, current, body, edition }: PageInput): string {
  const up = upFrom(path);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="stylesheet" href="${up}style.css">
<link rel="alternate" type="application/atom+xml" title="${view.name}" href="${up}feed.atom">
<link rel="alternate" type="application/feed+json" title="${view.name}" href="${up}feed.json">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="mast frame">
<div class="line"><p class="name"><a href="${up}index.html">${view.name}</a></p>
<nav aria-label="Site">${NAV.map(([to, label]) => html`<a href="${up}${to}"${to === current ? html` aria-current="page"` : ''}>${label}</a>`)}</nav></div>
<p class="motto"><span>${motto}</span></p>
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
  html`Edition <code>${edition.id}</code>, made from the ledger as of decision ${edition.asOf}, chain head <code data-head="${edition.asOf}:${edition.head}">${edition.head}</code>.<br>`;
