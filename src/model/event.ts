/** An event: a set of claims plus a stated resolution. Everything in it is derived from claims and judgements. */
import { z } from 'zod';
import { ClaimPlace, ClaimTime, EventType, RoleFiller, Weapon } from './claim.ts';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';
import { ClaimKind, Effect, Role, Status } from './vocabulary.ts';

export const Adoption = record({
  field: z.string().meta({ label: 'field', description: 'kind, time, place, roles, weapons, or harm:<effect>.' }),
  claim: Id.nullable().meta({ label: 'claim', description: 'Whose value was adopted.' }),
  why: z.string(),
}).meta({ title: 'Adoption', description: 'Which claim an event follows for a field, and why.' });
export type Adoption = z.infer<typeof Adoption>;

export const EventHarm = record({
  effect: Effect,
  who: Role.nullable(),
  name: z.string().nullable(),
  best: z.number().nullable().meta({ label: 'adopted', description: 'Null when no claim gives a number.' }),
  min: z.number().nullable().meta({ label: 'least', description: 'Least over all claims.' }),
  max: z.number().nullable().meta({ label: 'most', description: 'Most over all claims; null = open.' }),
  versions: list(
    record({ claim: Id, min: z.number().nullable(), max: z.number().nullable(), said: z.string().nullable() }),
  ),
}).meta({ title: 'Harm of an event', description: 'The adopted number, kept beside the range over all claims.' });
export type EventHarm = z.infer<typeof EventHarm>;

export const Event = record({
  id: Id,
  claims: list(Id).meta({ label: 'claims', description: 'In order of publication, then of place in the text.' }),
  kind: ClaimKind,
  type: EventType,
  time: ClaimTime.nullable(),
  place: ClaimPlace.nullable(),
  roles: list(RoleFiller),
  weapons: list(Weapon),
  harms: list(EventHarm),
  status: Status,
  independent: z
    .int()
    .min(0)
    .meta({ label: 'independent speakers', description: 'Speakers asserting it whose chains do not meet.' }),
  adopted: list(Adoption),
}).meta({ title: 'Event', description: 'What we hold happened.' });
export type Event = z.infer<typeof Event>;
