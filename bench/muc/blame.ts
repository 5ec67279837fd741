/** Whom a sentence holds responsible, apart from who is told to have done it. */
import type { ActorMention } from '../../src/model/mention.ts';
import { listAfter, listBefore } from './lists.ts';
import type { Word } from './sentences.ts';
import { BE } from './words.ts';

/** Whom the sentence holds responsible: "X claimed responsibility", "attributed to X", "accused X of", "X is responsible". */
export function blamedIn(words: readonly Word[]): ActorMention[] {
  const blamed: ActorMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!;
    const next = words.slice(i + 1, i + 5).map((word) => word.text);
    if (
      /^(?:claimed|accepted|claim|claims|claiming|admitted|took|assumed)$/.test(text) &&
      next.some((w) => /^(?:responsibility|credit)$/.test(w))
    )
      blamed.push(...listBefore(words, i, true).mentions.slice(-1));
    else if (
      /^(?:attributed|blamed|ascribed|linked)$/.test(text) &&
      words.slice(i, i + 12).some((w) => /^(?:to|on)$/.test(w.text))
    ) {
      const to = words.findIndex((w, j) => j > i && j < i + 12 && /^(?:to|on)$/.test(w.text));
      blamed.push(...listAfter(words, to + 1).mentions.slice(0, 2));
      if (text === 'blamed' && next[0] !== 'on') blamed.push(...listAfter(words, i + 1).mentions.slice(0, 2));
    } else if (/^(?:accused?|accuses|accusing|blames?|blaming|blamed)$/.test(text) && !BE.has(words[i - 1]?.text ?? ''))
      blamed.push(...listAfter(words, i + 1).mentions.slice(0, 3));
    else if (/^(?:accused|suspected|charged)$/.test(text) && BE.has(words[i - 1]?.text ?? ''))
      blamed.push(...listBefore(words, i - 1, false).mentions);
    else if (/^(?:responsible|guilty|implicated|involved)$/.test(text)) {
      if (BE.has(words[i - 1]?.text ?? '')) blamed.push(...listBefore(words, i - 1, true).mentions);
      else if (
        /^(?:hold|held)$/.test(
          words
            .slice(Math.max(0, i - 8), i)
            .map((w) => w.text)
            .find((w) => /^(?:hold|held)$/.test(w)) ?? '',
        )
      )
        blamed.push(...listBefore(words, i, true).mentions);
    }
  }
  return blamed;
}
