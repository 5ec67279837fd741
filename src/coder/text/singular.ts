/** Plural -> singular by spelling alone, for look-ups in lists of nouns. */
import { wordMap } from './word-map.ts';

const IRREGULAR: ReadonlyMap<string, string> = wordMap({
  knives: 'knife',
  aircrafts: 'aircraft',
  axes: 'axe',
  men: 'man',
  women: 'woman',
});

/** Letters that plurals end in: "bombs", "men". */
const S = 115;
const N = 110;

/** "bombs" -> "bomb", "batteries" -> "battery", "47s" -> "47"; a word that is no plural stays. Over-cutting is harmless: the word itself is tried first. */
export function singularOf(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if (last !== S && last !== N) return word;
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith('men')) return `${word.slice(0, -2)}an`;
  if (/^\d+s$/.test(word)) return word.slice(0, -1);
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
