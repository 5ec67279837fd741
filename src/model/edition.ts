/** An edition: one published issue, frozen. Every sentence of fact carries references to the words it rests on. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { Day, Instant, list, record } from './record.ts';
import { Span } from './span-schema.ts';

export const Week = z
  .string()
  .regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'a week is written 2016-W43')
  .meta({ label: 'week', description: 'ISO 8601 week, Monday to Sunday.' });
export type Week = z.infer<typeof Week>;

export const Reference = record({
  claim: Id,
  report: z.string().meta({ label: 'report', description: 'Report and text version: `r_…@1`.' }),
  span: Span,
}).meta({ title: 'Reference', description: 'The words a sentence rests on.' });
export type Reference = z.infer<typeof Reference>;

export const Sentence = record({
  kind: z
    .enum(['fact', 'tally', 'assessment', 'note'])
    .meta({ label: 'kind', description: 'A note states nothing about the conflict and needs no reference.' }),
  text: z.string().min(1),
  event: Id.nullable(),
  references: list(Reference),
  joined: z
    .literal(true)
    .optional()
    .meta({ label: 'joined', description: 'Stands in one paragraph with the sentence before it.' }),
}).meta({ title: 'Sentence', description: 'A sentence of an edition, with its evidence.' });
export type Sentence = z.infer<typeof Sentence>;

export const EditionSection = record({ id: z.string(), title: z.string(), sentences: list(Sentence) }).meta({
  title: 'Section',
  description: 'A part of an edition.',
});
export type EditionSection = z.infer<typeof EditionSection>;

export const EditionKind = z.enum(['weekly', 'flash', 'analysis']);
export type EditionKind = z.infer<typeof EditionKind>;

export const Correction = record({
  why: z.string(),
  changes: list(record({ was: z.string().nullable(), now: z.string().nullable() })).meta({
    label: 'changes',
    description: 'Sentences of the corrected edition and of this one that differ; null = there was, or is, none.',
  }),
}).meta({ title: 'Correction', description: 'What an edition puts right in an earlier one, and why.' });
export type Correction = z.infer<typeof Correction>;

export const Edition = record({
  id: Id,
  week: Week,
  kind: EditionKind,
  title: z.string(),
  lede: Sentence,
  from: Day,
  to: Day,
  asOf: z.int().min(0).meta({ label: 'as of', description: 'The decision up to which the ledger was read.' }),
  head: z
    .string()
    .meta({ label: 'chain head', description: 'Hash of that decision; what `marsad verify` proves against.' }),
  made: Instant.nullable()
    .default(null)
    .meta({ label: 'made', description: 'When that decision was made; null in editions older than this field.' }),
  policy: z.string().meta({ label: 'policy', description: 'SHA-256 of the safety policy in force.' }),
  sections: list(EditionSection),
  changed: list(Sentence).meta({
    label: 'Changed since the last edition',
    description: 'What differs from the edition before.',
  }),
  unknown: list(Sentence).meta({ label: "What we don't know", description: 'Open questions, counted.' }),
  events: list(Id),
  by: list(z.string()).default([]).meta({ label: 'by', description: 'Authors named on the page; none = the monitor.' }),
  tags: list(z.string()).default([]),
  series: z.string().nullable().default(null).meta({ label: 'series', description: 'A row of posts it belongs to.' }),
  corrects: Id.nullable().meta({ label: 'corrects', description: 'The edition this one corrects.' }),
  correction: Correction.optional(),
  draft: Id.optional().meta({ label: 'draft', description: 'The draft it was frozen from, where people wrote one.' }),
}).meta({ title: 'Edition', description: 'One published issue, usually a week, frozen.' });
export type Edition = z.infer<typeof Edition>;
