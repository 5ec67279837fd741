/**
 * Which texts tell one story: likeness of whole texts by the rare words they share. Names and numbers count double, for they
 * tell two quakes apart where the words of quakes are the same. It takes the place of a topic, which nobody gives.
 */
import type { Text } from './read-ecb.ts';
import { cosine, normalised, termOf } from './term-vector.ts';

const NAME = 2;
const NUMBER = 2;

export interface Stories {
  /** Likeness of two texts, 0 to 1; `own` for a text and itself. */
  readonly likeness: (a: number, b: number) => number;
  /** Log of how rare a term is among the texts. */
  readonly rarity: (term: string) => number;
}

/** What a text is to itself: as much as the closest of two retellings, or its own repetitions would outweigh all others. */
const OWN = 0.5;

export function storiesOf(texts: readonly Text[]): Stories {
  const found = new Map<string, number>();
  const counts = texts.map(({ sentences }) => {
    const weights = new Map<string, number>();
    for (const sentence of sentences) {
      sentence.forEach((word, i) => {
        const term = termOf(word);
        if (term === null) return;
        // The first word of a sentence is upper case whether it is a name or not.
        const weight = /\d/.test(word) ? NUMBER : i > 0 && /^\p{Lu}/u.test(word) ? NAME : 1;
        weights.set(term, (weights.get(term) ?? 0) + weight);
      });
    }
    for (const term of weights.keys()) found.set(term, (found.get(term) ?? 0) + 1);
    return weights;
  });
  const rarity = (term: string): number => Math.log((texts.length + 1) / (found.get(term) ?? 1));
  const vectors = counts.map((weights) =>
    normalised(
      new Map(
        [...weights]
          .filter(([term]) => found.get(term)! > 1)
          .map(([term, weight]) => [term, (1 + Math.log(weight)) * rarity(term)]),
      ),
    ),
  );
  const likeness = vectors.map((a, i) => Float32Array.from(vectors, (b, j) => (i === j ? OWN : cosine(a, b))));
  return { likeness: (a, b) => likeness[a]![b]!, rarity };
}
