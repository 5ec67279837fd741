/** Bounds in figures: "150", "1–3", "≥ 53", "≤ 350", "about 200", "some". */

interface Bounds {
  readonly about?: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

const figure = (n: number): string => n.toLocaleString('en-GB');

export function countWords({ about = null, min, max }: Bounds): string {
  if (min !== null && max !== null) return min === max ? figure(min) : `${figure(min)}–${figure(max)}`;
  if (min !== null) return `≥ ${figure(min)}`;
  if (max !== null) return `≤ ${figure(max)}`;
  return about === null ? 'some' : `about ${figure(about)}`;
}

/** "1 claim", "3 claims". */
export const plural = (n: number, one: string, many = `${one}s`): string => `${figure(n)} ${n === 1 ? one : many}`;

/** "12,345". */
export const plainCount = figure;

/** "950", "3.4k", "120k", "1.2m": for marks with room for four signs. */
export function shortCount(n: number): string {
  if (n < 1000) return String(n);
  const [unit, sign] = n < 999_500 ? [1000, 'k'] : [1_000_000, 'm'];
  return `${n < 10 * unit ? (n / unit).toFixed(1).replace(/\.0$/, '') : Math.round(n / unit)}${sign}`;
}
