/** Blocking keys: names that `compareNames` may call the same share at least one. */
import { isVowelSound } from './sounds.ts';
import { nameWords } from './words.ts';

/** Sounds that transliteration confuses fall into one class; vowels, h, w and y inside a word fall away. */
const CLASS: Readonly<Record<string, string>> = {
  k: 'K',
  q: 'K',
  g: 'K',
  G: 'K',
  j: 'K',
  Z: 'K',
  x: 'K',
  h: '',
  C: 'S',
  S: 'S',
  s: 'S',
  z: 'T',
  t: 'T',
  T: 'T',
  d: 'T',
  D: 'T',
  b: 'B',
  p: 'B',
  v: 'B',
  f: 'B',
  w: '',
  y: '',
  l: 'L',
  r: 'R',
  m: 'M',
  n: 'N',
};

function skeleton(sounds: string): string {
  let out = '';
  for (const c of sounds) {
    if (isVowelSound(c)) continue;
    const to = CLASS[c] ?? c;
    if (to !== '' && out[out.length - 1] !== to) out += to;
  }
  return out;
}

/**
 * Keys under which a name is filed and looked up: the skeleton of all its words, of its last word ("…:last"), of the words without a fused article, and,
 * for long skeletons, each with one letter left out (so that a misspelling still meets). Sorted, without doubles.
 */
export function nameKeys(name: string): readonly string[] {
  const { words, numbers } = nameWords(name);
  const tail = numbers.length > 0 ? `#${[...numbers].sort().join('#')}` : '';
  const keys = new Set<string>();
  const whole = skeleton(words.map((word) => word.sounds).join('')) || words.map((word) => word.sounds).join('');
  const all = words.map((word) => word.sounds).join('');
  const forms = [whole];
  if (words[0]?.bare) forms.push(skeleton(words[0].bare + all.slice(words[0].sounds.length)));
  // "Khoms" is also written "Homs".
  if (all.includes('x')) forms.push(skeleton(all.replace(/x/g, '')));
  for (const form of forms) {
    keys.add(form + tail);
    // The class of s and z, t and s, m and n is crossed by rare spellings; a second, coarser key catches them.
    keys.add(`${form.replace(/[ST]+/g, 'D').replace(/[MN]+/g, 'N')}~${tail}`);
    if (form.length >= 4)
      for (let i = 0; i < form.length; i++)
        keys.add(`${(form.slice(0, i) + form.slice(i + 1)).replace(/(.)\1+/g, '$1')}^${tail}`);
    if (form.length >= 3) keys.add(`${form.replace(/(.)\1+/g, '$1')}^${tail}`);
  }
  const last = words[words.length - 1];
  if (words.length > 1 && last) keys.add(`${skeleton(last.sounds)}:last${tail}`);
  return [...keys].sort();
}
