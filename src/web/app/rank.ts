/** What the palette offers, best first: how well the words answer to what was typed, then how often and how lately it was taken. Pure. */

/** How often something was taken, and when last (milliseconds). */
export interface Use {
  readonly n: number;
  readonly last: number;
}
export type Uses = Readonly<Record<string, Use>>;

export interface Rankable {
  /** By which its use is remembered. */
  readonly id: string;
  readonly words: string;
  readonly note: string;
  /** Other words it answers to. */
  readonly also?: string | null;
}

const DAY_MS = 86_400_000;
/** Uses kept: the oldest are forgotten. */
const KEPT = 200;

const fold = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** 0 = not at all; the whole words best, then their beginning, then a word's beginning, then anywhere. */
function fitOf(words: string, typed: string): number {
  const [all, asked] = [fold(words), fold(typed)];
  if (all === asked) return 5;
  if (all.startsWith(asked)) return 4;
  const parts = asked.split(/\s+/).filter(Boolean);
  const fits = parts.map((part) =>
    ` ${all}`.includes(` ${part}`) ? 3 : part.length > 2 && all.includes(part) ? 1 : 0,
  );
  return fits.length === 0 ? 1 : Math.min(...fits);
}

/** A use weighs less by half each ten days. */
const weightOf = (use: Use | undefined, now: number): number =>
  use === undefined ? 0 : Math.log2(1 + use.n) * 0.5 ** ((now - use.last) / (10 * DAY_MS));

/** Those that answer, best first; in the order given where nothing tells them apart. A habit outweighs one step of fit, not more. */
export function ranked<Of extends Rankable>(all: readonly Of[], typed: string, uses: Uses, now: number): readonly Of[] {
  return all
    .map((one, at) => {
      const fits = [
        fitOf(one.words, typed),
        one.also ? fitOf(one.also, typed) - 0.5 : 0,
        fitOf(one.note, typed) > 0 ? 0.5 : 0,
      ];
      const fit = typed === '' ? 1 : Math.max(...fits);
      return { one, at, fit, score: fit + Math.min(1.5, weightOf(uses[one.id], now) / 2) };
    })
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .map(({ one }) => one);
}

/** The uses with one more of `id`. */
export function used(uses: Uses, id: string, now: number): Uses {
  const next = { ...uses, [id]: { n: (uses[id]?.n ?? 0) + 1, last: now } };
  const kept = Object.entries(next).toSorted(([, a], [, b]) => b.last - a.last);
  return Object.fromEntries(kept.slice(0, KEPT));
}
