/** The records of actors, places and sources: who they are, how often they are met, where they stand. */
import { z } from 'zod';
import { Actor, ActorClass } from '../model/actor.ts';
import { Place } from '../model/place.ts';
import { Presence } from '../model/presence.ts';
import { list, record } from '../model/record.ts';
import { Source } from '../model/source.ts';
import { EventRow, HistoryLine, Named, ReadFrom } from './api.ts';

export const ActorRow = record({ actor: Actor, events: z.int(), claims: z.int(), says: z.int() });
export type ActorRow = z.infer<typeof ActorRow>;
export const ActorsAnswer = record({
  from: ReadFrom,
  total: z.int(),
  actors: list(ActorRow),
  /** Names that no actor bears; `like` are known ones that are spelled alike. What was judged is told, and is no proposal any more. */
  proposed: list(record({ name: z.string(), claims: z.int(), like: list(Named) })),
  judged: list(
    record({ name: z.string(), verdict: z.string(), actor: Named.nullable(), by: z.string(), why: z.string() }),
  ),
});
export type ActorsAnswer = z.infer<typeof ActorsAnswer>;
const Pointer = list(record({ event: z.string(), month: z.string().nullable() }));
/** Another with whom, or against whom, an actor acted: the events, and their month. */
export const Relation = record({
  key: z.string(),
  actor: Named.nullable(),
  name: z.string(),
  with: Pointer,
  against: Pointer,
});
export type Relation = z.infer<typeof Relation>;
export const ActorAnswer = record({
  from: ReadFrom,
  row: ActorRow,
  related: list(Named),
  events: list(EventRow),
  relations: list(Relation),
  /** Another under whose name it goes, since somebody judged them the same; and those that go under this one. */
  home: Named.nullable(),
  same: list(record({ actor: Actor })),
  judged: list(record({ other: Named, verdict: z.string(), by: z.string(), why: z.string() })),
});
export type ActorAnswer = z.infer<typeof ActorAnswer>;

export const PlaceRow = record({ place: Place, events: z.int() });
export type PlaceRow = z.infer<typeof PlaceRow>;
export const PlacesAnswer = record({ from: ReadFrom, total: z.int(), places: list(PlaceRow) });
export type PlacesAnswer = z.infer<typeof PlacesAnswer>;
export const PlaceAnswer = record({
  from: ReadFrom,
  row: PlaceRow,
  parents: list(Named),
  events: list(EventRow),
  /** Who wrote it so, and who moved it, and why. */
  history: list(HistoryLine),
});
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

export const SourceRow = record({ source: Source, reports: z.int(), claims: z.int() });
export type SourceRow = z.infer<typeof SourceRow>;
export const SourcesAnswer = record({ from: ReadFrom, sources: list(SourceRow) });
export type SourcesAnswer = z.infer<typeof SourcesAnswer>;

export const PresencesAnswer = record({ from: ReadFrom, presences: list(Presence) });
export type PresencesAnswer = z.infer<typeof PresencesAnswer>;

const why = z.string().max(2000).default('');
/** Of a name: a new actor of a class, the same as an actor, different from it, unsure, or none (no actor at all). */
export const NameJudged = record({
  verdict: z.enum(['new', 'same', 'different', 'unsure', 'none']),
  actor: z.string().nullable().default(null),
  class: ActorClass.nullable().default(null),
  why,
});
export type NameJudged = z.input<typeof NameJudged>;
/** The other goes under this one when they are the same. */
export const ActorJudged = record({ other: z.string(), verdict: z.enum(['same', 'different', 'unsure']), why });
export type ActorJudged = z.input<typeof ActorJudged>;
