/** Weapons in the words of a sentence: "car bomb", "dynamite charges". */
import type { Word } from './sentences.ts';
import { BARE, WEAPON_BEFORE, WEAPONS } from './words.ts';

/** Weapons named in the sentence. */
export function weaponsIn(words: readonly Word[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!WEAPONS.has(words[i]!.text)) continue;
    let last = i;
    while (words[last + 1] && WEAPONS.has(words[last + 1]!.text)) last++;
    let first = i;
    while (first > 0 && WEAPON_BEFORE.has(words[first - 1]!.text)) first--;
    const bare = BARE.has(words[last]!.text) && first === last;
    if (
      !bare &&
      !/^(?:threats?|scare|experts?|squad|wounds?|factory|disposal|technicians?)$/.test(words[last + 1]?.text ?? '')
    )
      found.push(
        words
          .slice(first, last + 1)
          .map(({ text }) => text)
          .join(' '),
      );
    i = last;
  }
  return found;
}
