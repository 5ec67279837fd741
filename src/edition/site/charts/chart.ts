/** A chart on a page: a drawing made at publish time, what it leaves out, and the numbers it was drawn from. */
import { type Html, html } from '../html.ts';

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Chart {
  readonly title: string;
  readonly drawing: Html;
  /** What is counted, and what is not. */
  readonly caption: string;
  readonly table: ChartTable;
}

export const chartFigure = ({ title, drawing, caption, table }: Chart): Html =>
  html`<figure class="chart"><h3>${title}</h3>${drawing}<figcaption>${caption}<details class="numbers"><summary>The numbers</summary><div class="scroll" tabindex="0"><table><thead><tr>${table.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${table.rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details></figcaption></figure>`;

/** Round steps for an axis from 0 up to `most`, at most five. */
export function ticksTo(most: number): readonly number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough);
  return Array.from({ length: Math.floor(Math.max(most, 1) / step + 1e-9) + 1 }, (_, i) => i * step);
}

export const px = (n: number): string => String(Math.round(n * 10) / 10);
