/** "Changed since the last edition": events it carried whose status, harm or identity is another now, each named with its evidence. */
import type { Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { View } from '../view.ts';
import { gathered } from './gathered.ts';
import { harmWords } from './harm-words.ts';
import type { PastEdition } from './past.ts';
import { sentencesOf } from './sentence.ts';
import { referenceOf } from './voices.ts';
import { listWords, sentenceOf } from './words/list.ts';

export function changedSince(
  view: View,
  last: PastEdition | undefined,
  redirects: ReadonlyMap<string, string>,
  year: string,
): readonly Sentence[] {
  if (!last) return [];
  const now = new Map(view.events.map((event) => [event.id, event]));
  return last.events.flatMap((before): readonly Sentence[] => {
    const event = now.get(redirects.get(before.id) ?? before.id);
    if (!event) return [note('An event of the last edition is no longer held: its claims were withdrawn.')];
    const changes = changesOf(before, event, view);
    if (!changes.length) return [];
    const [first] = gathered(sentencesOf(event, view, year, 0));
    if (!first) return [];
    const text = sentenceOf(`${first.text.replace(/\.(”?)$/, '$1')} – ${listWords(changes)}`);
    const fresh = event.claims.filter((id) => !before.claims.includes(id)).flatMap((id) => view.claims.get(id) ?? []);
    return [
      {
        ...first,
        text,
        references: [
          ...new Map([...first.references, ...fresh.map(referenceOf)].map((one) => [one.claim, one])).values(),
        ],
      },
    ];
  });
}

function changesOf(before: Event, now: Event, view: View): readonly string[] {
  const changes: string[] = [];
  if (before.status !== now.status) changes.push(`now ${labelOf(now)}, in the last edition ${labelOf(before)}`);
  const [then, today] = [harmWords(before, view), harmWords(now, view)];
  if (then !== today) changes.push('with another account of the harm');
  if (before.id !== now.id) changes.push('now held to be one event with another');
  return changes;
}

const labelOf = ({ status }: Event): string => LABELS[status] ?? status;
const LABELS: Readonly<Record<string, string>> = {
  'single-source': 'told by a single source',
  corroborated: 'corroborated',
  contested: 'contested',
  denied: 'denied',
  admitted: 'admitted',
};

const note = (text: string): Sentence => ({ kind: 'note', text, event: null, references: [] });
