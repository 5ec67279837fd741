/** Highlights lose nothing: pieces join to the text, and the pieces of a claim join to its quote. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../model/claim.ts';
import { blocksOf, visibleBreaks } from './blocks.ts';
import { segmentsOf } from './segments.ts';

const claimAt = (text: string, a: number, b: number) =>
  ({ span: { start: a, end: b, quote: text.slice(a, b) } }) as unknown as Claim;

const textWithClaims = fc
  .string({ unit: fc.constantFrom('a', ' ', '\n', 'ب', '😀', '\t', 'Sirte. '), maxLength: 120 })
  .chain((text) =>
    fc.tuple(fc.constant(text), fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 8 })),
  )
  .map(([text, pairs]) => ({
    text,
    claims: pairs.filter(([a, b]) => a !== b).map(([a, b]) => claimAt(text, Math.min(a, b), Math.max(a, b))),
  }));

test('blocks and their pieces join to the text; the pieces of each claim join to its quote', () => {
  fc.assert(
    fc.property(textWithClaims, ({ text, claims }) => {
      const segments = blocksOf(text).flatMap((block) =>
        segmentsOf(claims, block.start, block.end, visibleBreaks(text, block)),
      );
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      claims.forEach((claim, index) => {
        const mine = segments.filter((segment) => segment.claims.includes(index));
        expect(mine.map(({ start, end }) => text.slice(start, end)).join('')).toBe(claim.span.quote);
      });
    }),
  );
});

test('a wrapped line flows on, a short one is kept', () => {
  const text = `A headline\nA line that is long enough to have been wrapped by a machine, so it\nflows on.\n\nNext.`;
  const [first, second] = blocksOf(text);
  expect(text.slice(second!.start)).toBe('Next.');
  expect([...visibleBreaks(text, first!)]).toEqual([text.indexOf('\n')]);
});
