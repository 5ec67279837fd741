/** A series drawn: for each statement its window as a bar at the height of its total, bounds shaded, open ones fading. */
import { dayNumber, dayOf } from '../../model/day.ts';
import type { Tally } from '../../model/tally.ts';
import { countWords } from '../words/count-words.ts';
import { dayWords } from '../words/day-words.ts';

const WIDTH = 640;
const HEIGHT = 150;
const PAD = { left: 44, right: 96, top: 14, bottom: 24 } as const;

const top = ({ about, min, max }: Tally['steps'][number]['value']): number => max ?? about ?? min ?? 0;

export function TallyChart({ tally }: { readonly tally: Tally }) {
  const steps = tally.steps.flatMap((step) => {
    const until = step.until ?? step.on;
    return until === null ? [] : [{ ...step, from: dayNumber(step.since ?? until), to: dayNumber(until) }];
  });
  if (steps.length === 0) return null;
  const first = Math.min(...steps.map(({ from }) => from));
  const last = Math.max(...steps.map(({ to }) => to), first + 1);
  const most = Math.max(...steps.map(({ value }) => top(value))) * 1.15 || 1;
  const x = (day: number) => PAD.left + ((day - first) / (last - first)) * (WIDTH - PAD.left - PAD.right);
  const y = (n: number) => HEIGHT - PAD.bottom - (n / most) * (HEIGHT - PAD.top - PAD.bottom);
  const title = `${tally.what}: ${steps.map(({ value, to }) => `${countWords(value)} by ${dayWords(dayOf(to))}`).join('; ')}`;
  return (
    <svg className="tally-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{title}</title>
      <line x1={PAD.left} x2={WIDTH - PAD.right} y1={y(0)} y2={y(0)} className="axis" />
      {[first, last].map((day, i) => (
        <text key={day} x={x(day)} y={HEIGHT - 7} textAnchor={i === 0 ? 'start' : 'end'} className="tick">
          {dayWords(dayOf(day), true)}
        </text>
      ))}
      {steps.map((step) => {
        const high = top(step.value);
        const low = step.value.min ?? (step.value.max === null ? high : 0);
        return (
          <g key={step.claim}>
            <path className="window" d={`M${x(step.from)} ${y(0)} L${x(step.to)} ${y(high)} L${x(step.to)} ${y(0)}Z`} />
            {low < high ? <line className="bound" x1={x(step.to)} x2={x(step.to)} y1={y(high)} y2={y(low)} /> : null}
            <path className="mark" d={`M${x(step.to) - 6} ${y(high)}h12`} />
            <text x={x(step.to) + 9} y={y(high) + 4} className="value">
              {countWords(step.value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
