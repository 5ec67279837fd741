/** Mentions: times, places and actors found in a text, also those in no claim; and the coder's whole answer. */
import { z } from 'zod';
import { ActorClass } from './actor.ts';
import { Claim, PlaceCandidate, PlaceRelation } from './claim.ts';
import { Count } from './count-schema.ts';
import { Id } from './id-schema.ts';
import { Day, list, record } from './record.ts';
import { Span } from './span-schema.ts';
import { PlacePrecision, TimeBasis, TimePrecision } from './vocabulary.ts';

export const TimeMention = record({
  span: Span,
  from: Day.nullable(),
  to: Day.nullable(),
  precision: TimePrecision,
  basis: TimeBasis,
  value: z
    .string()
    .nullable()
    .meta({ label: 'value', description: 'TIMEX2 value: 1939-09-01, 1939-09, P2D, PRESENT_REF…' }),
  mod: z.string().nullable().meta({ label: 'mod', description: 'TIMEX2 modifier: START MID END BEFORE AFTER APPROX…' }),
  whole: Span.optional().meta({
    label: 'whole',
    description: 'Of one end of a stretch ("1 - 18 October"): the words of all of it.',
  }),
  rule: z.string().meta({ label: 'rule', description: 'Name of the rule that read it.' }),
}).meta({ title: 'Time mention', description: 'A time expression, normalised to an interval.' });
export type TimeMention = z.infer<typeof TimeMention>;

export const PlaceMention = record({
  span: Span,
  name: z.string(),
  place: Id.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  radiusKm: z.number().nullable(),
  precision: PlacePrecision,
  relation: PlaceRelation.nullable(),
  demonym: z.boolean().meta({ label: 'demonym', description: '"Russian": names a people, not where it happened.' }),
  candidates: list(PlaceCandidate),
  rule: z.string(),
}).meta({ title: 'Place mention', description: 'A place named in the text, resolved, with ranked candidates.' });
export type PlaceMention = z.infer<typeof PlaceMention>;

export const ActorMention = record({
  span: Span,
  name: z.string().meta({ label: 'name', description: 'Canonical if known, else as written.' }),
  actor: Id.nullable(),
  class: ActorClass,
  proposed: z.boolean().meta({ label: 'proposed', description: 'A proper name that no pack knows.' }),
  number: Count.nullable(),
  why: z
    .string()
    .meta({ label: 'why', description: 'How it was recognised: alias, transliteration, acronym defined in the text…' }),
}).meta({ title: 'Actor mention', description: 'A group, force, state, institution or person mentioned.' });
export type ActorMention = z.infer<typeof ActorMention>;

export const CodedReport = record({
  id: z.string(),
  claims: list(Claim),
  places: list(PlaceMention),
  times: list(TimeMention),
  actors: list(ActorMention),
}).meta({ title: 'Coded report', description: 'One line of output of `marsad code`.' });
export type CodedReport = z.infer<typeof CodedReport>;
