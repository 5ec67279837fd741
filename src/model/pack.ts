/** A pack: what is known of one conflict. Its YAML files hold lists of these records; defaults keep the files short. */
import { z } from 'zod';
import { ActorClass, Affiliation } from './actor.ts';
import { Id } from './id-schema.ts';
import { PlaceKind } from './place.ts';
import { Day, list, record } from './record.ts';
import { PlacePrecision } from './vocabulary.ts';

/** An alias in YAML: a bare name, or a name with dates. The script is read off the letters. */
export const PackAlias = z.union([
  z.string().min(1),
  record({
    name: z.string().min(1),
    kind: z.enum(['name', 'acronym', 'transliteration', 'translation', 'nickname', 'former']).default('name'),
    from: Day.nullable().default(null),
    to: Day.nullable().default(null),
    provenance: z.string().nullable().default(null),
  }),
]);
export type PackAlias = z.infer<typeof PackAlias>;

export const PackActor = record({
  id: Id,
  name: z.string().min(1),
  class: ActorClass,
  aliases: list(PackAlias).default([]),
  inter: z.int().min(1).max(8).nullable().default(null),
  sector: z.string().nullable().default(null),
  country: z.string().length(2).nullable().default(null),
  affiliations: list(
    record({
      to: Id,
      relation: Affiliation.unwrap().shape.relation,
      from: Day.nullable().default(null),
      until: Day.nullable().default(null),
      note: z.string().nullable().default(null),
    }),
  ).default([]),
  office: z.string().nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  note: z.string().nullable().default(null),
}).meta({ title: 'Actor in a pack', description: 'An entry of actors.yaml.' });
export type PackActor = z.infer<typeof PackActor>;

export const PackPlace = record({
  id: Id,
  name: z.string().min(1),
  kind: PlaceKind,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0),
  precision: PlacePrecision,
  parents: list(Id).default([]),
  country: z.string().length(2).nullable().default(null),
  population: z.number().nullable().default(null),
  aliases: list(PackAlias).default([]),
  sensitive: z.boolean().default(false),
  note: z.string().nullable().default(null),
}).meta({ title: 'Place in a pack', description: 'An entry of places.yaml.' });
export type PackPlace = z.infer<typeof PackPlace>;

export const PackSource = record({
  id: Id,
  name: z.string().min(1),
  aliases: list(z.string()).default([]),
  kind: z.enum(['outlet', 'agency', 'party-media', 'institution', 'ngo', 'person', 'social']),
  actor: Id.nullable().default(null),
  country: z.string().length(2).nullable().default(null),
  lang: list(z.string()).default(['en']),
  scale: z.string().nullable().default(null),
  homepage: z.string().nullable().default(null),
  restricted: z.boolean().default(false),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional().meta({
    label: 'reliability',
    description: 'Admiralty grade, A reliable to E unreliable; F or none: cannot be judged.',
  }),
  note: z.string().nullable().default(null),
}).meta({ title: 'Source in a pack', description: 'An entry of sources.yaml.' });
export type PackSource = z.infer<typeof PackSource>;

/** A part of an edition: which events belong there. The first section whose rule holds takes the event. */
export const Section = record({
  id: z.string(),
  title: z.string(),
  initiators: list(Id)
    .default([])
    .meta({ label: 'initiators', description: 'Actors (or what they are part of) that act.' }),
  involves: list(Id).default([]).meta({ label: 'involves', description: 'Actors in any role.' }),
  kinds: list(z.string()).default([]).meta({ label: 'kinds', description: 'Claim kinds; empty = any.' }),
  otherwise: z.boolean().default(false).meta({ label: 'otherwise', description: 'Takes what no other section took.' }),
}).meta({ title: 'Section of a pack', description: 'An entry of sections.yaml.' });
export type Section = z.infer<typeof Section>;
