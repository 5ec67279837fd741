/** What the composer wrote, as a draft that people go on with: each sentence a paragraph, its facts behind it. */
import { CITE } from '../../../model/cite-sign.ts';
import type { Cite, Draft, DraftParagraph, DraftPart } from '../../../model/draft.ts';
import type { Edition, Sentence } from '../../../model/edition.ts';
import type { View } from '../../view.ts';
import { factsOf } from './facts.ts';

export function draftOf(id: string, edition: Edition, lede: readonly Sentence[], view: View): Draft {
  const told = paragraphsFrom(view, edition.from.slice(0, 4));
  const part = (name: string, title: string, sentences: readonly Sentence[]): DraftPart => ({
    id: name,
    title,
    paragraphs: told(sentences),
  });
  const { kind, week, from, to, title, by, tags, series } = edition;
  return {
    id,
    kind,
    week,
    from,
    to,
    title,
    by: [...by],
    tags: [...tags],
    series,
    parts: [
      { id: 'lede', title: 'Lede', paragraphs: lede.length ? [joined(told(lede))] : [] },
      ...edition.sections.map(({ id: name, title: heading, sentences }) => part(name, heading, sentences)),
      ...(kind === 'weekly' ? [part('changed', CHANGED, edition.changed), part('unknown', UNKNOWN, [])] : []),
    ],
    left: [],
  };
}

export const CHANGED = 'Changed since the last edition';
export const UNKNOWN = 'What we don’t know';

const joined = (paragraphs: readonly DraftParagraph[]): DraftParagraph => ({
  as: paragraphs[0]!.as,
  text: paragraphs.map(({ text }) => text).join(' '),
  cites: paragraphs.flatMap(({ cites }) => cites),
});

const AS = { fact: 'prose', tally: 'prose', assessment: 'judgement', note: 'note' } as const;

/** Sentences as paragraphs of a draft; `year` is left out of dates. */
export const paragraphsFrom =
  (view: View, year: string) =>
  (sentences: readonly Sentence[]): readonly DraftParagraph[] =>
    sentences.map((sentence) => {
      const cites = citesOf(sentence, view, year);
      return { as: AS[sentence.kind], text: sentence.text + CITE.repeat(cites.length), cites };
    });

/** One citation for each event that the sentence rests on, and one for what belongs to none. */
export function citesOf({ text, references, event: own }: Sentence, view: View, year: string): readonly Cite[] {
  const groups = new Map<string | null, string[]>();
  for (const { claim } of references) {
    const event = view.events.find(({ claims }) => claims.includes(claim))?.id ?? null;
    groups.set(event, [...(groups.get(event) ?? []), claim]);
  }
  const order = [...groups].sort(([a], [b]) => Number(b === own) - Number(a === own));
  return order.map(([id, claims]) => {
    const event = view.events.find((one) => one.id === id);
    return { event: id, claims, told: text, facts: event ? factsOf(event, view, year) : [] };
  });
}
