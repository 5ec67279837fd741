/** What the composer tells now, for a draft to be held against: the page as it would write it, and each event told alone. */
import type { Cite } from '../../../model/draft.ts';
import type { Edition, Sentence } from '../../../model/edition.ts';
import type { View } from '../../view.ts';
import { gathered } from '../gathered.ts';
import { sentencesOf } from '../sentence.ts';
import type { Telling, Tellings } from './offers.ts';
import { citesOf } from './to-draft.ts';

const AS = { fact: 'prose', tally: 'prose', assessment: 'judgement', note: 'note' } as const;

/** `also` = events that the draft cites beside those of the page. */
export function tellingsOf(
  composed: Edition,
  view: View,
  redirects: ReadonlyMap<string, string>,
  also: readonly string[] = [],
): Tellings {
  const year = composed.from.slice(0, 4);
  const tell = (part: string, sentences: readonly Sentence[]): readonly Telling[] =>
    sentences.map((sentence) => telling(part, sentence, citesOf(sentence, view, year)));
  const page = [
    ...composed.sections.flatMap(({ id, sentences }) => tell(id, sentences)),
    ...tell('changed', composed.changed),
  ];
  const known = new Map(view.events.map((event) => [event.id, event]));
  const ids = new Set([
    ...composed.events,
    ...page.flatMap(({ cites }) => cites.flatMap(({ event }) => event ?? [])),
    ...also.map((id) => redirects.get(id) ?? id),
  ]);
  const events = new Map(
    [...ids].flatMap((id) => {
      const event = known.get(id);
      return event ? [[id, eventTellings(id, view, year)] as const] : [];
    }),
  );
  return {
    page,
    events,
    redirects,
    holder: new Map(view.events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const))),
    claims: new Set(view.claims.keys()),
  };
}

/** One event in the composer's sentences, to be put into a draft. */
export function eventTellings(id: string, view: View, year: string): readonly Telling[] {
  const event = view.events.find((one) => one.id === id);
  if (!event) return [];
  return gathered(sentencesOf(event, view, year, 0)).map((sentence) =>
    telling('', sentence, citesOf(sentence, view, year)),
  );
}

const telling = (part: string, { text, kind }: Sentence, cites: readonly Cite[]): Telling => ({
  part,
  text,
  as: AS[kind],
  cites,
});
