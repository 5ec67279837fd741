/** Meeting is mutual: else whether two claims are compared would hang on which of them came first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockKeys } from './blocking.ts';
import type { Signature } from './signature.ts';

const day = fc.integer({ min: 17_000, max: 17_020 });
const near = <Of>(...all: Of[]) => fc.subarray(all, { minLength: 0, maxLength: 2 });
const signature: fc.Arbitrary<Signature> = fc
  .record({
    days: fc.option(fc.tuple(day, fc.integer({ min: 0, max: 12 }))),
    isOpen: fc.boolean(),
    published: fc.option(day),
    at: fc.option(fc.constantFrom([32.1, 20.05], [32.4, 20.6], [30.9, 17.6])),
    radiusKm: fc.constantFrom(4, 60),
    doers: near('northern-brigade', 'river-front'),
    others: near('coast-army', 'river-front'),
    stems: near('clash', 'mill', 'truck', 'road').map((words) => [...words, 'old']),
    acled: fc.option(fc.constantFrom('Armed clash', 'Attack')),
  })
  .map(({ days, isOpen, at, ...rest }) => ({
    ...rest,
    id: 'c',
    report: 'r',
    text: '',
    kind: 'violence',
    from: days?.[0] ?? null,
    to: days && !isOpen ? days[0] + days[1] : null,
    lat: at?.[0] ?? null,
    lon: at?.[1] ?? null,
  })) as unknown as fc.Arbitrary<Signature>;

const finds = (one: Signature, other: Signature): boolean => {
  const posted = new Set(blockKeys(other).post);
  return blockKeys(one).probe.some((key) => posted.has(key));
};

test('one claim finds another exactly when the other finds it', () => {
  fc.assert(
    fc.property(signature, signature, (one, other) => {
      expect(finds(one, other)).toBe(finds(other, one));
    }),
    { numRuns: 2000 },
  );
});

test('what is told two days apart at one place is compared, on whichever days these are', () => {
  fc.assert(
    fc.property(signature, day, (one, from) => {
      const [first, second] = [0, 2].map((after) => ({
        ...one,
        lat: 32.1,
        lon: 20.05,
        radiusKm: 4,
        from: from + after,
        to: from + after,
      }));
      expect(finds(first!, second!)).toBe(true);
    }),
  );
});
