/** Arabic and Cyrillic letters as Latin ones, for comparing names (not for print: short vowels are not guessed). */

const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ى: 'a',
  ة: 'a',
  ء: '',
  ی: 'y',
  ک: 'k',
  گ: 'g',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  ڤ: 'v',
  ڨ: 'g',
  ڭ: 'g',
  ٱ: 'a',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'w',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'y',
  љ: 'lj',
  њ: 'nj',
  ђ: 'dj',
  ћ: 'c',
  џ: 'dzh',
};

const HAS_ARABIC = /[\u0600-\u06ff]/;
const HAS_CYRILLIC = /[\u0400-\u04ff]/;

export type NameScript = 'Latn' | 'Arab' | 'Cyrl' | 'Hebr' | 'other';

/** The script of most interest in `name`: one Arabic letter makes it Arabic. */
export function scriptOf(name: string): NameScript {
  if (HAS_ARABIC.test(name)) return 'Arab';
  if (HAS_CYRILLIC.test(name)) return 'Cyrl';
  if (/[\u0590-\u05ff]/.test(name)) return 'Hebr';
  return /[a-z\u00c0-\u024f]/i.test(name) ? 'Latn' : 'other';
}

/** `folded` (see `foldName`) with its Arabic and Cyrillic letters written in Latin; other letters stay. Arabic articles become "al ". */
export function romanise(folded: string): string {
  const script = scriptOf(folded);
  if (script === 'Cyrl') return [...folded].map((letter) => CYRILLIC[letter] ?? letter).join('');
  if (script !== 'Arab') return folded;
  return folded
    .split(' ')
    .map((word) => (word.length > 3 && word.startsWith('ال') ? `al ${spell(word.slice(2))}` : spell(word)))
    .join(' ');
}

const spell = (word: string): string => [...word].map((letter) => ARABIC[letter] ?? letter).join('');
