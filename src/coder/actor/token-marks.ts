/** Which tokens other rooms have read: as a place, as a demonym, or as something no actor can be (a date, a weapon). */
import type { Span } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Document } from '../text/document.ts';

export interface TokenMarks {
  readonly place: Uint8Array;
  readonly demonym: Uint8Array;
  readonly barred: Uint8Array;
}

export function tokensOf(reading: Reading): TokenMarks {
  const { doc } = reading;
  const marks = {
    place: new Uint8Array(doc.tokens.length),
    demonym: new Uint8Array(doc.tokens.length),
    barred: new Uint8Array(doc.tokens.length),
  };
  for (const place of reading.places) fill(doc, place.demonym ? marks.demonym : marks.place, place.span);
  for (const time of reading.times) fill(doc, marks.barred, time.span);
  for (const weapon of reading.weapons) fill(doc, marks.barred, weapon.span);
  return marks;
}

function fill(doc: Document, mark: Uint8Array, span: Span): void {
  for (let i = tokenAt(doc, span.start); i < doc.tokens.length && doc.tokens[i]!.start < span.end; i++) mark[i] = 1;
}

/** The first token that ends after offset `at` (binary search). */
export function tokenAt(doc: Document, at: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.tokens[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
