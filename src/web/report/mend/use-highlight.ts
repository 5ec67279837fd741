/** Draws stretches of the text without touching its nodes: the browser's own highlights, styled as `::highlight(name)`. */
import { type RefObject, useLayoutEffect } from 'react';
import { rangesOf, textOf } from './text-places.ts';
import type { Stretch } from './words.ts';

export function useHighlight(
  body: RefObject<HTMLElement | null>,
  name: 'picked' | 'slot-words',
  stretches: readonly Stretch[],
): void {
  const key = stretches.map(({ start, end }) => `${start}-${end}`).join(' ');
  // Every drawing of the text may make new nodes, so ranges are made after each.
  useLayoutEffect(() => {
    const root = textOf(body.current);
    if (!root || !('highlights' in CSS)) return;
    if (key === '') {
      CSS.highlights.delete(name);
      return;
    }
    const ranges = rangesOf(root, stretches);
    CSS.highlights.set(name, new Highlight(...ranges));
    const [first] = ranges;
    if (name === 'picked' && first) {
      const { top, bottom } = first.getBoundingClientRect();
      if (top < 70) scrollBy({ top: top - 160 });
      else if (bottom > innerHeight - 70) scrollBy({ top: bottom - innerHeight + 160 });
    }
    return () => void CSS.highlights.delete(name);
  });
}
