/** Sentences that stand in one paragraph, together: in most editions each is one of its own. */
import type { Sentence } from '../model/edition.ts';

export function paragraphsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (sentence.joined && last) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}
