/** The draft of an edition from a view: sections of sentences with references, what changed, and what is not known. Pure. */

import type { Claim } from '../../model/claim.ts';
import { weekDays } from '../../model/day.ts';
import type { Edition, EditionSection, Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { View } from '../view.ts';
import { changedSince } from './changed.ts';
import { gathered } from './gathered.ts';
import { ledeOf, ledeSentences } from './lede.ts';
import type { PastEdition } from './past.ts';
import { quotationOf, quotationText, type Told } from './quotation.ts';
import { byConsequence, sectionOf, selectEvents } from './select.ts';
import { sentencesOf } from './sentence.ts';
import { tallySentences } from './tally-sentences.ts';
import { unknownsOf } from './unknown.ts';
import { referenceOf } from './voices.ts';
import { spanWords } from './words/date.ts';
import { sentenceOf } from './words/list.ts';

export interface ComposeRequest {
  readonly id: string;
  /** `2016-W43`. */
  readonly week: string;
  readonly kind?: Edition['kind'];
  readonly title?: string;
  readonly asOf: number;
  readonly head: string;
  /** When the decision `asOf` was made. */
  readonly made?: string | null;
  readonly by?: readonly string[];
  readonly tags?: readonly string[];
  readonly series?: string | null;
  readonly policy: string;
  readonly corrects?: string | null;
  /** Newest last. */
  readonly past?: readonly PastEdition[];
  /** Redirects in force, old event id -> new one: what an earlier edition carried is found again after a merge. */
  readonly redirects?: ReadonlyMap<string, string>;
}

export function composeEdition(view: View, request: ComposeRequest): Edition {
  const { past = [], redirects = new Map() } = request;
  const { from, to } = weekDays(request.week);
  const year = from.slice(0, 4);
  const carriedBefore = new Set(past.flatMap(({ edition }) => edition.events).map((id) => redirects.get(id) ?? id));
  const { carried, background } = selectEvents(view, from, to, carriedBefore);
  const events = [...carried].sort(byConsequence);
  const assessments = assessmentsOf(view, events);
  const tallies = tallySentences(view, past.at(-1)?.tallies ?? [], year);

  const sections = view.sections.map((section): EditionSection => {
    const isHere = (told: Pick<Event, 'kind' | 'roles'> & Partial<Pick<Claim, 'speakers'>>): boolean => {
      const speakers = (told.speakers ?? []).flatMap(({ actor }) => actor ?? []);
      return sectionOf(told, view.sections, view.actors, speakers) === section;
    };
    return {
      id: section.id,
      title: section.title,
      sentences: [
        ...gathered(events.filter(isHere).flatMap((event, turn) => sentencesOf(event, view, year, turn))),
        ...tallies.filter(({ claim }) => isHere(claim)).map(({ sentence }) => sentence),
        ...gathered(assessments.filter(isHere).map((claim) => assessmentSentence(claim, view))),
      ],
    };
  });
  return {
    id: request.id,
    week: request.week,
    kind: request.kind ?? 'weekly',
    title: request.title ?? `${view.name}, ${spanWords(from, to)}`,
    lede: ledeOf(events, tallies, view, year, from, to),
    from,
    to,
    asOf: request.asOf,
    head: request.head,
    made: request.made ?? null,
    policy: request.policy,
    sections: sections.filter(({ sentences }) => sentences.length > 0),
    changed: changedSince(view, past.at(-1), redirects, year),
    unknown: unknownsOf(events, background, view),
    events: events.map(({ id }) => id),
    by: request.by ?? [],
    tags: request.tags ?? [],
    series: request.series ?? null,
    corrects: request.corrects ?? null,
  };
}

/** The lede of `composeEdition`, sentence by sentence. */
export function composeLede(view: View, edition: Edition, past: readonly PastEdition[] = []): readonly Sentence[] {
  const { events: ids, from, to } = edition;
  // A note about nothing yet has its lede still to be written.
  if (edition.kind !== 'weekly' && !ids.length) return [];
  const known = new Map(view.events.map((event) => [event.id, event]));
  const year = from.slice(0, 4);
  const tallies = edition.kind === 'weekly' ? tallySentences(view, past.at(-1)?.tallies ?? [], year) : [];
  return ledeSentences(
    ids.flatMap((id) => known.get(id) ?? []),
    tallies,
    view,
    year,
    from,
    to,
  );
}

/** Inferences told in the reports the week's events come from: a part of every section, marked and apart. */
function assessmentsOf(view: View, events: readonly Event[]): readonly Claim[] {
  const reports = new Set(events.flatMap(({ claims }) => claims.map((id) => view.claims.get(id)?.report)));
  const isInference = ({ kind, stance }: Claim): boolean => kind === 'assessment' || stance === 'assesses';
  return [...view.claims.values()].filter((claim) => isInference(claim) && reports.has(claim.report));
}

const assessmentSentence = (claim: Claim, view: View): Told => {
  const quotation = quotationOf(claim, view);
  return {
    kind: 'assessment',
    text: sentenceOf(quotationText(quotation)),
    event: null,
    references: [referenceOf(claim)],
    quotation,
  };
};
