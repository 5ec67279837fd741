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

const WITHHELD = '[withheld]';

/**
 * The same for a quote as it is published, in which `[withheld]` may stand for words: what is left stands in the text, in its order,
 * from the start of the span to its end, and where something is withheld there is something.
 */
export function openSpanHolds(text: string, span: Span): boolean {
  const parts = span.quote.split(WITHHELD);
  if (parts.length === 1 || spanHolds(text, span)) return spanHolds(text, span);
  const words = text.slice(span.start, span.end);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const end = words.length - last.length;
  if (first.length >= end || !words.startsWith(first) || !words.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = words.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at < end;
}
