/** A plain number right before a noun, for the case that no finer reading of counts is at hand. */
import { type Count, exactly } from '../../model/count.ts';
import type { Document } from '../text/document.ts';

const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number whose last token is `end - 1`: digits, a small number word, or "several". Null if there is none. */
export function smallCount(doc: Document, end: number): { readonly first: number; readonly count: Count } | null {
  const token = doc.tokens[end - 1];
  if (!token) return null;
  const first = end - 1;
  if (/^\d{1,3}(?:,\d{3})*$|^\d{1,7}$/.test(token.text))
    return { first, count: exactly(Number(token.text.replace(/,/g, '')), token.text) };
  const n = NUMBERS.indexOf(token.lower);
  if (n > 0) return { first, count: exactly(n, token.text) };
  return token.lower === 'several' ? { first, count: { about: null, min: 2, max: null, said: token.text } } : null;
}
