/** A count as words and bounds: "nearly 350" is about 350, at most 350; a null bound is open. */
import { z } from 'zod';
import { record } from './record.ts';

export const Count = record({
  about: z.number().nullable().meta({ label: 'about', description: 'The number named, if an approximation is named.' }),
  min: z.number().nullable().meta({ label: 'at least', description: 'Lower bound, inclusive; null = open.' }),
  max: z.number().nullable().meta({ label: 'at most', description: 'Upper bound, inclusive; null = open.' }),
  said: z.string().nullable().meta({ label: 'said', description: 'The words of the count, e.g. "nearly 350".' }),
}).meta({ title: 'Count', description: 'A number with its words and bounds.' });
export type Count = z.infer<typeof Count>;

/** `n` exactly, in the words `said`. */
export const exactly = (n: number, said: string | null = null): Count => ({ about: null, min: n, max: n, said });
