/** A decision: who changed what, when and why. Decisions form one chain by hash; history is never erased. */
import { z } from 'zod';
import { Instant, list, record } from './record.ts';

export const DecisionChange = record({
  kind: z.string().meta({ label: 'kind', description: 'Kind of the record written: claim, judgement, actor…' }),
  id: z.string(),
  hash: z
    .string()
    .meta({ label: 'hash', description: 'SHA-256 of the canonical JSON written; of `null` when withdrawn.' }),
}).meta({ title: 'Change', description: 'One record written by a decision.' });
export type DecisionChange = z.infer<typeof DecisionChange>;

export const Decision = record({
  n: z.int().min(1).meta({ label: 'number', description: 'Position in the chain; `--as-of` is one of these.' }),
  at: Instant.meta({ label: 'at', description: 'Never earlier than the decision before.' }),
  by: z.string().meta({ label: 'by', description: 'The person, or `marsad` for the machine.' }),
  act: z.string().meta({ label: 'act', description: 'What was done: add, code, accept, merge, publish…' }),
  why: z.string(),
  changes: list(DecisionChange),
  previous: z.string().meta({ label: 'previous', description: 'Hash of the decision before; 64 zeros for the first.' }),
  hash: z.string().meta({ label: 'hash', description: 'SHA-256 of the canonical JSON of everything above.' }),
}).meta({ title: 'Decision', description: 'A link of the chain: who, when, why, what.' });
export type Decision = z.infer<typeof Decision>;
