/** A flash note: one event or a few, told at any time; and the bare frame of an analysis, which its author fills. Pure. */
import type { Edition, EditionSection } from '../../model/edition.ts';
import type { View } from '../view.ts';
import type { ComposeRequest } from './compose.ts';
import { gathered } from './gathered.ts';
import { ledeOf } from './lede.ts';
import { byConsequence, sectionOf } from './select.ts';
import { sentencesOf } from './sentence.ts';
import { unknownsOf } from './unknown.ts';

export interface NoteRequest extends Omit<ComposeRequest, 'past' | 'kind'> {
  readonly kind: 'flash' | 'analysis';
  readonly from: string;
  readonly to: string;
  /** The events it is about; an analysis may be about none. */
  readonly events: readonly string[];
}

export function composeNote(view: View, request: NoteRequest): Edition {
  const { kind, from, to, events: ids } = request;
  const year = from.slice(0, 4);
  const known = new Map(view.events.map((event) => [event.id, event]));
  const events = [...new Set(ids)].flatMap((id) => known.get(id) ?? []).sort(byConsequence);
  const told = kind === 'flash' ? events : [];
  const sections = view.sections.map(
    (section): EditionSection => ({
      id: section.id,
      title: section.title,
      sentences: gathered(
        told
          .filter((event) => sectionOf(event, view.sections, view.actors) === section)
          .flatMap((event, turn) => sentencesOf(event, view, year, turn)),
      ),
    }),
  );
  const lede = ledeOf(told, [], view, year, from, to);
  return {
    id: request.id,
    week: request.week,
    kind,
    title: request.title ?? '',
    lede: lede.kind === 'note' ? { ...lede, text: '…' } : lede,
    from,
    to,
    asOf: request.asOf,
    head: request.head,
    made: request.made ?? null,
    policy: request.policy,
    sections: sections.filter(({ sentences }) => sentences.length > 0),
    changed: [],
    unknown: kind === 'flash' ? unknownsOf(events, [], view) : [],
    events: told.map(({ id }) => id),
    by: request.by ?? [],
    tags: request.tags ?? [],
    series: request.series ?? null,
    corrects: request.corrects ?? null,
  };
}
