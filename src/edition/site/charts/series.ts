/** A running total over time: each statement of it at its day, as a whisker where it has bounds, joined by steps. */
import { dayNumber } from '../../../model/day.ts';
import type { Day } from '../../../model/record.ts';
import type { Tally, TallyStep } from '../../../model/tally.ts';
import { dayWords } from '../../compose/words/date.ts';
import type { View } from '../../view.ts';
import { type Html, html } from '../html.ts';
import { px, ticksTo } from './chart.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [480, 200, 40, 24, 10, 14];

/** `350`, `≤ 350`, `≥ 53`, `≈ 200`, `3–5`. */
export function countSigns({
  min,
  max,
  about,
}: {
  readonly min: number | null;
  readonly max: number | null;
  readonly about?: number | null;
}): string {
  if (min !== null && min === max) return `${min}`;
  if (min !== null && max !== null) return `${min}–${max}`;
  if (max !== null) return `≤ ${max}`;
  if (min !== null) return `≥ ${min}`;
  return about == null ? 'no number' : `≈ ${about}`;
}

/** Statements of the whole total, oldest first: parts of it ("150 of them in October") are no points of the line. */
export const pointsOf = ({ steps }: Tally): readonly (TallyStep & { readonly on: string })[] =>
  steps
    .filter(
      (step): step is TallyStep & { readonly on: string } =>
        step.on !== null && (step.until === null || step.until === step.on),
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));

/** Totals as stated up to a day: what an edition tells of them is not changed by what is stated after it. Steps of no day known stand with their report; checks are told on the page of the total. */
export function talliesUntil({ tallies, reports }: Pick<View, 'tallies' | 'reports'>, last: Day): readonly Tally[] {
  return tallies.flatMap((tally) => {
    const steps = tally.steps.filter(({ on, until, report }) => {
      const day = on ?? until ?? reports.get(report)?.published ?? null;
      return day !== null && day <= last;
    });
    return steps.length ? [{ ...tally, steps, checks: [] }] : [];
  });
}

const middleOf = ({ value: { about, min, max } }: TallyStep): number => about ?? max ?? min ?? 0;

/** Null where there is not yet a line to draw: fewer than two statements on different days. */
export function seriesDrawing(tally: Tally, label: string): Html | null {
  const points = pointsOf(tally);
  const days = points.map(({ on }) => dayNumber(on));
  if (new Set(days).size < 2) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(1, ...points.map((step) => Math.max(middleOf(step), step.value.max ?? 0, step.value.min ?? 0)));
  const x = (day: number): number => LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  // The axis ends at a round step, so that no point stands above its last line.
  const steps = ticksTo(most);
  const step = steps[1] ?? 1;
  const ticks = ticksTo(Math.ceil(most / step - 1e-9) * step);
  const y = (n: number): number => HEIGHT - BOTTOM - (n / ticks.at(-1)!) * (HEIGHT - BOTTOM - TOP);
  const line = points
    .map(
      (step, i) => `${i ? 'H' : 'M'}${px(x(days[i]!))}${i ? `V${px(y(middleOf(step)))}` : ` ${px(y(middleOf(step)))}`}`,
    )
    .join('');
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${ticks.map((n) => html`<path class="rule" d="M${LEFT} ${px(y(n))}H${WIDTH}"/><text class="n" x="${LEFT - 6}" y="${px(y(n) + 4)}" text-anchor="end">${n}</text>`)}<path class="line" d="${line}"/>${points.map(
    (step, i) => {
      const [at, { min, max }] = [x(days[i]!), step.value];
      const bounds =
        min !== null && max !== null && min !== max
          ? html`<path class="whisker" d="M${px(at)} ${px(y(min))}V${px(y(max))}"/>`
          : '';
      return html`${bounds}<circle class="point" cx="${px(at)}" cy="${px(y(middleOf(step)))}" r="3.4"><title>${dayWords(step.on)}: ${countSigns(step.value)}</title></circle>`;
    },
  )}<text class="name" x="${LEFT}" y="${HEIGHT - 6}">${dayWords(points[0]!.on)}</text><text class="name" x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">${dayWords(points.at(-1)!.on)}</text></svg>`;
}
