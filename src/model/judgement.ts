/** A judgement: same, different or unsure about a claim and an event, by someone, for a reason. Never erased. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';

export const Feature = record({
  name: z.string(),
  score: z.number(),
  sentence: z.string().meta({ label: 'sentence', description: 'The feature in words: "both on 23 October".' }),
}).meta({ title: 'Feature', description: 'One reason of a match: a score and a sentence.' });
export type Feature = z.infer<typeof Feature>;

export const Judgement = record({
  id: Id,
  claim: Id,
  event: Id,
  verdict: z.enum(['same', 'different', 'unsure']),
  by: z.string(),
  automatic: z
    .boolean()
    .meta({ label: 'automatic', description: 'Made by the machine above the threshold; undoable like any other.' }),
  why: z.string(),
  score: z.number().nullable(),
  features: list(Feature),
}).meta({ title: 'Judgement', description: 'Whether a claim belongs to an event.' });
export type Judgement = z.infer<typeof Judgement>;

/** What a person made of a coded claim. The newest review of a claim counts; the claim itself is never changed. */
export const Review = record({
  id: Id,
  claim: Id,
  verdict: z.enum(['accepted', 'rejected', 'mended', 'unsure']),
  replacement: Id.nullable().meta({
    label: 'replacement',
    description: 'The mended claim, when the verdict is `mended`.',
  }),
  by: z.string(),
  why: z.string(),
}).meta({ title: 'Review', description: 'The verdict of a person on a coded claim.' });
export type Review = z.infer<typeof Review>;
