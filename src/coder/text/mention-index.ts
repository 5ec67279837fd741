/** Which mention covers which token: the bridge from spans to grammar. */
import type { ActorMention, PlaceMention, TimeMention } from '../../model/mention.ts';
import type { CountMention, Reading, WeaponMention } from '../reading.ts';
import type { Token } from './document.ts';

/** For each token the mention that covers it, or undefined; of two mentions the longer one, then the earlier one. */
export interface MentionIndex {
  readonly actor: readonly (ActorMention | undefined)[];
  readonly place: readonly (PlaceMention | undefined)[];
  readonly time: readonly (TimeMention | undefined)[];
  readonly count: readonly (CountMention | undefined)[];
  readonly weapon: readonly (WeaponMention | undefined)[];
}

export function indexMentions(reading: Reading): MentionIndex {
  const { tokens } = reading.doc;
  return {
    actor: cover(tokens, reading.actors),
    place: cover(tokens, reading.places),
    // An age is no time: "a 62-year-old woman".
    time: cover(
      tokens,
      reading.times.filter(({ span }) => !/^\S+[\s-]+(?:year|month|week|day)s?[\s-]+old$/i.test(span.quote)),
    ),
    count: cover(tokens, reading.counts),
    weapon: cover(tokens, reading.weapons),
  };
}

/** First token that ends after `offset` (binary search). */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cover<Mention extends { readonly span: { readonly start: number; readonly end: number } }>(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): (Mention | undefined)[] {
  const covered: (Mention | undefined)[] = new Array(tokens.length).fill(undefined);
  const size = (mention: Mention): number => mention.span.end - mention.span.start;
  for (const mention of mentions) {
    for (let i = tokenAt(tokens, mention.span.start); i < tokens.length && tokens[i]!.start < mention.span.end; i++) {
      const held = covered[i];
      if (!held || size(mention) > size(held)) covered[i] = mention;
    }
  }
  return covered;
}
