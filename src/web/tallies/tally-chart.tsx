/**
 * A series drawn: stated totals as steps, what they leave possible on each day as a shaded band, what our own events add up to
 * as a line; under it each stated window. Small figures point to the notes.
 */
import { dayOf } from '../../model/day.ts';
import type { Tally } from '../../model/tally.ts';
import { countWords } from '../words/count-words.ts';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { type BandPoint, bandOf, curveOf, windowsOf } from './band.ts';

const WIDTH = 640;
const PLOT = 190;
const BAR = 20;
const PAD = { left: 44, right: 84, top: 18, bottom: 22 } as const;

interface Props {
  readonly tally: Tally;
  readonly ours: readonly { readonly from: string; readonly to: string }[];
  /** Claim -> numbers of the notes about it. */
  readonly notes: ReadonlyMap<string, readonly number[]>;
}

export function TallyChart({ tally, ours, notes }: Props) {
  const windows = windowsOf(tally);
  if (windows.length === 0) return null;
  const band = bandOf(windows);
  const curve = curveOf(ours);
  const isCounted = tally.checks.some(({ rule }) => rule === 'own-sum');
  const first = Math.min(...windows.map(({ before }) => before));
  const last = Math.max(...windows.map(({ until }) => until), first + 1);
  const bounds = [...windows, ...band].flatMap(({ least, most }) => [
    least,
    Number.isFinite(most) ? most : least * 1.2,
  ]);
  const most = Math.max(...bounds, ours.length, 1) * 1.08;
  const x = (day: number) => PAD.left + ((day - first) / (last - first)) * (WIDTH - PAD.left - PAD.right);
  const y = (n: number) => PLOT - (Math.min(n, most) / most) * (PLOT - PAD.top);
  const running = windows.filter(({ before }) => before === first);
  const height = PLOT + PAD.bottom + windows.length * BAR + 4;
  const title = `${tally.what}: ${windows
    .map(
      ({ step, until }) =>
        `${countWords(step.value)} ${intervalWords(step.since, step.until) ?? `by ${dayWords(dayOf(until))}`}`,
    )
    .join('; ')}. ${ours.length} told one by one.`;
  return (
    <svg className="tally-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img">
      <title>{title}</title>
      {ticksOf(most).map((n) => (
        <g key={n}>
          <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(n)} y2={y(n)} />
          <text x={PAD.left - 6} y={y(n) + 4} textAnchor="end">
            {n.toLocaleString('en-GB')}
          </text>
        </g>
      ))}
      {band.length > 1 ? <path className="band" d={bandPath(band, x, y, most)} /> : null}
      {curve.length > 0 ? (
        <>
          <path className="ours-band" d={bandPath([...curve, { ...curve.at(-1)!, day: last }], x, y, most, true)} />
          <path className="ours" d={stepPath(curve, last, x, y)} />
          <text x={x(last) + 8} y={y(ours.length) + 4} className="ours-word">
            ours: {ours.length}
          </text>
        </>
      ) : isCounted ? (
        <>
          <path className="ours" d={`M${x(first)} ${y(0)}H${x(last)}`} />
          <text x={x(last) + 8} y={y(0) + 4} className="ours-word">
            ours: 0
          </text>
        </>
      ) : null}
      {band.slice(1, -1).map(({ day, most: high }) =>
        Number.isFinite(high) && !running.some(({ until }) => until === day) ? (
          <text key={day} x={x(day) - 4} y={y(high) - 5} textAnchor="end" className="derived">
            at most {high.toLocaleString('en-GB')} by {dayWords(dayOf(day), true)}
          </text>
        ) : null,
      )}
      {running.map(({ step, until, least, most: high }, i) => (
        <g key={`${step.claim} ${until}`}>
          {least < high ? <line className="bound" x1={x(until)} x2={x(until)} y1={y(high)} y2={y(least)} /> : null}
          <path className="mark" d={`M${x(until) - 6} ${y(Number.isFinite(high) ? high : least)}h12`} />
          {i === running.length - 1 ? (
            <text x={x(until) + 9} y={y(Number.isFinite(high) ? high : least) + 4} className="value">
              {countWords(step.value)}
            </text>
          ) : null}
        </g>
      ))}
      <line x1={PAD.left} x2={WIDTH - PAD.right} y1={y(0)} y2={y(0)} className="axis" />
      {[first + 1, last].map((day, i) => (
        <text key={day} x={x(day)} y={PLOT + 15} textAnchor={i === 0 ? 'start' : 'end'}>
          {dayWords(dayOf(day), true)}
        </text>
      ))}
      {windows.map(({ step, before, until }, i) => {
        const top = PLOT + PAD.bottom + i * BAR;
        const width = Math.max(3, x(until) - x(before));
        return (
          <g key={`${step.claim} ${before}`}>
            <rect className="window" x={x(before)} y={top + 4} width={width} height={BAR - 9} />
            <text x={x(until) + 9} y={top + 14} className="value">
              {countWords(step.value)}
              <tspan className="note-number" dx={4}>
                {(notes.get(step.claim) ?? []).join(' ')}
              </tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}

type Scale = (n: number) => number;

/** Round figures for the axis: zero, and two or three above it. */
function ticksOf(most: number): readonly number[] {
  const raw = most / 4;
  const ten = 10 ** Math.floor(Math.log10(raw));
  const by = [1, 2, 5, 10].map((n) => n * ten).find((n) => n >= raw) ?? raw;
  return Array.from({ length: Math.floor(most / by) + 1 }, (_, i) => Math.round(i * by * 100) / 100);
}

/** Between two named days a count is at least what it was and at most what it will be; `isKnown`: it changes on those days only. */
function bandPath(points: readonly BandPoint[], x: Scale, y: Scale, top: number, isKnown = false): string {
  const high = (n: number) => (Number.isFinite(n) ? n : top);
  const upper = points.flatMap(({ day, most }, i) => {
    const next = points[i + 1];
    if (isKnown) return [`${x(day)} ${y(i > 0 ? points[i - 1]!.most : 0)}`, `${x(day)} ${y(most)}`];
    return next ? [`${x(day)} ${y(high(most))}`, `${x(day)} ${y(high(next.most))}`] : [`${x(day)} ${y(high(most))}`];
  });
  const lower = points.toReversed().flatMap(({ day, least }, i, all) => {
    const before = all[i + 1];
    return [`${x(day)} ${y(least)}`, ...(before ? [`${x(day)} ${y(before.least)}`] : [])];
  });
  return `M${[...upper, ...lower].join('L')}Z`;
}

function stepPath(points: readonly BandPoint[], last: number, x: Scale, y: Scale): string {
  const steps = points.flatMap(({ day, least }, i) => [
    `${x(day)} ${y(i > 0 ? points[i - 1]!.least : 0)}`,
    `${x(day)} ${y(least)}`,
  ]);
  return `M${[...steps, `${x(last)} ${y(points.at(-1)!.least)}`].join('L')}`;
}
