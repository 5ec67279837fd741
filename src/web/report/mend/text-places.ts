/** Between a report's characters and the page: offsets of a selection, and ranges for offsets. The text's nodes hold every character. */
import type { Stretch } from './words.ts';

/** The element that holds the text and nothing else. */
export const textOf = (body: HTMLElement | null): HTMLElement | null => body?.querySelector('.report-text') ?? null;

/** Offset in the text of a point in the page; null outside the text. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Ranges of stretches, in one walk over the text; those that lie beyond it are left out. */
export function rangesOf(root: HTMLElement, stretches: readonly Stretch[]): readonly Range[] {
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, start: length });
    length += node.length;
  }
  const find = (offset: number) => nodes.findLast(({ start }) => start <= offset);
  return stretches.flatMap(({ start, end }) => {
    const [first, last] = [find(start), find(end - 1)];
    if (!first || !last || end > length || start >= end) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return [range];
  });
}
