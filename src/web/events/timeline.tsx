/** The timeline: a bar for each event whose unsure ends fade, or counts by period when there are many. Brush to filter. */
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import type { EventRow, TimelineAnswer } from '../../server/api.ts';
import { familyOf } from '../marks/event-family.ts';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { Brush } from './brush.tsx';
import { eventTitle } from './event-title.ts';
import { type Axis, axisOf, type Bar, barsOf, earlyOf, ticksOf, tickWords } from './lanes.ts';
import { PeriodChart } from './period-chart.tsx';

interface Props {
  /** All of them, where they are few; null = they are counted. */
  readonly events: readonly EventRow[] | null;
  readonly counted: TimelineAnswer | null;
  readonly of?: string | undefined;
  readonly isLate?: boolean;
  readonly onBrush: (from: string, to: string) => void;
}

export function Timeline({ events, ...props }: Props) {
  return events === null ? <Counted {...props} /> : <Each events={events} {...props} />;
}

/** A timeline without an event keeps its place, and says so. */
const Bare = ({ of }: { readonly of?: string | undefined }) => (
  <div className="timeline is-bare" data-of={of}>
    <p className="soft">No event here has a day.</p>
  </div>
);

function Counted({ counted, of, isLate = false, onBrush }: Omit<Props, 'events'>) {
  if (counted === null) return <Bare of={of} />;
  const axis = { first: counted.starts[0]!, last: counted.starts.at(-1)! - 1 };
  return (
    <>
      <Brush axis={axis} of={of} isLate={isLate} onBrush={onBrush}>
        <Ticks axis={axis} />
        <PeriodChart timeline={counted} />
      </Brush>
      {counted.before + counted.after > 0 ? (
        <p className="timeline-early soft">
          {[
            counted.before > 0 ? `${plural(counted.before, 'event')} lie before these days` : null,
            counted.after > 0 ? `${plural(counted.after, 'event')} after them` : null,
          ]
            .filter(Boolean)
            .join(', ')}
          : the strip or the dates above lead there.
        </p>
      ) : null}
    </>
  );
}

function Each({
  events,
  of,
  isLate = false,
  onBrush,
}: Omit<Props, 'events' | 'counted'> & { readonly events: readonly EventRow[] }) {
  const [isWhole, setWhole] = useState(false);
  const early = useMemo(() => earlyOf(events), [events]);
  const drawn = useMemo(
    () => (isWhole ? events : events.filter((event) => !early.includes(event))),
    [events, early, isWhole],
  );
  const axis = useMemo(() => axisOf(drawn), [drawn]);
  if (!axis) return <Bare of={of} />;
  return (
    <>
      <Brush axis={axis} of={of} isLate={isLate} onBrush={onBrush}>
        <Ticks axis={axis} />
        <Bars events={drawn} axis={axis} />
      </Brush>
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

const percentOf = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`;

const Ticks = memo(function Labels({ axis }: { readonly axis: Axis }) {
  return (
    <div className="ticks" aria-hidden="true">
      {ticksOf(axis).map((day) => (
        <span key={day} style={{ insetInlineStart: percentOf(day - axis.first, axis.last - axis.first + 1) }}>
          {tickWords(day, axis)}
        </span>
      ))}
    </div>
  );
});

const Bars = memo(function Lanes({ events, axis }: { readonly events: readonly EventRow[]; readonly axis: Axis }) {
  const span = axis.last - axis.first + 1;
  const bars = barsOf(events, axis);
  const lanes = bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  return (
    <ol className="bars" style={{ blockSize: `${lanes * 13 + 8}px` }}>
      {bars.map((bar) => (
        <TimelineBar
          key={bar.event.id}
          bar={bar}
          start={percentOf(bar.from - axis.first, span)}
          length={percentOf(bar.to - bar.from + 1, span)}
        />
      ))}
    </ol>
  );
});

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
