/** A table of any length in a window of its own: what is in view is drawn, and what is not known yet is asked for. */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EventRow } from '../../server/api.ts';
import { useKeys } from '../app/use-keys.ts';
import { EventLine, Heads } from './event-line.tsx';
import { restOf, topOf, windowAt } from './row-window.ts';
import { useEventWay } from './use-event-way.ts';

interface Props {
  /** What is listed: when it changes, the list stands at its beginning again. */
  readonly of: unknown;
  readonly count: number;
  /** Null = not known yet. */
  readonly rowAt: (index: number) => EventRow | null;
  readonly onSeen: (first: number, last: number) => void;
}

/** As the style sheet has them: one line, on narrow screens three. */
const HEIGHT = 40;
const NARROW_HEIGHT = 76;
const NARROW = '(max-width: 60rem)';

export function LongTable({ of, count, rowAt, onSeen }: Props) {
  const frame = useRef<HTMLElement>(null);
  const way = useEventWay();
  const [view, setView] = useState({ height: 600, row: HEIGHT });
  const [top, setTop] = useState(0);
  /** The row that was asked for by keys and is to have the focus when it is drawn. */
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    const narrow = matchMedia(NARROW);
    const measure = () =>
      setView({ height: frame.current?.clientHeight || 600, row: narrow.matches ? NARROW_HEIGHT : HEIGHT });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the occasion
  useLayoutEffect(() => {
    wanted.current = null;
    setTop(0);
    if (frame.current!.scrollTop !== 0) frame.current!.scrollTop = 0;
  }, [of]);

  const { first, end, before, after } = windowAt(top, view.height, count, view.row);
  useEffect(() => onSeen(first, Math.max(first, end - 1)), [first, end, onSeen]);

  const focusOn = (row: number) => {
    const to = Math.max(0, Math.min(count - 1, row));
    wanted.current = to;
    const here = windowAt(frame.current!.scrollTop, view.height, count, view.row);
    // Kept in view with room around it, or the focus would scroll by itself.
    if (to < here.first + 9 || to > here.end - 12) frame.current!.scrollTop = topOf(to, view.height, count, view.row);
    setTop(frame.current!.scrollTop);
    focusWanted();
  };
  const focusWanted = () => {
    if (wanted.current === null) return;
    const link = frame.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${wanted.current + 2}"] a`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  };
  // After every drawing: the row may have been waited for.
  useEffect(focusWanted);

  const current = (): number => {
    const row = document.activeElement?.closest('tr[aria-rowindex]')?.getAttribute('aria-rowindex');
    return row === null || row === undefined ? -1 : Number(row) - 2;
  };
  const step = (by: number) => {
    const at = wanted.current ?? current();
    focusOn(at === -1 ? first + (top > 0 ? 8 : 0) : at + by);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  const page = Math.max(1, Math.floor(view.height / view.row) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = current();
    const [from, by] = at === -1 ? [first, 0] : [at, 1];
    // Where each key leads; by itself the first press leads into the list.
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: from + by,
      ArrowUp: from - by,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: count - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focusOn(target);
  };
  return (
    <section
      className="long-table"
      ref={frame}
      aria-label="Events, scrolling: arrows move by row, Page Up and Page Down by page"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      onScroll={(event) => setTop(restOf(event.currentTarget.scrollTop, count, view.row))}
      onKeyDown={onKeyDown}
    >
      <table className="events-table is-long" aria-rowcount={count + 1}>
        <Heads />
        <tbody>
          {before > 0 ? (
            <tr className="room" style={{ blockSize: before }}>
              <td colSpan={7} />
            </tr>
          ) : null}
          {Array.from({ length: end - first }, (_, i) => {
            const event = rowAt(first + i);
            return event ? (
              // By its place: a new answer writes into the lines that stand there.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the line's own
              <EventLine key={first + i} event={event} way={way} at={first + i + 2} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is all that is known of it
              <tr key={first + i} aria-rowindex={first + i + 2} className="unread">
                <td colSpan={7}>…</td>
              </tr>
            );
          })}
          {after > 0 ? (
            <tr className="room" style={{ blockSize: after }}>
              <td colSpan={7} />
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
