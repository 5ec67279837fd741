/** The timeline: a bar for each event whose unsure ends fade, or counts by day when there are many. Brush to filter. */
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { dayOf } from '../../model/day.ts';
import type { EventRow } from '../../server/api.ts';
import { familyOf } from '../marks/event-family.ts';
import { plural } from '../words/count-words.ts';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { roleWords } from '../words/role-words.ts';
import { type Axis, axisOf, type Bar, barsOf, earlyOf, perDay, ticksOf } from './lanes.ts';

/** More events than this are counted by day. */
const MOST_BARS = 160;

interface Props {
  readonly events: readonly EventRow[];
  readonly onBrush: (from: string, to: string) => void;
}

export const eventTitle = (event: EventRow): string =>
  [event.acled ?? kindWord(event.kind), roleWords(event.roles)].filter(Boolean).join(': ');

export function Timeline({ events, onBrush }: Props) {
  const [isWhole, setWhole] = useState(false);
  const early = useMemo(() => earlyOf(events), [events]);
  const drawn = useMemo(
    () => (isWhole ? events : events.filter((event) => !early.includes(event))),
    [events, early, isWhole],
  );
  const axis = axisOf(drawn);
  if (!axis) return <p className="soft">No event here has a day.</p>;
  return (
    <>
      <Drawn axis={axis} events={drawn} onBrush={onBrush} />
      {early.length > 0 ? (
        <p className="timeline-early" data-count={isWhole ? 0 : early.length}>
          <button type="button" className="quiet" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
            {plural(early.length, 'earlier event')} {isWhole ? 'drawn' : 'not drawn'}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Drawn({ axis, events, onBrush }: Props & { readonly axis: Axis }) {
  const frame = useRef<HTMLDivElement>(null);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const span = axis.last - axis.first + 1;
  const percent = (day: number) => `${(((day - axis.first) / span) * 100).toFixed(3)}%`;
  const dayAt = (x: number): number => {
    const { left, width } = frame.current!.getBoundingClientRect();
    return axis.first + Math.min(span - 1, Math.max(0, Math.floor(((x - left) / width) * span)));
  };
  const bars = events.length <= MOST_BARS ? barsOf(events, axis) : null;
  const lanes = bars ? bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0) : 0;
  return (
    <div
      className="timeline"
      ref={frame}
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as HTMLElement).closest('a')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setBrush([dayAt(event.clientX), dayAt(event.clientX)]);
      }}
      onPointerMove={(event) => brush && setBrush([brush[0], dayAt(event.clientX)])}
      onPointerUp={() => {
        if (brush && brush[0] !== brush[1]) onBrush(dayOf(Math.min(...brush)), dayOf(Math.max(...brush)));
        setBrush(null);
      }}
      onPointerCancel={() => setBrush(null)}
    >
      <div className="ticks" aria-hidden="true">
        {ticksOf(axis).map((day) => (
          <span key={day} style={{ insetInlineStart: percent(day) }}>
            {dayWords(dayOf(day), true).replace(/ \d{4}$/, '')}
          </span>
        ))}
      </div>
      {brush ? (
        <div
          className="brush"
          style={{
            insetInlineStart: percent(Math.min(...brush)),
            inlineSize: percentOf(Math.abs(brush[1] - brush[0]) + 1, span),
          }}
        />
      ) : null}
      {bars ? (
        <ol className="bars" style={{ blockSize: `${lanes * 13 + 8}px` }}>
          {bars.map((bar) => (
            <TimelineBar
              key={bar.event.id}
              bar={bar}
              start={percent(bar.from)}
              length={percentOf(bar.to - bar.from + 1, span)}
            />
          ))}
        </ol>
      ) : (
        <Counts counts={perDay(events, axis)} />
      )}
    </div>
  );
}

const percentOf = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`;

function TimelineBar({ bar, start, length }: { readonly bar: Bar; readonly start: string; readonly length: string }) {
  const { event, opensLeft, opensRight, lane } = bar;
  const when = intervalWords(event.time!.from, event.time!.to);
  const title = `${eventTitle(event)}, ${when}`;
  const ends = `${opensLeft ? ' opens-left' : ''}${opensRight ? ' opens-right' : ''}`;
  return (
    <li style={{ insetInlineStart: start, inlineSize: length, insetBlockStart: `${lane * 13 + 4}px` }}>
      <Link
        to="/events/$id"
        params={{ id: event.id }}
        className={`bar family-${familyOf(event.kind, event.acled)}${ends}`}
        data-event={event.id}
        title={title}
        aria-label={title}
      />
    </li>
  );
}

function Counts({ counts }: { readonly counts: readonly number[] }) {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  return (
    <svg className="counts" viewBox={`0 0 ${counts.length} 100`} preserveAspectRatio="none" role="img">
      <title>Events by day, at most {most}</title>
      {counts.map((count, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the day
        <rect key={i} x={i + 0.1} width={0.8} y={100 - (count / most) * 100} height={(count / most) * 100} />
      ))}
    </svg>
  );
}
