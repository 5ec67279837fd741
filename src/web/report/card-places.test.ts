/** Cards never overlap, keep their order, and the pinned one stands level with its words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCards } from './card-places.ts';

const cards = fc
  .array(fc.record({ at: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), { minLength: 1, maxLength: 30 })
  .map((list) => list.toSorted((a, b) => a.at - b.at));

test('no overlap, order kept, pinned card level', () => {
  fc.assert(
    fc.property(cards, fc.nat(), fc.boolean(), (list, n, isPinned) => {
      const pinned = isPinned ? n % list.length : null;
      const tops = placeCards(list, 8, pinned);
      if (pinned !== null) expect(tops[pinned]).toBe(list[pinned]!.at);
      for (let i = 1; i < list.length; i++)
        expect(tops[i]!).toBeGreaterThanOrEqual(tops[i - 1]! + list[i - 1]!.height + 8);
    }),
  );
});

test('cards with room stand level', () => {
  expect(
    placeCards(
      [
        { at: 0, height: 40 },
        { at: 100, height: 40 },
      ],
      8,
    ),
  ).toEqual([0, 100]);
  expect(
    placeCards(
      [
        { at: 0, height: 40 },
        { at: 10, height: 40 },
      ],
      8,
    ),
  ).toEqual([0, 48]);
});
