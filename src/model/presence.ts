/** A presence: who is where with what, or who holds ground, since when and until when, according to whom. Derived from claims. */
import { z } from 'zod';
import { Count } from './count-schema.ts';
import { Id } from './id-schema.ts';
import { Day, list, record } from './record.ts';
import { Stance, Status } from './vocabulary.ts';

export const Move = z
  .enum(['arrives', 'stays', 'leaves', 'replaced', 'takes', 'holds', 'loses'])
  .meta({ title: 'Move', description: 'What a claim says of a presence: that it begins, lasts or ends.' });
export type Move = z.infer<typeof Move>;

/** The day a presence began or ended, and the claim that says so. */
export const PresenceEdge = record({ day: Day.nullable(), claim: Id, move: Move }).meta({
  title: 'Edge of a presence',
  description: 'When it began or ended, according to a claim.',
});
export type PresenceEdge = z.infer<typeof PresenceEdge>;

export const PresenceWitness = record({
  claim: Id,
  report: z.string(),
  speaker: z
    .string()
    .nullable()
    .meta({ label: 'speaker', description: 'The innermost speaker; null = the report itself.' }),
  stance: Stance,
  move: Move,
  on: Day.nullable().meta({ label: 'on', description: 'The day told; else the day of publication.' }),
}).meta({ title: 'Witness of a presence', description: 'One claim about it: who says what of which day.' });
export type PresenceWitness = z.infer<typeof PresenceWitness>;

export const Presence = record({
  id: Id,
  kind: z.enum(['deployment', 'control']),
  who: record({ name: z.string(), actor: Id.nullable() }).nullable(),
  place: record({
    name: z.string(),
    place: Id.nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
  }).nullable(),
  with: list(z.string()).meta({ label: 'with', description: 'Weapons, vehicles, ships and aircraft named.' }),
  number: Count.nullable(),
  since: PresenceEdge.nullable().meta({ label: 'since', description: 'Null = nobody says when it began.' }),
  until: PresenceEdge.nullable().meta({ label: 'until', description: 'Null = nobody says that it ended.' }),
  seenFirst: Day.nullable(),
  seenLast: Day.nullable().meta({ label: 'last seen', description: 'The last day of which somebody says so.' }),
  according: list(PresenceWitness),
  status: Status,
  replacedBy: z.string().nullable().meta({ label: 'replaced by', description: 'Who took its place, if told.' }),
  contestedBy: list(Id).meta({
    label: 'contested by',
    description: 'Others said to hold the same ground at the same time.',
  }),
}).meta({ title: 'Presence', description: 'A deployment or a hold on ground over time, as claimed.' });
export type Presence = z.infer<typeof Presence>;
