/** An attempt: an alternative for a slot with the conditions it did not meet. It is told if it missed by one. */
import type { Span } from '../../model/span.ts';
import type { SilentRule, Slot } from '../../model/why.ts';

export interface Unmet {
  /** What was not so, as a sentence without a full stop. True of the text, and to be checked there. */
  readonly failed: string;
  /** The words that came nearest to it. */
  readonly words: readonly Span[];
}

export interface Attempt {
  readonly rule: string;
  readonly slot: Slot;
  readonly unmet: readonly Unmet[];
}

export const attempt = (slot: Slot, rule: string, ...unmet: readonly (Unmet | null)[]): Attempt => ({
  slot,
  rule,
  unmet: unmet.filter((one): one is Unmet => one !== null),
});

export const unmet = (failed: string, ...words: readonly Span[]): Unmet => ({ failed, words });

/** Words as a sentence of ours quotes them. */
export const quoted = ({ quote }: Span): string => {
  const plain = quote.replace(/\s+/g, ' ').trim();
  return `“${plain.length > 60 ? `${plain.slice(0, 57)}…` : plain}”`;
};

/** Of those that missed by one condition the nearest for each slot: with words before without, then by their distance from the act. */
export function nearest(attempts: readonly Attempt[], act: Span): readonly SilentRule[] {
  const far = ({ unmet: [one] }: Attempt): number =>
    one!.words.length
      ? Math.min(...one!.words.map(({ start }) => Math.abs(start - act.start)))
      : Number.MAX_SAFE_INTEGER;
  const told = new Set<Slot>();
  return attempts
    .filter((one) => one.unmet.length === 1)
    .map((one, i) => ({ one, i, far: far(one) }))
    .sort((a, b) => a.far - b.far || a.i - b.i)
    .flatMap(({ one: { rule, slot, unmet: missed } }) => {
      if (told.has(slot)) return [];
      told.add(slot);
      return [{ rule, slot, failed: missed[0]!.failed, words: missed[0]!.words }];
    });
}
