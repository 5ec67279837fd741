/** A workspace: one folder with a team's data and settings (`marsad.yaml`). */
import { z } from 'zod';
import { MailSettings } from './mail.ts';
import { list, record } from './record.ts';

/** One rule of the safety policy; the first field that matches decides what the public sees. */
export const SafetyRule = record({
  name: z.string(),
  kinds: list(z.string())
    .default([])
    .meta({ label: 'kinds', description: 'Claim kinds or place kinds it applies to; empty = all.' }),
  sensitive: z
    .boolean()
    .default(false)
    .meta({ label: 'sensitive places', description: 'Only places marked sensitive.' }),
  actors: list(z.string()).default([]),
  sources: list(z.string()).default([]),
  delayDays: z
    .int()
    .min(0)
    .default(0)
    .meta({ label: 'delay', description: 'Days after the event before it is published.' }),
  coarsenKm: z
    .number()
    .min(0)
    .default(0)
    .meta({ label: 'coarsen', description: 'Least radius at which the place is shown.' }),
  redact: list(z.enum(['place', 'time', 'roles', 'harms', 'weapons', 'speakers'])).default([]),
  shieldSource: z
    .boolean()
    .default(false)
    .meta({ label: 'shield source', description: 'The source is named as "a source".' }),
}).meta({ title: 'Safety rule', description: 'What the public is not shown, or later, or as an area.' });
export type SafetyRule = z.infer<typeof SafetyRule>;

export const Workspace = record({
  name: z.string().min(1).meta({ label: 'name', description: 'Shown in the masthead.' }),
  packs: z
    .array(z.string())
    .min(1)
    .readonly()
    .meta({ label: 'packs', description: 'Each later one stands on the earlier ones.' }),
  database: z
    .string()
    .nullable()
    .default(null)
    .meta({ label: 'database', description: 'PostgreSQL URL; null = embedded. `DATABASE_URL` wins.' }),
  autoAccept: z
    .number()
    .min(0)
    .max(1)
    .default(0.75)
    .meta({ label: 'auto-accept', description: 'Score above which a match is judged by the machine.' }),
  port: z
    .int()
    .min(0)
    .max(65535)
    .default(8787)
    .meta({ label: 'port', description: 'Of the desk, on loopback; 0 = any free one.' }),
  site: z.url().nullable().default(null).meta({
    label: 'site',
    description: 'Address where the published site stands; feeds, sitemap and shared links need it.',
  }),
  mail: MailSettings.nullable().default(null).meta({
    label: 'mail',
    description: 'How editions go out to subscribers; null = not at all.',
  }),
  safety: list(SafetyRule).default([]),
}).meta({ title: 'Workspace', description: 'Settings of one team, in marsad.yaml.' });
export type Workspace = z.infer<typeof Workspace>;
