/** What a new edition puts right: why, and each sentence that was, with what it is now. */

import type { Correction } from '../../../model/edition.ts';
import { type Html, html } from '../html.ts';
import { dirOf, isolated } from '../isolated.ts';

export const correctionBlock = ({ why, changes }: Correction): Html =>
  html`<p class="prose">${why}</p>${
    changes.length
      ? html`<dl class="corrected">${changes.map(({ was, now }) => html`<div>${was === null ? '' : html`<dt>Was</dt><dd${dirOf(was)}><del>${isolated(was)}</del></dd>`}${now === null ? html`<dt>Now</dt><dd>Taken out.</dd>` : html`<dt>${was === null ? 'Added' : 'Now'}</dt><dd${dirOf(now)}><ins>${isolated(now)}</ins></dd>`}</div>`)}</dl>`
      : ''
  }`;
