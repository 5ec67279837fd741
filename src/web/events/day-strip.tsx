/** The whole time under the timeline, with the days chosen: two ends to be dragged, or moved by arrow keys. */
import { memo, useEffect, useMemo, useState } from 'react';
import { dayNumber, dayOf } from '../../model/day.ts';
import type { TimelineAnswer } from '../../server/api.ts';
import { dayWords } from '../words/day-words.ts';

interface Props {
  readonly whole: TimelineAnswer;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly onDays: (from: string | undefined, to: string | undefined) => void;
}

/** How long the ends must rest before they are asked for. */
const PAUSE_MS = 220;
const HIGH = 30;

export const DayStrip = memo(function Strip({ whole, from, to, onDays }: Props) {
  const { starts, sure, unsure } = whole;
  const periods = starts.length - 1;
  const periodOf = (day: string): number => {
    const n = dayNumber(day);
    return Math.max(
      0,
      Math.min(
        periods - 1,
        starts.findLastIndex((start) => start <= n),
      ),
    );
  };
  const chosen = [from === undefined ? 0 : periodOf(from), to === undefined ? periods - 1 : periodOf(to)] as const;
  const [moved, setMoved] = useState<readonly [number, number] | null>(null);
  // What the address says wins over what was moved before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are the occasion
  useEffect(() => setMoved(null), [from, to]);
  const [low, high] = moved ?? chosen;
  useEffect(() => {
    if (!moved) return;
    const timer = setTimeout(() => {
      const [a, b] = moved;
      onDays(a === 0 ? undefined : dayOf(starts[a]!), b === periods - 1 ? undefined : dayOf(starts[b + 1]! - 1));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [moved, onDays, starts, periods]);
  const area = useMemo(() => {
    const sums = unsure.map((more, period) => sure.reduce((sum, counts) => sum + counts[period]!, more));
    const most = Math.max(1, ...sums);
    // In steps: a period has one number, and what stands upright is drawn fast.
    return `M0 ${HIGH}${sums.map((sum, i) => `V${(HIGH - (sum / most) * (HIGH - 2)).toFixed(1)}H${i + 1}`).join('')}V${HIGH}z`;
  }, [sure, unsure]);
  if (periods < 2) return null;
  const percent = (period: number) => `${(period / periods) * 100}%`;
  return (
    <div className="day-strip">
      <svg viewBox={`0 0 ${periods} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={area} />
      </svg>
      <div className="left-out" style={{ insetInlineStart: 0, inlineSize: percent(low) }} />
      <div className="left-out" style={{ insetInlineEnd: 0, inlineSize: percent(periods - 1 - high) }} />
      <input
        type="range"
        aria-label="First day shown"
        aria-valuetext={dayWords(dayOf(starts[low]!))}
        min={0}
        max={periods - 1}
        value={low}
        onChange={({ target }) => setMoved([Math.min(Number(target.value), high), high])}
      />
      <input
        type="range"
        aria-label="Last day shown"
        aria-valuetext={dayWords(dayOf(starts[high + 1]! - 1))}
        min={0}
        max={periods - 1}
        value={high}
        onChange={({ target }) => setMoved([low, Math.max(Number(target.value), low)])}
      />
    </div>
  );
});
