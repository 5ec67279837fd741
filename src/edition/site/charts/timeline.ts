/** Days as columns, stacked by type; under them a bar for each event known to several days, whose unsure ends fade. */
import { addDays, dayNumber } from '../../../model/day.ts';
import type { Event } from '../../../model/event.ts';
import type { Day } from '../../../model/record.ts';
import { dayWords, spanWords } from '../../compose/words/date.ts';
import { classOf, EVENT_CLASSES } from '../event-class.ts';
import { type Html, html } from '../html.ts';
import { px, ticksTo } from './chart.ts';

const [LEFT, TOP, TALL, AXIS, LANE, MOST_LANES] = [34, 8, 84, 22, 7, 8];
/** Drawn twice: for a page, and for a phone. */
const SHAPES = [
  { name: 'wide', width: 1056, names: 16 },
  { name: 'narrow', width: 400, names: 6 },
] as const;
/** With less than this to draw, a sentence says it better. */
const LEAST = 3;

interface Days {
  readonly first: Day;
  readonly last: Day;
  readonly days: number;
  readonly exact: readonly Event[];
  readonly spans: readonly Event[];
  readonly label: string;
}

/** Null where too few events fall into the days with a day of their own or a span of days. */
export function timelineFigure(events: readonly Event[], first: Day, last: Day): Html | null {
  const exact = events.filter(({ time }) => isOneDay(time) && time!.from! >= first && time!.from! <= last);
  const spans = events
    .filter(({ time }) => time && !isOneDay(time) && (time.from ?? time.to))
    .filter(({ time }) => (time!.from ?? first) <= last && (time!.to ?? last) >= first);
  if (exact.length + spans.length < LEAST) return null;
  const days = dayNumber(last) - dayNumber(first) + 1;
  const drawn = { first, last, days, exact, spans, label: `Events by day, ${spanWords(first, last)}` };
  const without = events.length - exact.length - spans.length;
  const lanes = Math.min(spans.length, MOST_LANES);
  return html`<figure class="timeline" data-first="${first}" data-days="${days}">${SHAPES.map((shape) => drawing(shape, drawn))}<figcaption>Columns: events with a day of their own. ${spans.length ? `Bars: ${spans.length === 1 ? 'one event' : `${spans.length} events`} known to several days${lanes < spans.length ? `, of which ${lanes} are drawn` : ''}; an end that is not known fades. ` : ''}${without > 0 ? html`<b>Not drawn:</b> ${without} of ${events.length}, told without a day or with one outside ${spanWords(first, last)}.` : ''}</figcaption></figure>`;
}

function drawing(
  { name, width, names }: (typeof SHAPES)[number],
  { first, last, days, exact, spans, label }: Days,
): Html {
  const step = (width - LEFT) / days;
  const x = (day: Day): number => LEFT + (dayNumber(day) - dayNumber(first)) * step;
  const counts = new Map<string, number>();
  for (const event of exact) {
    const key = `${event.time!.from} ${classOf(event).id}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const totals = Array.from({ length: days }, (_, i) => {
    const day = addDays(first, i);
    return { day, parts: EVENT_CLASSES.map(({ id }) => ({ id, n: counts.get(`${day} ${id}`) ?? 0 })) };
  });
  const most = Math.max(1, ...totals.map(({ parts }) => parts.reduce((sum, { n }) => sum + n, 0)));
  const y = (n: number): number => TOP + TALL - (n / most) * TALL;
  const lanes = spans.slice(0, MOST_LANES);
  const height = TOP + TALL + AXIS + lanes.length * LANE + 4;
  const wide = Math.min(64, step * 0.72);
  const every = Math.ceil(days / names);
  return html`<svg class="${name}" data-left="${LEFT / width}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><defs><linearGradient id="late-${name}"><stop offset="0" class="unsure" stop-opacity=".8"/><stop offset="1" class="unsure" stop-opacity=".05"/></linearGradient><linearGradient id="early-${name}"><stop offset="0" class="unsure" stop-opacity=".05"/><stop offset="1" class="unsure" stop-opacity=".8"/></linearGradient></defs>${ticksTo(
    most,
  ).map(
    (n) =>
      html`<path class="rule" d="M${LEFT} ${px(y(n))}H${width}"/><text class="n" x="${LEFT - 6}" y="${px(y(n) + 4)}" text-anchor="end">${n}</text>`,
  )}${totals.map(({ day, parts }, i) => {
    let base = 0;
    return html`${parts.map(({ id, n }) => {
      const [low, high] = [y(base), y(base + n)];
      base += n;
      return n
        ? html`<rect class="${id}" x="${px(x(day) + (step - wide) / 2)}" y="${px(high)}" width="${px(wide)}" height="${px(low - high)}"/>`
        : '';
    })}${i % every === 0 ? html`<text class="name" x="${px(Math.max(LEFT + 16, x(day) + step / 2))}" y="${TOP + TALL + 16}" text-anchor="middle">${shortDay(day, i === 0 || day.endsWith('-01'))}</text>` : ''}`;
  })}${lanes.map(({ time }, i) => {
    const [from, to] = [time!.from, time!.to];
    const [start, end] = [from && from > first ? x(from) : LEFT, to && to < last ? x(to) + step : width];
    const fill = !from || time!.basis === 'bounded' ? `url(#early-${name})` : !to ? `url(#late-${name})` : null;
    return html`<rect class="${fill ? 'open' : 'span'}"${fill ? html` fill="${fill}"` : ''} x="${px(start)}" y="${TOP + TALL + AXIS + i * LANE}" width="${px(Math.max(4, end - start))}" height="3.5"/>`;
  })}</svg>`;
}

const isOneDay = (time: Event['time']): boolean =>
  time?.from != null && time.from === time.to && time.basis !== 'bounded';

/** "17 Oct" for the first and where a month begins, else "18". */
const shortDay = (day: Day, whole: boolean): string => {
  const [date, month] = dayWords(day).split(' ') as [string, string];
  return whole ? `${date} ${month.slice(0, 3)}` : date;
};
