/** Hedges: words of reserve on the whole event or on one slot ("suspected rebels"). */

import type { ActorMention } from '../../model/mention.ts';
import type { Hedge } from '../../model/vocabulary.ts';
import { tokenAt } from '../text/mention-index.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { LIST } from '../text/word-lists.ts';
import type { World } from './world.ts';

/** The hedge whose words stand at token `i`, with the token after them. */
function hedgeAt(
  { lexicon, doc }: World,
  i: number,
  end: number,
  scope: 'event' | 'slot',
): { hedge: Hedge; last: number } | null {
  const token = doc.tokens[i];
  if (!token || (token.lists & LIST.hedge) === 0) return null;
  for (const { entry, words } of lexicon.hedges.get(token.lower) ?? []) {
    if (entry.scope !== scope && entry.scope !== 'either') continue;
    let k = 1;
    while (k < words.length && i + k < end && doc.tokens[i + k]!.lower === words[k]) k++;
    if (k === words.length && i + k <= end) return { hedge: entry.hedge, last: i + k };
  }
  return null;
}

/** A hedge among the words that lead the mention's own group: "suspected rebels", "alleged members of X". */
export function hedgeIn(world: World, mention: ActorMention): Hedge {
  const { tokens } = world.doc;
  const first = tokenAt(tokens, mention.span.start);
  for (let i = Math.max(0, first - 2); i < first + 3 && i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i < first && token.pos !== 'ADJ' && token.pos !== 'VERB') continue;
    if (token.start >= mention.span.end) break;
    if (token.pos === 'ADV') continue;
    const found = hedgeAt(world, i, i + 1, 'slot');
    if (found && /^(?:suspect|alleg|presum|purport|suppos|probabl|possibl|unconfirm)/.test(token.lower))
      return found.hedge;
  }
  return 'none';
}

/** "an alleged attack", "a reported kidnapping": the reserve stands in the noun group of what is told. */
export function hedgeOnNoun(world: World, group: NounGroup | null): Hedge | null {
  if (!group) return null;
  for (let i = group.first; i < group.head; i++)
    if (/^(?:alleged|reported|purported|supposed|rumou?red)$/.test(world.doc.tokens[i]!.lower)) return 'reported';
    else if (/^(?:apparent|possible|unconfirmed|likely|probable)$/.test(world.doc.tokens[i]!.lower)) return 'possible';
  return null;
}

/** "appears to have deployed", "seem to be using": the reserve stands in the verb above. */
export function hedgeAbove(clause: Clause | null): Hedge | null {
  for (let at = clause; at?.parent; at = at.parent) {
    if (at.relation !== 'to') return null;
    if (/^(?:appear|seem)$/.test(at.parent.verb.lemma) && !at.parent.verb.negated) return 'possible';
  }
  return null;
}

/** The strongest hedge among the tokens, those of a slot left out. */
export function hedgeBetween(world: World, first: number, last: number): { hedge: Hedge; word: string } | null {
  for (let i = first; i < last; i++) {
    const token = world.doc.tokens[i]!;
    if (world.index.actor[i] || world.index.time[i]) continue;
    const next = world.doc.tokens[i + 1];
    // "suspected rebels": the reserve is on who, not on whether.
    if (
      (token.pos === 'ADJ' || token.pos === 'VERB') &&
      next &&
      (world.index.actor[i + 1] || next.pos === 'NOUN' || next.pos === 'PROPN') &&
      /ed$|ible$|able$/.test(token.lower)
    )
      continue;
    if (token.lower === 'reported' || token.lower === 'suspect' || token.lower === 'likely') continue;
    const found = hedgeAt(world, i, last, 'event');
    if (found) return { hedge: found.hedge, word: token.lower };
  }
  return null;
}
