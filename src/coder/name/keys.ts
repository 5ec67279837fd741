/** Blocking keys: names that `compareNames` may call the same share at least one. */
import { wordMap } from '../text/word-map.ts';
import { isVowelSound } from './sounds.ts';
import { type NameWords, nameWords } from './words.ts';

/** Sounds that transliteration confuses fall into one class; vowels, h, w and y inside a word fall away. */
const CLASS: ReadonlyMap<string, string> = wordMap<string>({
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
});

function skeleton(sounds: string): string {
  let out = '';
  let end = '';
  for (const c of sounds) {
    if (isVowelSound(c)) continue;
    const to = CLASS.get(c) ?? c;
    if (to === '' || to === end) continue;
    out += to;
    end = to;
  }
  return out;
}

/** Of letters that follow themselves one is left. */
function undoubled(form: string): string {
  let out = '';
  let from = 0;
  for (let i = 1; i < form.length; i++)
    if (form.charCodeAt(i) === form.charCodeAt(i - 1)) {
      out += form.slice(from, i);
      from = i + 1;
    }
  return from === 0 ? form : out + form.slice(from);
}

/** The forms of a name as skeletons: as it stands, without a fused article, with kh read as h. */
function formsOf({ words }: NameWords): readonly string[] {
  const all = words.map((word) => word.sounds).join('');
  const forms = [skeleton(all) || all];
  if (words[0]?.bare) forms.push(skeleton(words[0].bare + all.slice(words[0].sounds.length)));
  // "Khoms" is also written "Homs".
  if (all.includes('x')) forms.push(skeleton(all.replace(/x/g, '')));
  return forms;
}

const tailOf = ({ numbers }: NameWords): string => (numbers.length > 0 ? `#${[...numbers].sort().join('#')}` : '');

/** Only the keys of the whole name, none for misspellings: cheap, for running text. */
export const wholeKeys = (name: string): readonly string[] => wholeKeysOf(nameWords(name));

/** The same of a name already split. */
export function wholeKeysOf(words: NameWords): readonly string[] {
  const tail = tailOf(words);
  return formsOf(words).map((form) => form + tail);
}

/**
 * Keys under which a name is filed and looked up: the skeleton of all its words, of its last word ("…:last"), of the words
 * without a fused article, and, for long skeletons, each with one letter left out (so that a misspelling still meets). Sorted,
 * without doubles.
 */
export const nameKeys = (name: string): readonly string[] => nameKeysOf(nameWords(name));

/** The same of a name already split. */
export function nameKeysOf(named: NameWords): readonly string[] {
  const { words } = named;
  const tail = tailOf(named);
  const keys = new Set<string>();
  for (const form of formsOf(named)) {
    keys.add(form + tail);
    // The class of s and z, t and s, m and n is crossed by rare spellings; a second, coarser key catches them.
    keys.add(`${form.replace(/[ST]+/g, 'D').replace(/[MN]+/g, 'N')}~${tail}`);
    if (form.length >= 4)
      for (let i = 0; i < form.length; i++) keys.add(`${undoubled(form.slice(0, i) + form.slice(i + 1))}^${tail}`);
    if (form.length >= 3) keys.add(`${undoubled(form)}^${tail}`);
  }
  const last = words[words.length - 1];
  if (words.length > 1 && last) keys.add(`${skeleton(last.sounds)}:last${tail}`);
  return [...keys].sort();
}
