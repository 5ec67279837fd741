/** The shape of a count. Apart from `count.ts`, because the coder makes counts and must not wait for zod to load. */
import { z } from 'zod';
import { record } from './record.ts';

export const Count = record({
  about: z.number().nullable().meta({ label: 'about', description: 'The number named, if an approximation is named.' }),
  min: z.number().nullable().meta({ label: 'at least', description: 'Lower bound, inclusive; null = open.' }),
  max: z.number().nullable().meta({ label: 'at most', description: 'Upper bound, inclusive; null = open.' }),
  said: z.string().nullable().meta({ label: 'said', description: 'The words of the count, e.g. "nearly 350".' }),
}).meta({ title: 'Count', description: 'A number with its words and bounds.' });
export type Count = z.infer<typeof Count>;
