/** A tally: a running total asserted by a speaker over a window, as a series with its checks. */
import { z } from 'zod';
import { Count } from './count-schema.ts';
import { Id } from './id-schema.ts';
import { Day, list, record } from './record.ts';

export const TallyStep = record({
  claim: Id,
  report: z.string(),
  on: Day.nullable(),
  since: Day.nullable(),
  until: Day.nullable(),
  value: Count,
}).meta({
  title: 'Step',
  description: 'One statement of the total.',
});
export type TallyStep = z.infer<typeof TallyStep>;

export const TallyCheck = record({
  rule: z.enum(['falls', 'restart', 'subset', 'change', 'own-sum', 'bound']),
  passed: z.boolean(),
  sentence: z.string().meta({ label: 'sentence', description: 'What was checked and found, with its condition.' }),
  claims: list(Id),
}).meta({ title: 'Check', description: 'One check of a series.' });
export type TallyCheck = z.infer<typeof TallyCheck>;

export const Tally = record({
  id: Id,
  what: z.string(),
  by: list(Id).meta({ label: 'by', description: 'Who does what is counted.' }),
  against: list(Id),
  where: Id.nullable(),
  speaker: z.string().nullable(),
  steps: list(TallyStep),
  checks: list(TallyCheck),
}).meta({ title: 'Tally', description: 'A series of running totals.' });
export type Tally = z.infer<typeof Tally>;
