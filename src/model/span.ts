/** A span ties a fact to the words it came from. */
import { z } from 'zod';
import { record } from './record.ts';

export const Span = record({
  start: z.int().min(0).meta({ label: 'start', description: 'First UTF-16 offset in the text of the report.' }),
  end: z.int().min(0).meta({ label: 'end', description: 'Offset after the last character.' }),
  quote: z.string().meta({ label: 'quote', description: 'Exactly the characters from start to end.' }),
}).meta({ title: 'Span', description: 'Words of a report: UTF-16 offsets and the exact quote.' });
export type Span = z.infer<typeof Span>;

/** The span of `text` from `start` to `end`; the invariant `quote === text.slice(start, end)` holds by construction. */
export const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  quote: text.slice(start, end),
});

/** Whether the quote still stands where the span says. */
export const spanHolds = (text: string, span: Span): boolean => text.slice(span.start, span.end) === span.quote;
