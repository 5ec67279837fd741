/** The words of a name that say who or what it is, as sounds: articles gone, Abu/Ibn/Abd- in one form, numbers apart. */
import { wordMap } from '../text/word-map.ts';
import { foldName } from './fold.ts';
import { romanise, scriptOf } from './romanise.ts';
import { soundsOf } from './sounds.ts';

export interface NameWord {
  readonly text: string;
  readonly sounds: string;
  /** Sounds without an article written together with the word ("almarj", "azzawiya"), or null. */
  readonly bare: string | null;
}

export interface NameWords {
  readonly words: readonly NameWord[];
  readonly numbers: readonly string[];
  /** Short vowels are unwritten. */
  readonly arabic: boolean;
}

const ARTICLES = new Set(['al', 'el', 'ul', 'il', 'the', 'of', 'l']);
const SUN_ARTICLE = /^[aeiu](sh|ch|dh|th|s|z|d|t|n|r|j)$/;
const KUNYA = new Set(['abu', 'abou', 'aboo', 'bu', 'bou', 'abi', 'bw', 'abw']);
const SON = new Set(['bin', 'ben', 'ibn', 'bn', 'abn']);
/** No name is longer; text from outside may be. */
const MOST_WORDS = 16;
const LONGEST_WORD = 48;
const SERVANT = /^abd(?:[aeiou](?:l|r|n|s|z|d|t|sh))?$/;
/** "brigade" and "battalion" both translate katiba; a reader of two reports meets both. */
const SAME_NOUN: ReadonlyMap<string, string> = wordMap<string>({
  battalion: 'brigade',
  battalions: 'brigade',
  brigades: 'brigade',
  katiba: 'brigade',
  katibat: 'brigade',
  kataib: 'brigade',
  regiment: 'brigade',
  airfield: 'airbase',
  saint: 'st',
  'st.': 'st',
  mount: 'mt',
  jebel: 'jabal',
  gebel: 'jabal',
  djebel: 'jabal',
  oued: 'wadi',
  ouadi: 'wadi',
});
const ORDINAL = /^(\d+)(?:st|nd|rd|th)?$/;

/** Splits a name into its telling words. */
export function nameWords(name: string): NameWords {
  const comma = name.indexOf(', ');
  const turned =
    comma > 0 && !name.includes(',', comma + 1) ? `${name.slice(comma + 2)} ${name.slice(0, comma)}` : name;
  const folded = foldName(turned);
  const arabic = scriptOf(folded) === 'Arab';
  const raw = splitWords(romanise(folded));
  const words: NameWord[] = [];
  const numbers: string[] = [];
  for (let i = 0; i < raw.length; i++) {
    const word = raw[i]!;
    const next = raw[i + 1];
    const ordinal = word.charCodeAt(0) < 58 ? ORDINAL.exec(word) : null;
    if (ordinal) numbers.push(ordinal[1]!);
    else if (ARTICLES.has(word) && (next !== undefined || words.length > 0)) continue;
    else if (next !== undefined && word.length < 4 && SUN_ARTICLE.test(word) && sameStart(word, next)) continue;
    else if (KUNYA.has(word) && next !== undefined) words.push({ text: word, sounds: 'bU', bare: null });
    else if (SERVANT.test(word) && next !== undefined) words.push({ text: 'abd', sounds: 'abd', bare: null });
    else if (SON.has(word) && next !== undefined) words.push({ text: word, sounds: 'bn', bare: null });
    else if (!word.startsWith('abd')) words.push(nameWord(word, arabic));
    else for (const part of splitAbd(word)) words.push(nameWord(part, arabic));
  }
  return { words, numbers, arabic };
}

const MARKS = /['".,()&:;!?]+/g;

function splitWords(name: string): readonly string[] {
  const raw: string[] = [];
  for (const word of name.replace(MARKS, (marks) => (marks.includes("'") ? '' : ' ')).split(' ')) {
    if (word === '') continue;
    raw.push(word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word);
    if (raw.length === MOST_WORDS) break;
  }
  return raw;
}

/** "ash" before "shati": the article took the sun letter. */
const sameStart = (article: string, next: string): boolean => next.startsWith(article.slice(1));

const ABD = /^abd(?:[aeiou]l+|[aeiou]([rnstdz])(?=\1)|[aeiou](?=sh))?(.{3,})$/;
function splitAbd(word: string): readonly string[] {
  const found = ABD.exec(word);
  return found && word.length > 6 && !/^abdi|^abda?ll/.test(word) ? ['abd', found[2]!] : [word];
}

/** Letters that a fused article begins with. */
const A = 97;
const E = 101;

function nameWord(text: string, arabic: boolean): NameWord {
  const plain = SAME_NOUN.get(text) ?? text;
  const head = plain.charCodeAt(0);
  const fused =
    head !== A && head !== E
      ? null
      : (/^[ae]l(?=[^aeiouyl])(.{3,})$/.exec(plain) ?? /^[ae](sh|th|dh|[dnrstz])(?=\1)(.{3,})$/.exec(plain));
  return {
    text,
    sounds: soundsOf(plain, arabic),
    bare: fused && !arabic ? soundsOf(fused[fused.length - 1]!, false) : null,
  };
}
