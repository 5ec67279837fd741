/** A source: who published a report. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';

export const Source = record({
  id: Id,
  name: z.string().min(1),
  aliases: list(z.string()),
  kind: z.enum(['outlet', 'agency', 'party-media', 'institution', 'ngo', 'person', 'social']),
  actor: Id.nullable().meta({
    label: 'speaks for',
    description: 'The actor whose voice it is, for media arms and institutions.',
  }),
  country: z.string().length(2).nullable().meta({ label: 'country', description: 'ISO 3166-1 alpha-2.' }),
  lang: list(z.string()),
  scale: z.string().nullable().meta({ label: 'scale', description: "ACLED's source_scale." }),
  homepage: z.string().nullable(),
  restricted: z.boolean().meta({ label: 'restricted', description: 'Its texts never leave the machine.' }),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional().meta({
    label: 'reliability',
    description: 'Admiralty grade, A reliable to E unreliable; F or none: cannot be judged.',
  }),
  note: z.string().nullable(),
}).meta({ title: 'Source', description: 'An outlet, agency, media arm or person that publishes.' });
export type Source = z.infer<typeof Source>;
