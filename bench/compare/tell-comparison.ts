/** The comparison as lines under a bench's table: stored, now, difference; what fell is marked in words. */
import type { Comparison } from './compare-figures.ts';

const shown = (x: number | null): string =>
  x === null ? '–' : Number.isInteger(x) ? String(x) : x.toFixed(Math.abs(x) < 100 ? 3 : 1);
const signed = (x: number): string => `${x > 0 ? '+' : x < 0 ? '−' : '±'}${shown(Math.abs(x))}`;

/** Figures that are as stored are counted, not listed. */
export function tellComparison(comparisons: readonly Comparison[]): readonly string[] {
  const changed = comparisons.filter(({ stored, now }) => stored !== now);
  const same = comparisons.length - changed.length;
  const falls = comparisons.filter(({ fall }) => fall);
  if (!changed.length) return [`As stored: all ${same} figures.`];
  const rows = [
    ['against the stored figures', 'stored', 'now', 'difference', ''],
    ...changed.map(({ name, stored, now, fall }) => [
      `  ${name}`,
      shown(stored),
      shown(now),
      stored === null ? 'new' : now === null ? 'gone' : signed(now - stored),
      fall ? 'FALL' : '',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return [
    ...rows.map((row) =>
      row
        .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    ),
    ...(same ? [`  ${same} more as stored`] : []),
    falls.length
      ? `FALL: ${falls.map(({ name }) => name).join(', ')} ${falls.length > 1 ? 'are' : 'is'} worse than stored beyond tolerance. If that is meant, store it: --store.`
      : 'Nothing fell beyond tolerance.',
  ];
}
