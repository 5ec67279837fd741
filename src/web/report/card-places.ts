/** Cards level with their words: each as near to its line as the others allow. Pure. */

export interface Wanted {
  /** Where the card's words stand, from the top of the text. */
  readonly at: number;
  readonly height: number;
}

/**
 * Tops of the cards, in order. The pinned card stands exactly level; those before it end above it, those after it
 * begin below it, each no farther from its words than it must. With `least`, none begins above it.
 */
export function placeCards(cards: readonly Wanted[], gap: number, pinned: number | null = null): readonly number[] {
  const tops: number[] = [];
  const from = pinned ?? 0;
  const level = (i: number) => cards[i]!.at;
  if (pinned !== null) tops[pinned] = level(pinned);
  for (let i = pinned === null ? 0 : from + 1; i < cards.length; i++) {
    const above = i === 0 ? 0 : tops[i - 1]! + cards[i - 1]!.height + gap;
    tops[i] = Math.max(level(i), above);
  }
  for (let i = from - 1; i >= 0; i--) {
    const below = tops[i + 1]! - gap - cards[i]!.height;
    tops[i] = Math.min(level(i), below);
  }
  return tops;
}
