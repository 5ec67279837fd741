/** "What we don't know": counted, so that nothing vague is dropped without a word. Notes about our record, not about the conflict. */
import type { Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { View } from '../view.ts';
import { capitalised } from './words/list.ts';
import { numeral } from './words/number.ts';

export function unknownsOf(events: readonly Event[], background: readonly Event[], view: View): readonly Sentence[] {
  const count = (holds: (event: Event) => boolean): number => events.filter(holds).length;
  const told: readonly (readonly [number, (n: string, one: boolean) => string])[] = [
    [
      count(({ place }) => place === null),
      (n, one) =>
        `${n} of the ${numeral(events.length)} events ${one ? 'is' : 'are'} told without a place, and ${one ? 'is' : 'are'} not on the map`,
    ],
    [
      count(({ place }) => place !== null && (place.lat === null || (place.radiusKm ?? 0) >= 60)),
      (n, one) => `${n} event${one ? '' : 's'} can be placed only in a wide area, which is drawn as large as it is`,
    ],
    [count(({ time }) => time === null), (n, one) => `${n} event${one ? ' is' : 's are'} told without a date`],
    [
      count(({ time }) => time?.basis === 'bounded'),
      (n, one) =>
        `For ${n} event${one ? '' : 's'} we know when ${one ? 'it was' : 'they were'} told, not when ${one ? 'it' : 'they'} happened`,
    ],
    [
      count(({ kind, roles }) => kind === 'violence' && !roles.some(({ role }) => role === 'initiator')),
      (n, one) => `For ${n} act${one ? '' : 's'} of violence nobody is named as having done ${one ? 'it' : 'them'}`,
    ],
    [
      count(({ harms }) => harms.some(({ best, min, max }) => best === null && min === null && max === null)),
      (n, one) => `In ${n} event${one ? '' : 's'} people were harmed and no number is given`,
    ],
    [
      count(({ status }) => status === 'contested' || status === 'denied'),
      (n, one) => `${n} event${one ? ' is' : 's are'} contested or denied; both voices are given`,
    ],
    [
      count(({ status }) => status === 'single-source'),
      (n, one) =>
        `${n} of the ${numeral(events.length)} events ${one ? 'rests' : 'rest'} on the word of a single independent speaker`,
    ],
    [
      background.length,
      (n, one) =>
        `${n} older event${one ? ', told again this week as background, is' : 's, told again this week as background, are'} left out`,
    ],
  ];
  const lines = told.filter(([n]) => n > 0).map(([n, words]) => capitalised(`${words(numeral(n), n === 1)}.`));
  const orphan = view.reports.size === 0 ? ['No report was read.'] : [];
  return [...lines, ...orphan].map((text): Sentence => ({ kind: 'note', text, event: null, references: [] }));
}
