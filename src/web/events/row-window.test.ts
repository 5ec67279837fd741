/** Rows in view: what is drawn covers the view at any scroll, the bar reaches the first and the last of a million rows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, restOf, topOf, windowAt } from './row-window.ts';

const VIEW = 600;
const ROW = 40;

test('the rows drawn cover the view, whatever the list and wherever it is scrolled to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 3_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, part) => {
      const top = part * (heightOf(count, ROW) - VIEW);
      const { first, end, before, after } = windowAt(top, VIEW, count, ROW);
      const bottom = before + (end - first) * ROW;
      expect(before).toBeLessThanOrEqual(top + 1e-6);
      if (end < count) expect(bottom).toBeGreaterThanOrEqual(top + VIEW - 1e-6);
      expect(end - first).toBeLessThan(40);
      expect(bottom + after).toBeGreaterThan(heightOf(count, ROW) - 1);
    }),
  );
});

test('the ends are reached, and every row can be scrolled to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 3_000_000 }), fc.nat(), (count, any) => {
      expect(windowAt(0, VIEW, count, ROW).first).toBe(0);
      expect(windowAt(heightOf(count, ROW) - VIEW, VIEW, count, ROW).end).toBe(count);
      const row = any % count;
      const { first, end } = windowAt(topOf(row, VIEW, count, ROW), VIEW, count, ROW);
      expect(first <= row && row < end).toBe(true);
    }),
  );
});

test('rows drawn a few at a time cover the view as well, until the next are drawn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 3_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, part) => {
      const top = part * (heightOf(count, ROW) - VIEW);
      const { first, end, before } = windowAt(restOf(top, count, ROW), VIEW, count, ROW);
      expect(before).toBeLessThanOrEqual(top);
      expect(before + (end - first) * ROW + 0.01).toBeGreaterThanOrEqual(Math.min(top + VIEW, heightOf(count, ROW)));
    }),
  );
});
