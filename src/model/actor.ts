/** An actor: a group, force, state, institution, person, or a kind of people ("civilians"). */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { Day, list, record } from './record.ts';

export const Alias = record({
  name: z.string().min(1),
  script: z.enum(['Latn', 'Arab', 'Cyrl', 'Hebr', 'other']),
  kind: z.enum(['name', 'acronym', 'transliteration', 'translation', 'nickname', 'former']),
  from: Day.nullable(),
  to: Day.nullable(),
  provenance: z.string().nullable().meta({ label: 'provenance', description: 'Where this form was met.' }),
}).meta({ title: 'Alias', description: 'Another name, with its script, dates of validity and provenance.' });
export type Alias = z.infer<typeof Alias>;

export const Affiliation = record({
  to: Id,
  relation: z.enum(['part-of', 'allied', 'backed-by', 'leads', 'office-of', 'media-of', 'successor-of', 'opposes']),
  from: Day.nullable(),
  until: Day.nullable(),
  note: z.string().nullable(),
}).meta({ title: 'Affiliation', description: 'A relation to another actor over a time.' });
export type Affiliation = z.infer<typeof Affiliation>;

export const ActorClass = z.enum([
  'state',
  'force',
  'coalition',
  'group',
  'institution',
  'mission',
  'party',
  'tribe',
  'company',
  'person',
  'people',
]);
export type ActorClass = z.infer<typeof ActorClass>;

export const Actor = record({
  id: Id,
  name: z.string().min(1),
  class: ActorClass,
  aliases: list(Alias),
  inter: z.int().min(1).max(8).nullable().meta({ label: 'inter', description: "ACLED's class of actor, 1 to 8." }),
  sector: z.string().nullable().meta({ label: 'sector', description: 'PLOVER sector, e.g. MIL, REB, GOV.' }),
  country: z.string().length(2).nullable(),
  affiliations: list(Affiliation),
  office: z.string().nullable().meta({ label: 'office', description: 'Of a person: "head of UNSMIL".' }),
  from: Day.nullable(),
  to: Day.nullable(),
  note: z.string().nullable(),
}).meta({ title: 'Actor', description: 'Who acts, is acted upon or speaks.' });
export type Actor = z.infer<typeof Actor>;
