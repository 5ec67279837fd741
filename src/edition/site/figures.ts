/** The strip of three figures: events by status, harm with its bounds, running totals. */
import type { Event } from '../../model/event.ts';
import type { Tally } from '../../model/tally.ts';
import type { Status } from '../../model/vocabulary.ts';
import { dayWords, spanWords } from '../compose/words/date.ts';
import { capitalised } from '../compose/words/list.ts';
import { STATUS_WORDS } from './event-class.ts';
import { type Html, html, trusted } from './html.ts';

const ORDER: readonly Status[] = ['corroborated', 'admitted', 'single-source', 'contested', 'denied'];

export const figuresStrip = (events: readonly Event[], tallies: readonly Tally[], year: string): Html =>
  html`<dl class="strip">${eventsFigure(events)}${harmFigure(events)}${totalFigure(tallies, year)}</dl>`;

function eventsFigure(events: readonly Event[]): Html {
  const counts = ORDER.map(
    (status) => [status, events.filter((event) => event.status === status).length] as const,
  ).filter(([, n]) => n > 0);
  return html`<div><dt>Events told this week</dt><dd><div class="big">${events.length}</div><div class="bar" aria-hidden="true">${counts.map(([status, n]) => html`<i class="${status}" style="flex:${n}"></i>`)}</div><div class="how">${counts.map(([status, n]) => `${n} ${STATUS_WORDS[status]}`).join(' · ')}</div></dd></div>`;
}

/** Adds up bounds, never a best guess: "1–3", "at least 24"; open ends stay open. */
export function killedBounds(events: readonly Event[]): {
  readonly least: number;
  readonly most: number | null;
  readonly unnumbered: number;
} {
  const killed = events
    .filter(({ status }) => status !== 'denied')
    .flatMap(({ harms }) => harms.filter(({ effect }) => effect === 'killed'));
  const numbered = killed.filter(({ min, max }) => min !== null || max !== null);
  const open = numbered.some(({ max }) => max === null);
  return {
    least: numbered.reduce((sum, { min }) => sum + (min ?? 0), 0),
    most: open ? null : numbered.reduce((sum, { max }) => sum + (max ?? 0), 0),
    unnumbered: killed.length - numbered.length,
  };
}

function harmFigure(events: readonly Event[]): Html {
  const { least, most, unnumbered } = killedBounds(events);
  const onlyWords = unnumbered > 0 && least === 0 && most === 0;
  const figure = onlyWords ? '–' : most === null ? `≥ ${least}` : most === least ? `${least}` : `${least}–${most}`;
  const injured = events.filter(({ harms }) => harms.some(({ effect }) => effect === 'injured')).length;
  const how = [
    unnumbered
      ? `deaths without a number in ${unnumbered} ${onlyWords ? '' : 'more '}${unnumbered === 1 ? 'event' : 'events'}`
      : '',
    injured ? `injuries in ${injured} ${injured === 1 ? 'event' : 'events'}` : '',
  ].filter(Boolean);
  return html`<div><dt>Reported killed${most === least ? '' : ', least to most'}</dt><dd><div class="big">${figure}</div><div class="how">${how.join('; ') || trusted('&nbsp;')}</div></dd></div>`;
}

function totalFigure(tallies: readonly Tally[], year: string): Html {
  const tally = tallies.find(({ steps }) => steps.some(({ since }) => since !== null));
  const whole = tally?.steps.findLast(({ since, until, on }) => since !== null && (until === null || until === on));
  if (!tally || !whole)
    return html`<div><dt>Running totals</dt><dd><div class="big">–</div><div class="how"><span>None was stated this week.</span></div></dd></div>`;
  const { min, max, about } = whole.value;
  const figure =
    min === max && min !== null ? `${min}` : max !== null ? `≤ ${max}` : min !== null ? `≥ ${min}` : `≈ ${about}`;
  const parts = tally.steps
    .filter((step) => step !== whole && step.since && step.until && step.until !== step.on)
    .map(({ value, since, until }) => `${value.said ?? 'some'} of them from ${spanWords(since!, until!, year)}`);
  const how = [...new Set(parts)].join(' · ');
  return html`<div><dt>${capitalised(tally.what)} since ${dayWords(whole.since!, year)}${tally.speaker ? `, says ${tally.speaker}` : ''}</dt><dd><div class="big">${figure}</div><div class="how">${whole.value.said ? html`<span>in its words</span> “${whole.value.said}”` : ''}${how ? html`<br>${how}` : ''}</div></dd></div>`;
}
