/** An assessment: an inference of an analyst (or of a report), with confidence, resting on claims or events. */
import { z } from 'zod';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';

export const Assessment = record({
  id: Id,
  text: z.string().min(1),
  by: z.string(),
  confidence: z.enum(['low', 'moderate', 'high']),
  claims: list(Id),
  events: list(Id),
}).meta({ title: 'Assessment', description: 'What someone infers, kept apart from what is reported.' });
export type Assessment = z.infer<typeof Assessment>;
