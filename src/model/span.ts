/** A span ties a fact to the words it came from. */
import type { Span } from './span-schema.ts';

export type { Span } from './span-schema.ts';

/** The span of `text` from `start` to `end`; the invariant `quote === text.slice(start, end)` holds by construction. */
export const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  quote: text.slice(start, end),
});

/** Whether the quote still stands where the span says. */
export const spanHolds = (text: string, span: Span): boolean => text.slice(span.start, span.end) === span.quote;
