/** Counts by category as level bars with the number at the end: read without an axis. */
import { type Html, html } from '../html.ts';
import { px } from './chart.ts';

export interface Bar {
  readonly label: string;
  readonly n: number;
  /** Class of events that colours it and draws its shape; none = ink. */
  readonly type?: string;
  readonly mark?: Html;
}

const [WIDTH, LABEL, ROW, ROOM] = [480, 226, 26, 36];

export function barsDrawing(bars: readonly Bar[], label: string): Html {
  const most = Math.max(1, ...bars.map(({ n }) => n));
  return html`<svg viewBox="0 0 ${WIDTH} ${bars.length * ROW + 4}" role="img" aria-label="${label}">${bars.map(
    ({ label: name, n, type, mark }, i) => {
      const y = i * ROW + 2;
      const wide = (n / most) * (WIDTH - LABEL - ROOM);
      return html`<g transform="translate(0 ${px(y)})"><text class="name" x="${mark ? 18 : 0}" y="16">${short(name)}</text>${mark ? html`<g transform="translate(7 11)">${mark}</g>` : ''}<rect class="${type ?? 'plain'}" x="${LABEL}" y="4" width="${px(Math.max(1, wide))}" height="15"/><text class="n" x="${px(LABEL + wide + 6)}" y="16">${n}</text></g>`;
    },
  )}</svg>`;
}

const short = (name: string): string => (name.length > 30 ? `${name.slice(0, 28).trimEnd()}…` : name);
