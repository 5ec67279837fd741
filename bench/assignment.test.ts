/** The pairing is as good as trying every pairing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPairs } from './assignment.ts';

const total = (weight: readonly (readonly number[])[], pairs: readonly number[]) =>
  pairs.reduce((sum, column, row) => sum + (column === -1 ? 0 : weight[row]![column]!), 0);

function bruteForce(weight: readonly (readonly number[])[], row = 0, taken = new Set<number>()): number {
  if (row === weight.length) return 0;
  let best = bruteForce(weight, row + 1, taken);
  weight[row]!.forEach((w, column) => {
    if (!taken.has(column)) best = Math.max(best, w + bruteForce(weight, row + 1, new Set([...taken, column])));
  });
  return best;
}

test('property: greatest total, one to one', () => {
  const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrix, (weight) => {
      const pairs = bestPairs(weight);
      const made = pairs.filter((column) => column !== -1);
      expect(new Set(made).size).toBe(made.length);
      expect(total(weight, pairs)).toBe(bruteForce(weight));
    }),
  );
});
