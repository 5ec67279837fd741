/** The week: masthead, lede, three figures, the map, the sections in text, what changed, what we don't know. */
import type { Edition, Sentence } from '../../../model/edition.ts';
import type { Event } from '../../../model/event.ts';
import { spanWords } from '../../compose/words/date.ts';
import type { PublicView } from '../../view.ts';
import { figuresStrip } from '../figures.ts';
import { type Html, html } from '../html.ts';
import { mapFigure } from '../map/figure.ts';
import type { Country } from '../map/topology.ts';
import { pageOf, upFrom } from '../page.ts';
import { sentenceBlock } from '../sentence.ts';

export interface WeekPage {
  readonly edition: Edition;
  readonly path: string;
  readonly view: PublicView;
  readonly countries: readonly Country[];
  readonly motto: string;
  /** Path of the edition that corrects this one, if there is one. */
  readonly correctedBy?: string | null;
}

export function weekPage({ edition, path, view, countries, motto, correctedBy }: WeekPage): string {
  const up = upFrom(path);
  const byId = new Map(view.events.map((event) => [event.id, event]));
  const events = edition.events.flatMap((id) => byId.get(id) ?? []);
  const year = edition.from.slice(0, 4);
  let n = 0;
  const block = (sentence: Sentence): Html => sentenceBlock(sentence, ++n, view, up, byId);
  const lede = html`<p class="lede">${edition.lede.text}</p>`;
  const body = html`
<p class="week">Week ${Number(edition.week.slice(6))}</p>
<h1>${headlineOf(edition, view)}</h1>
${correctedBy ? html`<p class="meta">This edition was corrected: <a href="${up}${correctedBy}">read the newer one</a>.</p>` : ''}
${lede}
${figuresStrip(events, view.tallies, year)}
${mapFigure(events, countries, (event: Event) => `${up}event/${event.id}.html`)}
${edition.sections.map(
  ({ title, id, sentences }) =>
    html`<section class="part" id="${id}"><h2>${title}</h2>${sentences.map((sentence, i) => {
      const first = sentence.kind === 'assessment' && sentences[i - 1]?.kind !== 'assessment';
      return html`${first ? html`<p class="kicker">Judgements, not facts</p>` : ''}${block(sentence)}`;
    })}</section>`,
)}
<section class="part" id="changed"><h2>Changed since the last edition</h2>${edition.changed.length ? edition.changed.map(block) : html`<p class="prose">${edition.corrects ? 'Nothing beside the correction.' : 'Nothing that an earlier edition told has changed.'}</p>`}</section>
<section class="part" id="unknown"><h2>What we don’t know</h2><ul class="plain brief">${edition.unknown.map(({ text }) => html`<li>${text}</li>`)}</ul></section>`;
  return pageOf({
    title: edition.title,
    description: edition.lede.text,
    path,
    view,
    motto,
    body,
    edition,
    current: path,
  });
}

/** The title without the name of the monitor, which stands in the masthead; else the name of the week. */
const headlineOf = ({ title, from, to }: Edition, view: PublicView): string => {
  const own = title.startsWith(view.name) ? title.slice(view.name.length).replace(/^[\s,:–-]+/, '') : title;
  return own === spanWords(from, to) || !own ? spanWords(from, to) : own;
};
