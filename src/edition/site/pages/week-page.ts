/** An edition: masthead, lede, three figures, the map, the sections in text, charts, what changed, what we don't know. */

import type { Edition, Sentence } from '../../../model/edition.ts';
import type { Event } from '../../../model/event.ts';
import type { Tally } from '../../../model/tally.ts';
import { dayWords, spanWords } from '../../compose/words/date.ts';
import { paragraphsOf } from '../../paragraphs.ts';
import type { PublicView } from '../../view.ts';
import { chartFigure } from '../charts/chart.ts';
import { chartsOf } from '../charts/figures-of.ts';
import { figuresStrip } from '../figures.ts';
import type { Frame } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { dirOf, isolated } from '../isolated.ts';
import { articleOf } from '../linked.ts';
import { mapFigure } from '../map/figure.ts';
import { pageOf, upFrom } from '../page.ts';
import { sentenceBlock } from '../sentence.ts';
import { correctionBlock } from './correction-block.ts';

export interface WeekPage {
  readonly edition: Edition;
  readonly path: string;
  readonly frame: Frame;
  /** The weeks that its charts compare, oldest first. */
  readonly upTo: readonly Edition[];
  /** Totals as stated up to the end of its time. */
  readonly tallies: readonly Tally[];
  /** Path of the edition that corrects this one, if there is one. */
  readonly correctedBy?: string | null;
  /** The same edition in other forms: label and path. */
  readonly forms?: readonly (readonly [string, string])[];
}

export const KIND_WORDS: Readonly<Record<Edition['kind'], string>> = {
  weekly: 'Week',
  flash: 'Flash note',
  analysis: 'Analysis',
};

/** "Week 43", "Flash note". */
export const weekLabel = ({ kind, week }: Pick<Edition, 'kind' | 'week'>): string =>
  kind === 'weekly' ? `Week ${Number(week.slice(6))}` : KIND_WORDS[kind];

/** The image that stands for an edition where it is shared. */
export const cardPath = (path: string): string =>
  path.replace(/^(?:week|note|post)\//, 'card/').replace(/\.html$/, '.png');

export function weekPage({ edition, path, frame, upTo, tallies, correctedBy, forms = [] }: WeekPage): string {
  const { view, index, countries } = frame;
  const up = upFrom(path);
  const events = edition.events.flatMap((id) => index.byId.get(id) ?? []);
  const year = edition.from.slice(0, 4);
  let n = 0;
  const block = (...sentences: readonly Sentence[]): Html => {
    const first = n + 1;
    n += sentences.length;
    return sentenceBlock(sentences, first, view, up, index);
  };
  const charts = edition.kind === 'weekly' ? chartsOf(events, upTo, frame, tallies) : [];
  const body = html`
<p class="week">${weekLabel(edition)}${edition.kind === 'weekly' ? '' : html` · <time datetime="${edition.from}">${dayWords(edition.from)}</time>`}${edition.series ? html` · ${edition.series}` : ''}</p>
<h1>${headlineOf(edition, view)}</h1>
${byline(edition)}
${correctedBy ? html`<p class="meta notice">This edition was corrected: <a href="${up}${correctedBy}">read the newer one</a>.</p>` : ''}
<p class="lede"${dirOf(edition.lede.text)}>${isolated(edition.lede.text)}</p>
${forms.length ? html`<p class="forms">${forms.map(([label, to]) => html`<a href="${up}${to}">${label}</a>`)}</p>` : ''}
${edition.kind === 'analysis' ? html`<p class="meta">Passages beside a double rule are the author’s judgement. Every other sentence leads to the words it rests on. There are no comments.</p>` : ''}
${edition.kind === 'weekly' ? figuresStrip(events, tallies, year) : ''}
${edition.kind === 'weekly' || events.some(({ place }) => place?.lat != null) ? mapFigure(events, countries, (event: Event) => `${up}event/${event.id}.html`, index.headline) : ''}
${edition.sections.map(
  ({ title, id, sentences }) =>
    html`<section class="part" id="${id}">${title ? html`<h2 dir="auto">${title}</h2>` : ''}${paragraphsOf(
      sentences,
    ).map((paragraph, i, all) => {
      const isJudged = ([one]: readonly Sentence[]): boolean => one?.kind === 'assessment';
      const first = edition.kind !== 'analysis' && isJudged(paragraph) && !isJudged(all[i - 1] ?? []);
      return html`${first ? html`<p class="kicker">Judgements, not facts</p>` : ''}${block(...paragraph)}`;
    })}</section>`,
)}
${charts.length ? html`<section class="part" id="charts"><h2>In numbers</h2><div class="charts">${charts.map(chartFigure)}</div></section>` : ''}
${edition.correction ? html`<section class="part" id="corrected"><h2>What this edition puts right</h2>${correctionBlock(edition.correction)}</section>` : ''}
${edition.kind === 'weekly' ? html`<section class="part" id="changed"><h2>Changed since the last edition</h2>${edition.changed.length ? edition.changed.map((one) => block(one)) : html`<p class="prose">${edition.corrects ? 'Nothing beside the correction.' : 'Nothing that an earlier edition told has changed.'}</p>`}</section>` : ''}
${edition.kind === 'analysis' && !edition.unknown.length ? '' : html`<section class="part" id="unknown"><h2>What we don’t know</h2>${edition.unknown.length ? html`<ul class="plain brief">${edition.unknown.map(({ text }) => html`<li>${text}</li>`)}</ul>` : html`<p class="prose">No open question of the kinds we count.</p>`}</section>`}`;
  return pageOf(frame, {
    title: edition.title,
    description: edition.lede.text,
    path,
    body,
    edition,
    current: path,
    card: cardPath(path),
    scripts: ['map.js'],
    linked: articleOf(edition, path, frame),
  });
}

const byline = ({ by, tags }: Edition): Html | null =>
  by.length || tags.length
    ? html`<p class="byline">${by.length ? html`By ${by.join(', ')}` : ''}${tags.length ? html` <span class="tags">${tags.map((tag) => html`<span>${tag}</span> `)}</span>` : ''}</p>`
    : null;

/** The title without the name of the monitor, which stands in the masthead; else the name of the week. */
const headlineOf = ({ title, from, to }: Edition, view: PublicView): string => {
  const own = title.startsWith(view.name) ? title.slice(view.name.length).replace(/^[\s,:–-]+/, '') : title;
  return own === spanWords(from, to) || !own ? spanWords(from, to) : own;
};
