/** The records of actors, places and sources: who they are, how often they are met, where they stand. */
import { z } from 'zod';
import { Actor } from '../model/actor.ts';
import { Place } from '../model/place.ts';
import { Presence } from '../model/presence.ts';
import { list, record } from '../model/record.ts';
import { Source } from '../model/source.ts';
import { EventRow, Named, ReadFrom } from './api.ts';

export const ActorRow = record({ actor: Actor, events: z.int(), claims: z.int(), says: z.int() });
export type ActorRow = z.infer<typeof ActorRow>;
export const ActorsAnswer = record({
  from: ReadFrom,
  total: z.int(),
  actors: list(ActorRow),
  proposed: list(record({ name: z.string(), claims: z.int() })),
});
export type ActorsAnswer = z.infer<typeof ActorsAnswer>;
export const ActorAnswer = record({ from: ReadFrom, row: ActorRow, related: list(Named), events: list(EventRow) });
export type ActorAnswer = z.infer<typeof ActorAnswer>;

export const PlaceRow = record({ place: Place, events: z.int() });
export type PlaceRow = z.infer<typeof PlaceRow>;
export const PlacesAnswer = record({ from: ReadFrom, total: z.int(), places: list(PlaceRow) });
export type PlacesAnswer = z.infer<typeof PlacesAnswer>;
export const PlaceAnswer = record({ from: ReadFrom, row: PlaceRow, parents: list(Named), events: list(EventRow) });
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

export const SourceRow = record({ source: Source, reports: z.int(), claims: z.int() });
export type SourceRow = z.infer<typeof SourceRow>;
export const SourcesAnswer = record({ from: ReadFrom, sources: list(SourceRow) });
export type SourcesAnswer = z.infer<typeof SourcesAnswer>;

export const PresencesAnswer = record({ from: ReadFrom, presences: list(Presence) });
export type PresencesAnswer = z.infer<typeof PresencesAnswer>;
