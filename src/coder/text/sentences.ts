/** Sentence boundaries inside one block, decided on tokens. */

/** Titles and the like: a full stop after them ends nothing. */
const TITLES = new Set(
  (
    'mr mrs ms dr prof gen col maj lt sgt capt cpt cmdr brig adm pres gov sen rep hon st sr jr fr rev no nos vol fig art sec approx ca cf vs ' +
    'e.g i.e viz dept op corp inc ltd co bros mt ft'
  ).split(' '),
);
/** Abbreviations that a number follows: no end there, an end otherwise. */
const BEFORE_NUMBERS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec no nos art para p pp'.split(' '));

/** Words that begin a sentence rather than go on a name, for "… in the U.S. The army …". */
const STARTERS = new Set(
  (
    'the a an this that these those he she it they we i his her their its our in on at by after before during since when while as if for from ' +
    'however but and meanwhile earlier later according there some many two three several both one another local police'
  ).split(' '),
);

const TERMINAL = /^(?:[.!?؟。…]+)$/;
const CLOSER = /^["'”’»)\]]+$/;

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** No sentence is longer: keeps every later stage linear on hostile text. */
const LONGEST = 140;

/** Indexes after the last token of each sentence; the last one is `words.length`. */
export function sentenceEnds(words: readonly Word[], upper: boolean): number[] {
  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    const cut = endsAfter(words, i, upper);
    if (cut > 0) {
      ends.push(cut);
      first = cut;
      i = cut - 1;
    } else if (i - first >= LONGEST) {
      ends.push(i + 1);
      first = i + 1;
    }
  }
  if (words.length && ends.at(-1) !== words.length) ends.push(words.length);
  return ends;
}

/** Where the sentence ends if token `i` ends it (closing quotes and brackets taken along), else 0. */
function endsAfter(words: readonly Word[], i: number, upper: boolean): number {
  const word = words[i]!;
  const last = word.text.charCodeAt(word.text.length - 1);
  if (!(last === 46 || last === 33 || last === 63 || last === 0x2026 || last === 0x61f || last === 0x3002)) return 0;
  const bare = TERMINAL.test(word.text);
  let next = i + 1;
  while (next < words.length && CLOSER.test(words[next]!.text) && words[next]!.start === words[next - 1]!.end) next++;
  const after = words[next];
  if (!after) return 0;
  const touching = after.start === words[next - 1]!.end;
  const head = after.text.charAt(0);
  const lowercase = head !== head.toUpperCase() && !upper;
  if (lowercase) return 0;
  if (!bare) {
    // "U.S.", "a.m.", "Oct.", "Gen.": the stop belongs to the word; only a clear beginning after it ends the sentence.
    const stem = word.lower.slice(0, -1);
    if (TITLES.has(stem) || touching || !/[a-z]/.test(stem)) return 0;
    if (BEFORE_NUMBERS.has(stem) && /^\d/.test(head)) return 0;
    return STARTERS.has(after.lower) && !upper ? next : 0;
  }
  const before = words[i - 1];
  if (word.text === '.' && before && before.end === word.start) {
    const stem = before.lower;
    if (TITLES.has(stem)) return 0;
    if (BEFORE_NUMBERS.has(stem) && /^\d/.test(head)) return 0;
    if (/^\p{L}$/u.test(before.text) && before.text === before.text.toUpperCase() && !STARTERS.has(after.lower))
      return 0;
    if (touching && !(next === i + 1 && /^[a-z]{3,}$/.test(before.text) && /^[A-Z][a-z]/.test(after.text)))
      return next > i + 1 ? next : 0;
  }
  return next;
}
