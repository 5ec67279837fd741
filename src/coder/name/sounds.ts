/**
 * A word as a string of sounds, one character each, so that spellings of one name become nearly equal:
 * consonants `b t T(th) j h x(kh) d D(dh) r z Z(zh) s S(sh) C(ch) g G(gh) f v q k l m n p w y`,
 * vowels `a e i o u`, long `A I U`, diphthongs `Y(ai) W(au)`.
 */

const DIGRAPHS: readonly (readonly [string, string])[] = [
  ['shch', 'SC'],
  ['tch', 'C'],
  ['sch', 'S'],
  ['dzh', 'j'],
  ['ssh', 'S'],
  ['kkh', 'x'],
  ['sh', 'S'],
  ['ch', 'C'],
  ['kh', 'x'],
  ['gh', 'G'],
  ['th', 'T'],
  ['dh', 'D'],
  ['zh', 'Z'],
  ['dj', 'j'],
  ['ph', 'f'],
  ['ck', 'k'],
  ['tz', 'ts'],
];
const BY_LETTER: ReadonlyMap<string, readonly (readonly [string, string])[]> = Map.groupBy(
  DIGRAPHS,
  ([from]) => from[0]!,
);
/** Never written for one Arabic letter: t and z side by side stay two. */
const EUROPEAN = new Set(['tz', 'ck', 'ph', 'tch', 'sch', 'shch', 'ssh', 'kkh']);
/** The group of letters at `i` that is one sound or two, with these. */
function digraphAt(letters: string, i: number, arabic: boolean): readonly [string, string] | undefined {
  const group = BY_LETTER.get(letters[i]!);
  if (group === undefined) return undefined;
  for (const pair of group) if (letters.startsWith(pair[0], i) && !(arabic && EUROPEAN.has(pair[0]))) return pair;
  return undefined;
}
const isVowelLetter = (c: string | undefined): boolean => c !== undefined && c !== '' && 'aeiou'.includes(c);
const isVowelStart = (c: string | undefined): boolean => isVowelLetter(c) || c === 'y';

export const isVowelSound = (c: string): boolean => 'aeiouAIUYW'.includes(c);

/** Sounds of one romanised, folded word without spaces. `arabic` = its short vowels are unwritten: w and y stay what they are. */
export function soundsOf(word: string, arabic = false): string {
  const letters = word.replace(/[^a-z0-9]/g, '');
  let out = '';
  /** The last sound of `out`, which is costly to read from a string that grows. */
  let end = '';
  let i = 0;
  const push = (sounds: string) => {
    for (let n = 0; n < sounds.length; n++) {
      const sound = sounds[n]!;
      if (end === sound && !isVowelSound(sound) && !(sound >= '0' && sound <= '9')) continue;
      out += sound;
      end = sound;
    }
  };
  while (i < letters.length) {
    const c = letters[i]!;
    const next = letters[i + 1];
    const third = letters[i + 2];
    const digraph = digraphAt(letters, i, arabic);
    if (digraph) {
      push(digraph[1]);
      i += digraph[0].length;
    } else if (arabic) {
      push(c === 'a' && i > 0 && i < letters.length - 1 ? 'A' : c);
      i++;
    } else if (c === 'o' && next === 'u' && isVowelLetter(third)) {
      push('w');
      i += 2;
    } else if ((c === 'o' && (next === 'u' || next === 'o')) || (c === 'u' && next === 'u')) {
      push('U');
      i += 2;
    } else if (
      (c === 'e' && next === 'e') ||
      (c === 'i' && next === 'i') ||
      (c === 'i' && next === 'y' && !isVowelLetter(third))
    ) {
      push('I');
      i += 2;
    } else if (c === 'a' && next === 'a') {
      push('A');
      i += 2;
    } else if ((c === 'a' || c === 'e') && (next === 'y' || next === 'i') && !isVowelStart(third)) {
      push('Y');
      i += 2;
    } else if (c === 'a' && (next === 'w' || next === 'u') && !isVowelLetter(third)) {
      push('W');
      i += 2;
    } else if (c === 'y') {
      if (next === 'y') i++;
      push(isVowelLetter(letters[i + 1]) ? 'y' : 'i');
      i++;
    } else if (c === 'w') {
      if (next === 'w') i++;
      push(isVowelLetter(letters[i + 1]) || i === 0 ? 'w' : 'u');
      i++;
    } else if (c === 'u' && i === 0 && isVowelLetter(next)) {
      push('w');
      i++;
    } else if (c === 'g' && next === 'i' && (third === 'a' || third === 'o' || third === 'u')) {
      push('j');
      i += 2;
    } else if (c === 'c') {
      push(next === 'e' || next === 'i' ? 's' : 'k');
      i++;
    } else if (c === 'x') {
      push('ks');
      i++;
    } else {
      push(c);
      i++;
    }
  }
  // A final h after a vowel is only the spelling of ta marbuta.
  if (out.length > 2 && out.endsWith('h') && isVowelSound(out[out.length - 2]!)) out = out.slice(0, -1);
  return out;
}
