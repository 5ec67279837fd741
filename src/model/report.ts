/** A report: one published text, as published. Immutable; a new extraction of its text is a new version of the text only. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { Day, Instant, list, record } from './record.ts';

export const Report = record({
  id: Id,
  source: Id.nullable().meta({ label: 'source', description: 'Who published it.' }),
  title: z.string().nullable(),
  published: Day.nullable().meta({
    label: 'published',
    description: 'Day of publication; null where unknown, never guessed.',
  }),
  retrieved: Instant.meta({ label: 'retrieved', description: 'When the bytes were fetched or dropped in.' }),
  url: z.string().nullable(),
  media: z.string().meta({ label: 'media type', description: 'Of the original bytes, e.g. text/html.' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ label: 'SHA-256', description: 'Of the original bytes, hex.' }),
  lang: z.string().nullable().meta({ label: 'language', description: 'BCP 47.' }),
  text: z.string().meta({ label: 'text', description: 'The text that spans point into.' }),
  textVersion: z
    .int()
    .min(1)
    .meta({ label: 'text version', description: 'Counts extractions; spans name it as `report@version`.' }),
  extractor: z
    .string()
    .meta({ label: 'extractor', description: 'Reader and version that made the text, e.g. html/1.' }),
  supersedes: Id.nullable().meta({ label: 'supersedes', description: 'The earlier version of a changed page.' }),
  notes: list(z.string()).meta({
    label: 'notes',
    description: 'What intake changed one-to-one (NUL, lone surrogates).',
  }),
}).meta({ title: 'Report', description: 'One published text, as published; immutable.' });
export type Report = z.infer<typeof Report>;

/** What the coder needs of a report: one NDJSON line of `marsad code -`. */
export const ReportLine = z
  .object({
    id: z.string().min(1).max(256),
    text: z.string(),
    published: Day.nullish(),
    source: z.string().nullish(),
    title: z.string().nullish(),
    lang: z.string().nullish(),
  })
  .readonly()
  .meta({
    title: 'Report line',
    description: 'One line of input to `marsad code -`; fields beyond these are ignored.',
  });
export type ReportLine = z.infer<typeof ReportLine>;
