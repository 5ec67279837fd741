/** The records of /api/samples: double coding and what it measures. */
import { z } from 'zod';
import { Claim } from '../model/claim.ts';
import { Day, list, record } from '../model/record.ts';
import { Adjudication } from '../model/sample.ts';
import { Named, ReadFrom } from './api.ts';

export const SampleRow = record({
  name: z.string(),
  texts: z.int(),
  coders: list(record({ name: z.string(), finished: z.int() })),
  settled: z.int(),
  /** Whether who sits at this desk codes it and is not done: then the others' values are kept from them. */
  isYours: z.boolean(),
  /** Texts that who sits here has finished; null where they code none of it. */
  you: z.int().nullable(),
}).meta({ title: 'Sample row', description: 'A sample, and how far each coder is.' });
export type SampleRow = z.infer<typeof SampleRow>;

export const SamplesAnswer = record({ from: ReadFrom, you: z.string(), samples: list(SampleRow) });
export type SamplesAnswer = z.infer<typeof SamplesAnswer>;

/** Null where there is nothing to measure. */
const Measure = z.number().nullable();
export const FieldAgreed = record({
  field: z.string(),
  units: z.int(),
  percent: Measure,
  kappa: Measure,
  alpha: Measure,
});
export type FieldAgreed = z.infer<typeof FieldAgreed>;

export const PairAgreed = record({
  coders: z.tuple([z.string(), z.string()]).readonly(),
  both: z.int(),
  onlyFirst: z.int(),
  onlySecond: z.int(),
  fields: list(FieldAgreed),
});
export type PairAgreed = z.infer<typeof PairAgreed>;

/** One thing that coders tell differently; `missing` are those who coded the text and do not tell it. */
export const Dispute = record({
  report: record({ id: z.string(), title: z.string().nullable(), published: Day.nullable(), source: Named.nullable() }),
  fields: list(z.string()),
  claims: list(record({ coder: z.string(), claim: Claim })),
  missing: list(z.string()),
  settled: Adjudication.nullable(),
}).meta({ title: 'Dispute', description: 'One thing that coders of a sample tell differently.' });
export type Dispute = z.infer<typeof Dispute>;

export const SampleAnswer = record({
  from: ReadFrom,
  you: z.string(),
  sample: SampleRow,
  fields: list(z.string()),
  pairs: list(PairAgreed),
  /** All coders at once, where there are more than two. */
  all: list(FieldAgreed).nullable(),
  disputes: list(Dispute),
  /** Names of the actors and places that the claims point to. */
  names: list(Named),
});
export type SampleAnswer = z.infer<typeof SampleAnswer>;

/** What one coder sees of a sample: the texts, and what they themselves made of them. */
export const OwnCodingAnswer = record({
  from: ReadFrom,
  sample: z.string(),
  coder: z.string(),
  texts: list(
    record({
      report: z.string(),
      title: z.string().nullable(),
      published: Day.nullable(),
      source: Named.nullable(),
      words: z.int(),
      claims: z.int(),
      isFinished: z.boolean(),
    }),
  ),
});
export type OwnCodingAnswer = z.infer<typeof OwnCodingAnswer>;

const why = z.string().max(2000).default('');
const Name = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^/,]+$/);
export const DrawSent = record({ size: z.int().min(1).max(1000), coders: list(Name) });
export type DrawSent = z.input<typeof DrawSent>;
/** `none`: nothing should have been coded where this claim stands. */
export const SettleSent = record({
  claim: z.string(),
  none: z.boolean().default(false),
  why: z.string().min(1).max(2000),
});
export type SettleSent = z.input<typeof SettleSent>;
/** `claim: null` lets `replaces` go. */
export const BlindSent = record({
  report: z.string(),
  claim: Claim.nullable(),
  replaces: z.string().nullable().default(null),
  why,
});
export type BlindSent = z.input<typeof BlindSent>;
export const FinishSent = record({ report: z.string() });
export type FinishSent = z.input<typeof FinishSent>;
