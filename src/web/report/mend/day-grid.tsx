/** The months around an interval, its days shaded, unsure ends fading; a click takes a day, a second one the other end. */
import { type CSSProperties, useState } from 'react';
import type { ClaimTime } from '../../../model/claim.ts';
import { dayNumber, dayOf, MONTHS } from '../../../model/day.ts';
import type { StatusAnswer } from '../../../server/api.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { dayWords } from '../../words/day-words.ts';

interface Props {
  readonly interval: Pick<ClaimTime, 'from' | 'to'> | null;
  readonly published: string | null;
  readonly onPick: (from: string, to: string) => void;
}

export function DayGrid({ interval, published, onPick }: Props) {
  const base = interval?.to ?? interval?.from ?? published ?? '2020-01-01';
  const [month, setMonth] = useState(base.slice(0, 7));
  const [first, setFirst] = useState<string | null>(null);
  const [year, number] = month.split('-').map(Number) as [number, number];
  const start = dayNumber(`${month}-01`);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const { data } = useAnswer<StatusAnswer>('/api/status');
  // The epoch was a Thursday; the first column is the day on which the workspace begins its week.
  const blank = (start + 3 - ((data?.weekStart ?? 1) - 1) + 7) % 7;
  const shift = (by: number) => {
    const at = year * 12 + number - 1 + by;
    setMonth(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  };
  const [from, to] = first
    ? [first, first]
    : [interval?.from ?? interval?.to ?? null, interval?.to ?? interval?.from ?? null];
  return (
    <div className="day-grid">
      <p>
        <button type="button" className="quiet" aria-label="Month before" onClick={() => shift(-1)}>
          ‹
        </button>
        {MONTHS[number - 1]} {year}
        <button type="button" className="quiet" aria-label="Month after" onClick={() => shift(1)}>
          ›
        </button>
      </p>
      <div className="days">
        {Array.from({ length: blank }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the day of the week
          <span key={`blank ${i}`} />
        ))}
        {Array.from({ length: days }, (_, i) => {
          const day = dayOf(start + i);
          const isIn = from !== null && to !== null && from <= day && day <= to;
          const near = first === null ? nearness(interval, day) : 0;
          const marks = [day === published ? 'is-published' : '', near > 0 ? 'is-open-side' : ''].filter(Boolean);
          return (
            <button
              key={day}
              type="button"
              tabIndex={-1}
              aria-label={dayWords(day)}
              aria-pressed={isIn}
              className={marks.join(' ') || undefined}
              style={near > 0 ? ({ '--near': near } as CSSProperties) : undefined}
              onPointerDown={(event) => event.preventDefault()}
              onClick={(event) => {
                if (event.shiftKey && interval?.from && interval.from <= day) onPick(interval.from, day);
                else if (first !== null) onPick(...([first, day].toSorted() as [string, string]));
                else if (event.detail === 2) onPick(day, day);
                else setFirst(day);
              }}
            >
              {i + 1}
            </button>
          );
        })}
      </div>
      <p className="soft">
        {first ? `From ${dayWords(first, true)}: take the last day` : 'Take the first day, then the last'}
      </p>
    </div>
  );
}

/** How far an open end is drawn, in days, fading. */
const FADE_DAYS = 6;

/** 1 beside the known end of a half-open interval, falling to 0; 0 everywhere else. */
function nearness(interval: Props['interval'], day: string): number {
  const { from = null, to = null } = interval ?? {};
  const away =
    from === null && to !== null
      ? dayNumber(to) - dayNumber(day)
      : to === null && from !== null
        ? dayNumber(day) - dayNumber(from)
        : 0;
  return away <= 0 || away > FADE_DAYS ? 0 : 1 - away / (FADE_DAYS + 1);
}
