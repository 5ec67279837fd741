/** A sample: texts that several people code without seeing each other's claims, to measure how far they agree. */
import { z } from 'zod';
import type { Coder } from './claim.ts';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';

export const Adjudication = record({
  unit: list(Id).meta({ label: 'unit', description: 'The claims of the coders that tell the same thing.' }),
  chosen: Id.nullable().meta({
    label: 'chosen',
    description: 'The claim that is right; null = none should have been coded.',
  }),
  by: z.string(),
  why: z.string(),
}).meta({ title: 'Adjudication', description: 'Which of several codings of one thing is right, and why.' });
export type Adjudication = z.infer<typeof Adjudication>;

export const Sample = record({
  name: z.string(),
  texts: list(z.string()).meta({
    label: 'texts',
    description: '`r_…@1`: drawn by the hash of their ids with the sample’s name.',
  }),
  coders: list(z.string()).meta({
    label: 'coders',
    description: 'Persons who code it; machines are coders of every sample.',
  }),
  adjudications: list(Adjudication),
}).meta({ title: 'Sample', description: 'Texts coded blind by several.' });
export type Sample = z.infer<typeof Sample>;

const BLIND = 'blind:';
/** What stands in the version of a coder whose claims were made for a sample. */
export const blindVersion = (sample: string): string => `${BLIND}${sample}`;
/** Whether a claim was made for a sample: it measures coders, and is no news of the world. */
export const isBlind = ({ coder }: { readonly coder: Coder }): boolean =>
  coder.kind === 'person' && coder.version !== null && coder.version.startsWith(BLIND);
