/** The shape of a span. Apart from `span.ts`, because the coder makes spans and must not wait for zod to load. */
import { z } from 'zod';
import { record } from './record.ts';

export const Span = record({
  start: z.int().min(0).meta({ label: 'start', description: 'First UTF-16 offset in the text of the report.' }),
  end: z.int().min(0).meta({ label: 'end', description: 'Offset after the last character.' }),
  quote: z.string().meta({ label: 'quote', description: 'Exactly the characters from start to end.' }),
}).meta({ title: 'Span', description: 'Words of a report: UTF-16 offsets and the exact quote.' });
export type Span = z.infer<typeof Span>;
