/** A claim: one thing that one report says happened, is so, or is demanded or denied; tied to a span. */
import { z } from 'zod';
import { Count } from './count-schema.ts';
import { Id } from './id-schema.ts';
import { Day, list, record } from './record.ts';
import { Span } from './span-schema.ts';
import {
  ClaimKind,
  Effect,
  Hedge,
  PlacePrecision,
  Role,
  Stance,
  ThingClass,
  TimeBasis,
  TimePrecision,
} from './vocabulary.ts';
import { Why } from './why.ts';

export const Coder = record({
  kind: z.enum(['machine', 'person', 'dataset']).meta({
    label: 'kind',
    description: 'machine, person, or dataset: a row that another project coded, kept apart from resolving.',
  }),
  name: z.string(),
  version: z.string().nullable(),
}).meta({ title: 'Coder', description: 'The machine, person or dataset that coded.' });
export type Coder = z.infer<typeof Coder>;

export const EventType = record({
  acled: z
    .string()
    .nullable()
    .meta({ label: 'ACLED sub-type', description: "ACLED's sub_event_type, or null where none fits." }),
  plover: z.string().nullable().meta({ label: 'PLOVER', description: 'Category, or category/mode.' }),
  cameo: z.string().nullable().meta({ label: 'CAMEO', description: 'The most specific CAMEO code.' }),
}).meta({ title: 'Event type', description: 'The same act in three vocabularies.' });
export type EventType = z.infer<typeof EventType>;

export const Speaker = record({
  name: z.string(),
  actor: Id.nullable().meta({ label: 'actor', description: 'The known actor, if one was recognised.' }),
  span: Span.nullable(),
}).meta({ title: 'Speaker', description: 'Who says it; the outermost comes first in a chain.' });
export type Speaker = z.infer<typeof Speaker>;

export const RoleFiller = record({
  role: Role,
  name: z.string(),
  actor: Id.nullable(),
  span: Span.nullable(),
  hedge: Hedge,
  number: Count.nullable().meta({ label: 'number', description: 'How many, if the words say so.' }),
}).meta({ title: 'Role', description: 'Who takes which part in the claim.' });
export type RoleFiller = z.infer<typeof RoleFiller>;

export const PlaceCandidate = record({
  place: Id.nullable(),
  name: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  score: z.number(),
  why: z.string(),
}).meta({ title: 'Candidate place', description: 'One reading of a place name, with the reason for its rank.' });
export type PlaceCandidate = z.infer<typeof PlaceCandidate>;

export const PlaceRelation = record({
  anchor: z.string().meta({ label: 'anchor', description: 'The named place it is told from.' }),
  bearing: z.string().nullable().meta({ label: 'bearing', description: 'N, NE, … or null.' }),
  km: z.number().nullable().meta({ label: 'km', description: 'Stated distance.' }),
  kind: z.enum(['bearing', 'near', 'between', 'outskirts', 'route', 'part', 'inside']),
}).meta({ title: 'Relation to a place', description: 'How the place lies to its anchor.' });
export type PlaceRelation = z.infer<typeof PlaceRelation>;

export const ClaimPlace = record({
  said: z.string().nullable().meta({ label: 'said', description: 'The words; null when carried over.' }),
  span: Span.nullable(),
  name: z.string(),
  place: Id.nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  radiusKm: z.number().min(0).nullable().meta({ label: 'radius', description: 'Kilometres within which it lies.' }),
  precision: PlacePrecision,
  relation: PlaceRelation.nullable(),
  candidates: list(PlaceCandidate),
}).meta({ title: 'Place of a claim', description: 'Where, in words and as a disc; never a false point.' });
export type ClaimPlace = z.infer<typeof ClaimPlace>;

export const ClaimTime = record({
  said: z.string().nullable().meta({ label: 'said', description: 'The words; null when carried over.' }),
  span: Span.nullable(),
  from: Day.nullable().meta({ label: 'from', description: 'First day; null = open.' }),
  to: Day.nullable().meta({ label: 'to', description: 'Last day; null = open.' }),
  precision: TimePrecision,
  basis: TimeBasis,
}).meta({ title: 'Time of a claim', description: 'When, in words and as an interval of days, both ends inclusive.' });
export type ClaimTime = z.infer<typeof ClaimTime>;

