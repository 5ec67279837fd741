/**
 * Events by period: columns by family where they surely lie, and hatched below the line how many more may lie there: what is
 * known only to a month is put on no day.
 */
import { memo, useId, useLayoutEffect, useRef, useState } from 'react';
import { dayOf } from '../../model/day.ts';
import type { TimelineAnswer } from '../../server/api.ts';
import { FAMILY_NAMES } from '../marks/event-family.ts';
import { plainCount, plural } from '../words/count-words.ts';
import { dayWords } from '../words/day-words.ts';

const HIGH = 96;
/** Room for what may lie there. */
const LOW = 26;

export const PeriodChart = memo(function Chart({ timeline }: { readonly timeline: TimelineAnswer }) {
  const frame = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(900);
  const hatch = useId();
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(100, Math.round(entry!.contentRect.width))));
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, []);
  const { sure, unsure, starts, grain } = timeline;
  const [first, end] = [starts[0]!, starts.at(-1)!];
  const x = (day: number): number => ((day - first) / (end - first)) * width;
  const sums = unsure.map((_, period) => sure.reduce((sum, counts) => sum + counts[period]!, 0));
  const most = Math.max(1, ...sums);
  const mostUnsure = Math.max(1, ...unsure);
  const floors = new Array<number>(sums.length).fill(HIGH);
  const heights = new Array<number>(sums.length).fill(0);
  const bar = (period: number, top: number, height: number): string => {
    const left = x(starts[period]!);
    const wide = Math.max(0.5, x(starts[period + 1]!) - left - (width / sums.length > 4 ? 1 : 0));
    return `M${left.toFixed(1)} ${top.toFixed(1)}h${wide.toFixed(1)}v${height.toFixed(1)}h${(-wide).toFixed(1)}z`;
  };
  const columns = FAMILY_NAMES.map((family, number) => {
    let path = '';
    sure[number]!.forEach((count, period) => {
      if (count === 0) return;
      // On whole pixels, or a seam would show between two families.
      heights[period]! += (count / most) * (HIGH - 14);
      const top = Math.round(HIGH - heights[period]!);
      path += bar(period, top, floors[period]! - top);
      floors[period] = top;
    });
    return { family, path };
  });
  const below = unsure
    .map((count, period) => (count === 0 ? '' : bar(period, HIGH + 2, (count / mostUnsure) * LOW)))
    .join('');
  const peak = sums.indexOf(most);
  const hasUnsure = below !== '';
  return (
    <>
      <svg
        className="counts"
        ref={frame}
        viewBox={`0 0 ${width} ${HIGH + (hasUnsure ? LOW + 4 : 1)}`}
        style={{ blockSize: HIGH + (hasUnsure ? LOW + 4 : 1) }}
        role="img"
      >
        <title>
          {`Events by ${grain}: at most ${plainCount(most)}${peak === -1 ? '' : `, from ${dayWords(dayOf(starts[peak]!))}`}${hasUnsure ? `; besides, up to ${plainCount(mostUnsure)} that may lie in a ${grain} or beside it` : ''}`}
        </title>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" className="hatch" />
        </pattern>
        {columns.map(({ family, path }) =>
          path ? <path key={family} className={`column family-${family}`} d={path} /> : null,
        )}
        {hasUnsure ? <path d={below} fill={`url(#${hatch})`} /> : null}
        <line className="ground" x1={0} x2={width} y1={HIGH + 0.5} y2={HIGH + 0.5} />
      </svg>
      <p className="chart-note" aria-hidden="true">
        <span>
          up to {plainCount(most)} a {grain}
        </span>
        {hasUnsure ? (
          <span className="hatched-note">
            below the line: up to {plural(mostUnsure, 'event')} known only to a longer time
          </span>
        ) : null}
      </p>
    </>
  );
});
