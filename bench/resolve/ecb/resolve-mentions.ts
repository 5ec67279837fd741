/** Event mentions of many texts -> events: stories instead of topics, then mentions by act, words around and story. */
import { readFamilies } from './act.ts';
import { averageLink } from './average-link.ts';
import { likelihood, lookAt } from './mention-pair.ts';
import type { Ecb } from './read-ecb.ts';
import { storiesOf } from './story.ts';

/** Mean likelihood from which two groups are one; chosen on the training topics with the weights. */
const THRESHOLD = 0.22;

export function resolveMentions({ texts, mentions }: Pick<Ecb, 'texts' | 'mentions'>): ReadonlyMap<string, string> {
  const stories = storiesOf(texts);
  const acts = readFamilies();
  const looked = mentions.map((mention) => lookAt(mention, texts, stories, acts));
  const group = averageLink(mentions.length, (i, j) => likelihood(looked[i]!, looked[j]!, stories), THRESHOLD);
  return new Map(mentions.map(({ id }, i) => [id, mentions[group[i]!]!.id]));
}

/** What anybody would try first: the same words in whatever text, or in one topic where `topics` are given away. */
export function sameWords(
  { texts, mentions }: Pick<Ecb, 'texts' | 'mentions'>,
  topics?: Ecb['topics'],
): ReadonlyMap<string, string> {
  return new Map(
    mentions.map(({ id, text, sentence, words }) => [
      id,
      `${topics?.get(id) ?? ''} ${words.map((i) => texts[text]!.sentences[sentence]![i]!.toLowerCase()).join(' ')}`,
    ]),
  );
}
