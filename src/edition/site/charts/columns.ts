/** Counts by week as columns, stacked by type of event; only weeks that an edition covers stand on the axis. */
import { type Html, html } from '../html.ts';
import { px, ticksTo } from './chart.ts';

export interface Column {
  readonly label: string;
  readonly parts: readonly { readonly type: string; readonly n: number }[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [480, 200, 28, 24, 8];

export function columnsDrawing(columns: readonly Column[], label: string): Html {
  const totals = columns.map(({ parts }) => parts.reduce((sum, { n }) => sum + n, 0));
  const most = Math.max(1, ...totals);
  const ticks = ticksTo(most);
  const y = (n: number): number => HEIGHT - BOTTOM - (n / most) * (HEIGHT - BOTTOM - TOP);
  const step = (WIDTH - LEFT) / columns.length;
  const wide = Math.min(40, step * 0.7);
  const every = Math.ceil(columns.length / 9);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${ticks.map((n) => html`<path class="rule" d="M${LEFT} ${px(y(n))}H${WIDTH}"/><text class="n" x="${LEFT - 6}" y="${px(y(n) + 4)}" text-anchor="end">${n}</text>`)}${columns.map(
    ({ label: name, parts }, i) => {
      const x = LEFT + i * step + (step - wide) / 2;
      let base = 0;
      return html`${parts.map(({ type, n }) => {
        const [low, high] = [y(base), y(base + n)];
        base += n;
        return n
          ? html`<rect class="${type}" x="${px(x)}" y="${px(high)}" width="${px(wide)}" height="${px(low - high)}"/>`
          : '';
      })}${i % every === 0 ? html`<text class="name" x="${px(x + wide / 2)}" y="${HEIGHT - 6}" text-anchor="middle">${name}</text>` : ''}`;
    },
  )}</svg>`;
}
