/**
 * What the files of the site rest on: the same grounds, the same file. Whoever adds something to a page must add it to its grounds,
 * unless it is in the stamp that all files rest on (name, address, actors, places).
 */
import type { Claim } from '../../model/claim.ts';
import type { Edition } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import { pointedAt } from '../compose/quotation.ts';
import type { PublicView } from '../view.ts';
import type { Frame } from './frame.ts';
import type { WeekPage } from './pages/week-page.ts';
import { citedBy } from './published-view.ts';
import { onceEach } from './site-index.ts';

/** Words, a record, or a list of grounds. One record is the same object wherever it is listed, and one list, too: each is read once. */
export type Ground = string | object | readonly Ground[];

export interface Grounds {
  /** An event with its claims and their reports. */
  readonly ofEvent: (event: Event) => readonly Ground[];
  readonly ofEvents: (events: readonly Event[]) => readonly Ground[];
  /** The claims that an actor is quoted with. */
  readonly ofSaid: (actor: string) => readonly Ground[];
  /** Everything that is told anywhere. */
  readonly all: () => readonly Ground[];
  /** The words of an edition, the claims it cites and their reports. */
  readonly ofWords: (edition: Edition) => readonly Ground[];
  /** The same with its events as they stand, the totals up to then, and the weeks in its charts. */
  readonly ofTold: (page: Pick<WeekPage, 'edition' | 'upTo' | 'tallies'>) => readonly Ground[];
}

export function groundsOf({ view, index }: Pick<Frame, 'view' | 'index'>): Grounds {
  const ofEvent = onceEach((event: Event): readonly Ground[] => [
    event,
    ...claimsAndReports([...event.claims, ...wordsBefore(event, view)], view),
  ]);
  const ofEvents = (events: readonly Event[]): readonly Ground[] => events.map(ofEvent);
  const ofWords = onceEach((edition: Edition): readonly Ground[] => [
    edition,
    ...claimsAndReports(citedBy(edition), view),
  ]);
  let all: readonly Ground[] | null = null;
  return {
    ofEvent,
    ofEvents,
    ofSaid: (actor) => {
      const said = index.saidBy.get(actor) ?? [];
      return [...said, ...said.flatMap(({ report }) => view.reports.get(report) ?? [])];
    },
    all: () => {
      all ??= [ofEvents(view.events), [...view.reports.values()], view.tallies];
      return all;
    },
    ofWords,
    ofTold: onceEach(({ edition, upTo, tallies }) => [
      ofWords(edition),
      ...[...eventsTold(edition, index)].map((id) => {
        const event = index.byId.get(id);
        return event ? ofEvent(event) : `no ${id}`;
      }),
      JSON.stringify(tallies),
      upTo.map((one) => `${one.week} ${index.attacks(one).join(' ')}`).join(),
    ]),
  };
}

/** Claims whose words are told with those of the event, which point back to them. */
const wordsBefore = ({ claims }: Event, view: PublicView): readonly string[] =>
  claims.flatMap((id) => {
    const claim = view.claims.get(id);
    return (claim && pointedAt(claim, claim.span.quote, view)?.id) ?? [];
  });

function claimsAndReports(ids: readonly string[], { claims, reports }: PublicView): readonly object[] {
  const told = new Set<Claim>();
  for (const id of ids) {
    const claim = claims.get(id);
    if (claim) told.add(claim);
  }
  const found = new Set<object>(told);
  for (const { report } of told) {
    const card = reports.get(report);
    if (card) found.add(card);
  }
  return [...found];
}

/** Those it carries, and those of earlier weeks that its sentences speak of: their status stands beside the sentence. */
function eventsTold(edition: Edition, { eventOf }: Frame['index']): ReadonlySet<string> {
  const { lede, sections, changed, unknown } = edition;
  const sentences = [lede, ...sections.flatMap((section) => section.sentences), ...changed, ...unknown];
  return new Set([
    ...edition.events,
    ...sentences.flatMap(({ event }) => event ?? []),
    ...citedBy(edition).flatMap((claim) => eventOf.get(claim)?.id ?? []),
  ]);
}
