/** Quotes as they are published: what is left around `[withheld]` must stand in the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSpanHolds, spanOf } from './span.ts';

const TEXT = 'On 3 May shells fell on the northern camp, the mayor said.';
const span = (quote: string) => ({ ...spanOf(TEXT, 0, TEXT.length), quote });

describe('a quote with [withheld] in it', () => {
  test.each([
    'On [withheld] shells fell on the northern camp, the mayor said.',
    'On 3 May shells fell on [withheld], the mayor said.',
    '[withheld] shells fell on [withheld], the mayor said.',
    'On 3 May shells fell on the northern camp, [withheld]',
    TEXT,
  ])('holds: %s', (quote) => expect(openSpanHolds(TEXT, span(quote))).toBe(true));

  test.each([
    'On [withheld] rockets fell on the northern camp, the mayor said.',
    'On [withheld] shells fell on the northern camp, the judge said.',
    'On [withheld] on the northern camp, shells fell [withheld]',
    'On 3 May shells fell on the northern camp, the mayor said.[withheld]',
    'On 3 May [withheld]shells fell on the northern camp, the mayor said.',
    'shells fell on [withheld], the mayor said.',
  ])('does not: %s', (quote) => expect(openSpanHolds(TEXT, span(quote))).toBe(false));

  test('whatever is withheld, what is left holds; a letter changed in it does not', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 12 }), fc.nat(), (at, long, where) => {
        const left = [TEXT.slice(0, at), TEXT.slice(at + long)] as const;
        expect(openSpanHolds(TEXT, span(left.join('[withheld]')))).toBe(true);
        const part = where % 2 ? 0 : 1;
        if (!left[part]) return;
        const bad = left.map((words, i) => (i === part ? `${words.slice(0, -1)}#` : words));
        expect(openSpanHolds(TEXT, span(bad.join('[withheld]')))).toBe(false);
      }),
    );
  });
});
