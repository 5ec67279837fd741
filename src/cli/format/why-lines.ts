/** Why a claim is as it is, as lines under it: each rule with its words, then what did not fire and the condition that failed. */
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';

const LABEL = 5 + 10;

export function whyLines({ why, trace }: Claim): readonly string[] {
  if (!why) return [`     ${'why'.padEnd(9)} ${trace.join(' › ')}`];
  const width = Math.max(0, ...[...why.rules, ...why.silent].map(({ rule }) => rule.length));
  const rules = why.rules.map(({ rule, slots, words }) =>
    [rule.padEnd(width), [slots.join(', '), wordsText(words)].filter(Boolean).join(': ')].join('  ').trimEnd(),
  );
  const silent = why.silent.map(({ rule, slot, failed }) => `${rule.padEnd(width)}  ${slot}: ${failed}`);
  return [...block('why', rules), ...block('not fired', silent)];
}

const block = (label: string, rows: readonly string[]): readonly string[] =>
  rows.map((row, i) => (i === 0 ? `     ${label.padEnd(9)} ${row}` : `${' '.repeat(LABEL)}${row}`));

const wordsText = (words: readonly Span[]): string =>
  words.map(({ start, end, quote }) => `“${quote.replace(/\s+/g, ' ').trim()}” ${start}–${end}`).join(', ');
