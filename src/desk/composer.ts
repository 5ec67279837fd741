/** What the composer's page works with: the draft, what is offered it, and the part of the public view that its sentences can rest on. */
import type { Telling, Tellings } from '../edition/compose/draft/offers.ts';
import { eventTellings, tellingsOf } from '../edition/compose/draft/tellings.ts';
import { draftOf } from '../edition/compose/draft/to-draft.ts';
import type { PublicView, ReportCard, Withheld } from '../edition/view.ts';
import type { Actor } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft } from '../model/draft.ts';
import type { Edition } from '../model/edition.ts';
import type { Event } from '../model/event.ts';
import type { Place } from '../model/place.ts';
import type { Tally } from '../model/tally.ts';
import { type Draft as Composed, composeAt, eventsIn } from './compose.ts';
import { weeklyDraftId } from './drafts.ts';
import type { Ledger, Snapshot } from './ports.ts';
import { search } from './search.ts';

/** A part of the public view, as lists: what the gate needs to judge the sentences that rest on it. */
export interface Slice {
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly reports: readonly ReportCard[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly tallies: readonly Tally[];
  /** The texts of these reports, by report and version. */
  readonly texts: Readonly<Record<string, string>>;
}

/** `Tellings` as it travels. */
export interface SentTellings {
  readonly page: readonly Telling[];
  readonly events: Readonly<Record<string, readonly Telling[]>>;
  readonly redirects: Readonly<Record<string, string>>;
  readonly holder: Readonly<Record<string, string>>;
  readonly claims: readonly string[];
}

export interface Composer {
  readonly draft: Draft;
  /** Whether people have written on it; else it is what the composer wrote. */
  readonly isWritten: boolean;
  /** The composer's edition: id, head, notes of our own record. */
  readonly composed: Edition;
  readonly tellings: SentTellings;
  readonly slice: Slice;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** What the safety policy withholds, in words that must not stand on the page; and counted by rule. */
  readonly withheld: readonly string[];
  readonly held: readonly Withheld[];
  /** Editions frozen from it, newest first. */
  readonly editions: readonly Edition[];
}

export async function readComposer(ledger: Ledger, snapshot: Snapshot, what: string): Promise<Composer> {
  const composed = await composeAt(ledger, snapshot, what);
  const { written, edition, view, redirects } = composed;
  const draft = written ?? draftOf(weeklyDraftId(edition.week), composed.composed, composed.composedLede, view);
  const tellings = tellingsOf(composed.composed, view, redirects, eventsIn(draft, redirects));
  const cited = draft.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ cites }) => cites.flatMap(({ claims }) => claims)),
  );
  const offered = [...tellings.page, ...[...tellings.events.values()].flat()].flatMap(({ cites }) =>
    cites.flatMap(({ claims }) => claims),
  );
  return {
    draft,
    isWritten: written !== null,
    composed: composed.composed,
    tellings: sent(tellings, new Set([...cited, ...offered])),
    slice: await sliceOf(snapshot, view, [...cited, ...offered], [...tellings.events.keys()]),
    sections: view.sections.map(({ id, title }) => ({ id, title })),
    withheld: composed.withheld,
    held: view.withheld,
    editions: editionsOf(composed, draft).toReversed(),
  };
}

const editionsOf = ({ shelf }: Composed, { id, kind, week }: Draft): readonly Edition[] =>
  shelf.filter((one) => (kind === 'weekly' ? one.kind === 'weekly' && one.week === week : one.draft === id));

const sent = ({ page, events, redirects, holder, claims }: Tellings, asked: ReadonlySet<string>): SentTellings => ({
  page,
  events: Object.fromEntries(events),
  redirects: Object.fromEntries(redirects),
  holder: Object.fromEntries([...holder].filter(([claim]) => asked.has(claim))),
  claims: [...asked].filter((id) => claims.has(id)),
});

/** Claims, their events with all their claims, and everything these name. */
async function sliceOf(
  snapshot: Snapshot,
  view: PublicView,
  claimIds: readonly string[],
  eventIds: readonly string[],
): Promise<Slice> {
  const wanted = new Set(claimIds);
  const named = new Set(eventIds);
  const events = view.events.filter(({ id, claims }) => named.has(id) || claims.some((claim) => wanted.has(claim)));
  for (const { claims } of events) for (const id of claims) wanted.add(id);
  const tallies = view.tallies.filter(({ steps }) => steps.some(({ claim }) => wanted.has(claim)));
  for (const { steps } of tallies) for (const { claim } of steps) wanted.add(claim);
  const claims = [...wanted].flatMap((id) => view.claims.get(id) ?? []);
  const ids = [...new Set(claims.map(({ report }) => report))];
  const reports = ids.flatMap((id) => view.reports.get(id) ?? []);
  const actors = new Set(reports.flatMap(({ source }) => source?.actor ?? []));
  const places = new Set<string>();
  for (const { roles, place } of [...claims, ...events]) {
    for (const { actor } of roles) if (actor) actors.add(actor);
    for (let id = place?.place ?? undefined; id && !places.has(id); id = view.places.get(id)?.parents[0])
      places.add(id);
  }
  for (const { speakers } of claims) for (const { actor } of speakers) if (actor) actors.add(actor);
  for (const { by, against } of tallies) for (const id of [...by, ...against]) actors.add(id);
  const texts = await snapshot.many('extraction', ids);
  return {
    events,
    claims,
    reports,
    actors: [...actors].flatMap((id) => view.actors.get(id) ?? []),
    places: [...places].flatMap((id) => view.places.get(id) ?? []),
    tallies,
    texts: Object.fromEntries(texts.map(({ id, text }) => [id, text])),
  };
}

/** Facts to pull in, found by words: each event or claim in the composer's own sentence, with what it rests on. */
export async function findFacts(
  snapshot: Snapshot,
  { view, composed }: Pick<Composed, 'view' | 'composed'>,
  words: string,
): Promise<{ readonly tellings: readonly Telling[]; readonly slice: Slice }> {
  const found = await search(snapshot, { words, limit: 12 });
  const year = composed.from.slice(0, 4);
  const ids = [...new Set(found.events.map(({ event }) => event.id))].slice(0, 12);
  const tellings = ids.flatMap((id) => eventTellings(id, view, year));
  const claims = tellings.flatMap(({ cites }) => cites.flatMap((cite) => cite.claims));
  return { tellings, slice: await sliceOf(snapshot, view, claims, ids) };
}
