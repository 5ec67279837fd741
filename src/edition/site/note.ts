/** The evidence of a sentence: for each reference the quote, who says it, the report and its date, with the status of the event. */

import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import { dayWords } from '../compose/words/date.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, sourceName } from '../view.ts';
import { STATUS_WORDS, statusMark } from './event-class.ts';
import { type Html, html } from './html.ts';
import { dirOf, isolated } from './isolated.ts';

/**
 * In the margin on wide screens, to open on a phone, numbered in print: one piece of markup. It stands before its sentence
 * so that it can float beside it. `quotes` is false where the page sets the quotes elsewhere, as two voices.
 */
export function noteOf(
  sentence: Sentence,
  n: number,
  events: readonly Event[],
  view: PublicView,
  up: string,
  quotes: boolean,
): Html | null {
  if (!sentence.references.length) return null;
  const [event] = events;
  const head = event ? html`${statusMark(event.status)}${independence(event)}` : html`${UNHELD[sentence.kind]}`;
  // Links stand below the summary: a control inside a control can't be reached by every reader.
  const more = events.map(
    ({ id }, i) => html`<span class="on"> · <a href="${up}event/${id}.html">${i ? 'another' : 'the event'}</a></span>`,
  );
  const pieces = evidenceOf(sentence, view, quotes);
  // Many accounts would push the margin far below their sentence: the first ones stand there, the others open.
  const shown = pieces.length > MOST_SHOWN ? pieces.slice(0, MOST_SHOWN - 1) : pieces;
  const piece = ({ quote, cite }: Piece, last: boolean): Html =>
    html`<div class="evidence">${quote}<cite>${cite}${last ? more : ''}</cite></div>`;
  const rest = pieces.slice(shown.length);
  return html`<details class="note" id="n${n}"><summary><span class="n">${n}</span>${head}</summary>
${shown.map((one, i) => piece(one, i === shown.length - 1))}${rest.length ? html`<details class="rest"><summary>${rest.length} more accounts</summary>${rest.map((one) => piece(one, false))}</details>` : ''}</details>`;
}

const independence = ({ status, independent }: Event): string =>
  status !== 'single-source' && independent > 0 ? `, ${independent} independent` : '';

/** Where no event stands behind the sentence, or none does any more. */
const UNHELD: Readonly<Record<Sentence['kind'], string>> = {
  tally: 'running total',
  assessment: 'a judgement',
  fact: 'as reported then',
  note: 'a note',
};

const MOST_SHOWN = 3;

interface Piece {
  readonly quote: Html | null;
  readonly cite: Html;
}

/** A quote that the sentence prints itself is not printed again; a report cited for several such quotes is named once. */
function evidenceOf(sentence: Sentence, view: PublicView, quotes: boolean): readonly Piece[] {
  const printed = quotesIn(sentence.text).map(bare);
  const pieces = sentence.references.map(({ span, report, claim: id }) => {
    const claim = view.claims.get(id);
    const words = flat(span.quote);
    const repeats = !quotes || printed.some((quote) => quote.length > 11 && bare(words).includes(quote));
    const quote = repeats
      ? null
      : html`<q${dirOf(words)} class="${claim?.stance === 'denies' ? 'denies' : ''}">${words}</q>`;
    return { quote, cite: citation(report, claim, view) };
  });
  return [...new Map(pieces.map((piece) => [`${piece.quote?.text ?? ''} ${piece.cite.text}`, piece])).values()];
}

const quotesIn = (text: string): readonly string[] => [...text.matchAll(/“([^”]*)”/g)].map(([, inner]) => inner!);
const bare = (text: string): string =>
  text
    .replace(/["'“”‘’…]/g, '')
    .replace(/[.,;:\s]+$/, '')
    .trim();

/** "Amaq, quoted by the Gulf Bulletin, 24 October 2016". */
export function citation(report: string, claim: Claim | undefined, view: PublicView): Html {
  const card = view.reports.get(report);
  const name = isolated(sourceName(card), 'ltr');
  const source = card?.url ? html`<a href="${card.url}" rel="noreferrer">${name}</a>` : name;
  const day = card?.published ? `, ${dayWords(card.published)}` : ', undated';
  const speakers = claim?.speakers.map(({ name }) => name) ?? [];
  return speakers.length
    ? html`${isolated([...speakers].reverse().join(', quoted by '), 'ltr')}, in ${source}${day}`
    : html`${source}${day}`;
}

export const flat = shownWords;
export const statusWords = ({ status }: Event): string => STATUS_WORDS[status];
