/** The seven classes of events that the site draws: a colour and a shape each, so that neither alone carries meaning. */
import type { Event } from '../../model/event.ts';
import { acledCodes } from '../formats/acled-codes.ts';
import { type Html, html, trusted } from './html.ts';

export interface EventClass {
  readonly id: string;
  readonly label: string;
  /** Path in a square from -5 to 5. */
  readonly path: string;
}

export const EVENT_CLASSES: readonly (EventClass & { readonly type: string })[] = [
  { id: 'battles', type: 'Battles', label: 'Battles', path: 'M-4.2-4.2h8.4v8.4h-8.4z' },
  {
    id: 'explosions',
    type: 'Explosions/Remote violence',
    label: 'Explosions and remote violence',
    path: 'M0-5 5 4.2H-5z',
  },
  {
    id: 'civilians',
    type: 'Violence against civilians',
    label: 'Violence against civilians',
    path: 'M-1.8-5h3.6v3.2H5v3.6H1.8V5h-3.6V1.8H-5v-3.6h3.2z',
  },
  { id: 'protests', type: 'Protests', label: 'Protests', path: 'M0-5 4.8-1.5 2.9 4.2h-5.8L-4.8-1.5z' },
  { id: 'riots', type: 'Riots', label: 'Riots', path: 'M0-5.4 5.4 0 0 5.4-5.4 0z' },
  { id: 'strategic', type: 'Strategic developments', label: 'Strategic developments', path: 'M-5.5-2.2h11v4.4h-11z' },
  { id: 'political', type: '', label: 'Political, diplomatic and other', path: 'M-4.2-4.2h8.4v8.4h-8.4zM-2-2v4h4v-4z' },
];

export function classOf({ type }: Pick<Event, 'type'>): EventClass {
  const found = acledCodes(type.acled)?.type ?? '';
  return EVENT_CLASSES.find((one) => one.type === found) ?? EVENT_CLASSES.at(-1)!;
}

export const glyph = ({ path, id }: EventClass, x = 0, y = 0, scale = 1): Html =>
  html`<path class="glyph ${id}" d="${path}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})" fill-rule="evenodd"/>`;

/** The classes that occur, as a key. */
export function keyOf(events: readonly Event[]): Html {
  const present = EVENT_CLASSES.filter(({ id }) => events.some((event) => classOf(event).id === id));
  return html`<ul class="key">${present.map((one) => html`<li><svg viewBox="-6 -6 12 12" aria-hidden="true">${glyph(one)}</svg>${one.label}</li>`)}</ul>`;
}

const MARKS: Readonly<Record<Event['status'], string>> = {
  'single-source': '<circle r="5"/>',
  corroborated: '<circle r="5" class="full"/>',
  contested: '<circle r="5"/><path class="full" d="M0-5a5 5 0 0 0 0 10z"/>',
  denied: '<circle r="5"/><path d="M-3.5 3.5 3.5-3.5"/>',
  admitted: '<circle r="5"/><circle r="2" class="full"/>',
};

export const STATUS_WORDS: Readonly<Record<Event['status'], string>> = {
  'single-source': 'single source',
  corroborated: 'corroborated',
  contested: 'contested',
  denied: 'denied',
  admitted: 'admitted',
};

/** Round marks are kept for status; the word always stands beside it. */
export const statusMark = (status: Event['status']): Html =>
  html`<svg class="mark" viewBox="-6 -6 12 12" aria-hidden="true">${trusted(MARKS[status])}</svg>${STATUS_WORDS[status]}`;
