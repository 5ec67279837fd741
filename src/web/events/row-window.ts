/**
 * Which rows of a long list are in view, by arithmetic alone: every row is equally high. A list higher than a browser can lay out
 * is scrolled by a scale: its bar still reaches the last row. Pure.
 */

export interface RowWindow {
  /** Rows drawn: from, up to but not including. */
  readonly first: number;
  readonly end: number;
  /** Empty room above and below them, in pixels. */
  readonly before: number;
  readonly after: number;
}

/** Browsers stop laying out somewhere above 16 million pixels. */
export const HIGHEST = 8_000_000;
const BESIDE = 8;

export const heightOf = (count: number, rowHeight: number): number => Math.min(HIGHEST, count * rowHeight);

/** Pixels of the list for one of the bar. */
function scaleOf(count: number, rowHeight: number, view: number): number {
  const [whole, high] = [count * rowHeight, heightOf(count, rowHeight)];
  return high > view && whole > high ? (whole - view) / (high - view) : 1;
}

export function windowAt(top: number, view: number, count: number, rowHeight: number): RowWindow {
  const at = Math.max(0, top) * scaleOf(count, rowHeight, view);
  const row = Math.min(Math.max(0, count - 1), Math.floor(at / rowHeight));
  const first = Math.max(0, row - BESIDE);
  const end = Math.min(count, row + Math.ceil(view / rowHeight) + 1 + BESIDE);
  const before = Math.max(0, Math.max(0, top) - (at - row * rowHeight) - (row - first) * rowHeight);
  return { first, end, before, after: Math.max(0, heightOf(count, rowHeight) - before - (end - first) * rowHeight) };
}

/** Rows that are drawn together while scrolling: as long as the window lies in them, nothing is drawn anew. */
const STEP = 4;

/** Where a list that is not scaled counts as standing, for the rows it draws. */
export function restOf(top: number, count: number, rowHeight: number): number {
  const step = STEP * rowHeight;
  return count * rowHeight > HIGHEST ? top : Math.floor(top / step) * step;
}

/** How far to scroll so that a row stands in the middle. */
export function topOf(row: number, view: number, count: number, rowHeight: number): number {
  const at = Math.max(0, row * rowHeight - (view - rowHeight) / 2);
  return Math.min(at / scaleOf(count, rowHeight, view), Math.max(0, heightOf(count, rowHeight) - view));
}
