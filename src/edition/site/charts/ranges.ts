/** Numbers with bounds as whiskers: from the least to the most any account gives; an open end runs out in an arrow. */
import { type Html, html } from '../html.ts';
import { px, ticksTo } from './chart.ts';

export interface Range {
  readonly label: string;
  readonly least: number;
  /** Null = open. */
  readonly most: number | null;
  /** The figure in signs: `1`, `1–3`, `≥ 24`. */
  readonly figure: string;
}

const [WIDTH, LABEL, ROW, ROOM, BOTTOM] = [480, 226, 28, 58, 20];

export function rangesDrawing(ranges: readonly Range[], label: string): Html {
  const most = Math.max(1, ...ranges.map(({ least, most }) => Math.max(least, most ?? least * 1.25)));
  const x = (n: number): number => LABEL + (n / most) * (WIDTH - LABEL - ROOM);
  const height = ranges.length * ROW + BOTTOM;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}">${ticksTo(most).map((n) => html`<path class="rule" d="M${px(x(n))} 0V${height - BOTTOM}"/><text class="n" x="${px(x(n))}" y="${height - 5}" text-anchor="middle">${n}</text>`)}${ranges.map(
    ({ label: name, least, most: top, figure }, i) => {
      const y = i * ROW + ROW / 2;
      const end = x(top ?? most);
      const tip =
        top === null
          ? html`<path class="open" d="M${px(end)} ${y}l-7 -4v8z"/>`
          : html`<path class="whisker" d="M${px(end)} ${y - 5}v10"/>`;
      return html`<text class="name" x="0" y="${y + 4}">${name.length > 30 ? `${name.slice(0, 28)}…` : name}</text><path class="whisker${top === null ? ' unsure' : ''}" d="M${px(x(least))} ${y}H${px(end)}"/><path class="whisker" d="M${px(x(least))} ${y - 5}v10"/>${tip}<text class="n" x="${px(end + 7)}" y="${y + 4}">${figure}</text>`;
    },
  )}</svg>`;
}