export const SaidOn = record({ said: z.string(), span: Span, from: Day.nullable(), to: Day.nullable() }).meta({
  title: 'Said on',
  description: 'When the speaker said it.',
});
export type SaidOn = z.infer<typeof SaidOn>;

export const Harm = record({
  effect: Effect,
  who: Role.nullable().meta({ label: 'who', description: 'The role that suffered it.' }),
  name: z.string().nullable().meta({ label: 'name', description: 'Who suffered it, in words: "civilians".' }),
  about: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  said: z.string().nullable(),
  span: Span.nullable(),
  subset: z.boolean().meta({ label: 'subset', description: 'Counted already in a larger harm of the same claim.' }),
}).meta({ title: 'Harm', description: 'How many were killed, injured, captured, freed, missing or displaced.' });
export type Harm = z.infer<typeof Harm>;

export const Weapon = record({
  name: z.string().meta({ label: 'name', description: 'Singular, as named.' }),
  id: Id.nullable(),
  span: Span.nullable(),
  alternative: z.boolean().meta({ label: 'or', description: 'One of several the words leave open ("IED or mine").' }),
}).meta({ title: 'Weapon', description: 'With what.' });
export type Weapon = z.infer<typeof Weapon>;

export const ClaimObject = record({
  name: z.string().meta({ label: 'name', description: 'In words, without article and number.' }),
  thing: z
    .string()
    .nullable()
    .meta({ label: 'thing', description: 'The entry of codebook/things.yaml, or of weapons.yaml.' }),
  class: ThingClass,
  number: Count.nullable().meta({ label: 'number', description: 'How many, if the words say so.' }),
  span: Span,
}).meta({
  title: 'Thing acted upon',
  description: 'A vehicle, building, weapon or work that was acted upon, as opposed to whose it is.',
});
export type ClaimObject = z.infer<typeof ClaimObject>;

export const ClaimTally = record({
  what: z.string(),
  value: Count,
  since: Day.nullable(),
  until: Day.nullable(),
  subsetOf: Id.nullable().meta({ label: 'part of', description: 'The tally claim this one is a part of.' }),
}).meta({ title: 'Tally of a claim', description: 'A running total over a window.' });
export type ClaimTally = z.infer<typeof ClaimTally>;

export const Claim = record({
  id: Id,
  report: z.string().meta({ label: 'report', description: 'The report and the version of its text: `r_…@1`.' }),
  coder: Coder,
  span: Span.meta({ label: 'clause', description: 'The clause that carries the claim.' }),
  kind: ClaimKind,
  type: EventType,
  stance: Stance,
  hedge: Hedge,
  speakers: list(Speaker).meta({ label: 'says', description: 'Outermost first; empty = the report asserts it.' }),
  roles: list(RoleFiller),
  place: ClaimPlace.nullable(),
  time: ClaimTime.nullable(),
  saidOn: SaidOn.nullable(),
  harms: list(Harm),
  weapons: list(Weapon),
  objects: list(ClaimObject)
    .optional()
    .meta({ label: 'on', description: 'Things acted upon: what was hit, burned, seized; absent where none is told.' }),
  tally: ClaimTally.nullable(),
  refersTo: Id.nullable().meta({ label: 'refers to', description: 'The claim repeated, denied or counted.' }),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .meta({ label: 'confidence', description: 'How often claims like it were right, 0 to 1.' }),
  trace: list(z.string()).meta({ label: 'why', description: 'Names of the rules, in the order they fired.' }),
  why: Why.optional().meta({ label: 'explained', description: 'The rules with their words; only where asked for.' }),
}).meta({ title: 'Claim', description: 'One thing that one report says; the unit of coding.' });
export type Claim = z.infer<typeof Claim>;
