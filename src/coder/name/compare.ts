/** Whether two names are spellings of one: compares word by word across transliterations and scripts, and says why. */
import { consonantsOf, soundDistance } from './distance.ts';
import { foldName } from './fold.ts';
import { type NameWord, type NameWords, nameWords } from './words.ts';

export { nameKeys } from './keys.ts';

export interface NameComparison {
  readonly same: boolean;
  /** 0 to 1; 1 = letter by letter after folding. */
  readonly score: number;
  /** Reasons, readable: "gawarsha = qawarishah: g~q, +i". */
  readonly why: readonly string[];
}

/** At or above it two words count as one. */
export const SAME_WORD = 0.84;

/** Names that stand between a person's first and last name and are often left out. */
export const MIDDLE = new Set(
  'muhammad mohammed mohamed mohammad mustafa ahmed ahmad ali hassan hussein omar ibrahim abdullah abdallah salem salim said yusuf khalifa abd bn bin ben ibn belqasem minyar abdel'.split(
    ' ',
  ),
);

/** Compares two names. Symmetric; an empty name is like nothing. */
export function compareNames(a: string, b: string): NameComparison {
  const foldedA = foldName(a);
  const foldedB = foldName(b);
  if (foldedA === '' || foldedB === '') return { same: false, score: 0, why: ['nothing to compare'] };
  if (foldedA === foldedB) return { same: true, score: 1, why: ['the same letters'] };
  const left = nameWords(a);
  const right = nameWords(b);
  const numbers = compareNumbers(left, right);
  if (numbers) return numbers;
  if (left.words.length === 0 || right.words.length === 0)
    return { same: false, score: 0, why: ['nothing to compare'] };
  const joined = left.words.length === right.words.length ? null : compareJoined(left, right);
  if (joined?.same) return joined;
  const byWord = compareWords(left, right);
  return joined && joined.score > byWord.score && !byWord.same ? { ...joined, same: false } : byWord;
}

function compareNumbers(a: NameWords, b: NameWords): NameComparison | null {
  const one = [...a.numbers].sort().join(' ');
  const other = [...b.numbers].sort().join(' ');
  return one === other
    ? null
    : { same: false, score: 0.2, why: [`the numbers differ: ${one || 'none'} / ${other || 'none'}`] };
}

/** "Abu Bakr" and "Abubakr": written together or apart. */
function compareJoined(a: NameWords, b: NameWords): NameComparison {
  const join = (name: NameWords): NameWord => ({
    text: name.words.map((word) => word.text).join(''),
    sounds: name.words.map((word) => word.sounds).join(''),
    bare: null,
  });
  const found = compareWord(join(a), join(b), a.arabic, b.arabic);
  return { ...found, same: found.score >= 0.88, why: [...found.why, 'written together or apart'] };
}

function compareWord(a: NameWord, b: NameWord, arabicA: boolean, arabicB: boolean): NameComparison {
  const said = `${a.text} = ${b.text}`;
  if (a.text === b.text) return { same: true, score: 1, why: [] };
  if (a.sounds === b.sounds) return { same: true, score: 0.99, why: [`${said}: the same sounds`] };
  const initial = compareInitial(a, b);
  if (initial) return initial;
  let best = measure(a.sounds, b.sounds, arabicA, arabicB, '');
  for (const [x, y] of [
    [a.bare, b.sounds],
    [a.sounds, b.bare],
  ]) {
    if (x == null || y == null) continue;
    const bare = measure(x, y, arabicA, arabicB, 'article written together');
    if (bare.score - 0.03 > best.score) best = { ...bare, score: bare.score - 0.03 };
  }
  if (best.score < SAME_WORD && !arabicA && !arabicB && misspelt(a.text, b.text))
    return { same: true, score: SAME_WORD, why: [`${said}: one letter misspelt`] };
  return {
    same: best.score >= SAME_WORD,
    score: best.score,
    why: [`${a.text} ${best.score >= SAME_WORD ? '=' : '/'} ${b.text}: ${best.why.join(', ')}`],
  };
}

function measure(
  a: string,
  b: string,
  arabicA: boolean,
  arabicB: boolean,
  extra: string,
): { readonly score: number; readonly why: readonly string[] } {
  const { cost, why } = soundDistance(a, b, arabicA && !arabicB, arabicB && !arabicA);
  const weight = Math.max(consonantsOf(a), consonantsOf(b), 1.8);
  return { score: Math.max(0, 1 - cost / weight), why: extra === '' ? why : [extra, ...why] };
}

/** "M." for "Martin": an initial only ever stands for a longer word. */
function compareInitial(a: NameWord, b: NameWord): NameComparison | null {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  if (short.text.length !== 1 || long.text.length < 3) return null;
  const same = long.text.startsWith(short.text);
  return {
    same,
    score: same ? SAME_WORD : 0,
    why: [`${short.text}. ${same ? 'may stand' : 'does not stand'} for ${long.text}`],
  };
}

/** One letter too many, too few or two swapped, inside a long word. Another letter only in a very long one. */
export function misspelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length < long.length) return short.length >= 7 && short.slice(i) === long.slice(i + 1);
  if (short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)) return true;
  return short.length >= 9 && short.slice(i + 1) === long.slice(i + 1);
}

/** Aligns the words in order; what is left over must be a middle name. */
function compareWords(a: NameWords, b: NameWords): NameComparison {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const why: string[] = [];
  let total = 0;
  let matched = 0;
  let same = true;
  let at = 0;
  const left: NameWord[] = [];
  for (const word of short.words) {
    let found = -1;
    let best: NameComparison | null = null;
    for (let j = at; j < long.words.length; j++) {
      const compared = compareWord(word, long.words[j]!, short.arabic, long.arabic);
      if (!best || compared.score > best.score) [best, found] = [compared, j];
      if (compared.same) break;
    }
    if (!best?.same) {
      same = false;
      if (best) why.push(...best.why);
      total += best ? best.score * 0.5 : 0;
      continue;
    }
    left.push(...long.words.slice(at, found));
    at = found + 1;
    matched++;
    total += best.score;
    why.push(...best.why);
  }
  left.push(...long.words.slice(at));
  const missing = long.words.length - matched;
  if (same && missing > 0) {
    const ends =
      matched >= 2 &&
      at === long.words.length &&
      compareWord(short.words[0]!, long.words[0]!, short.arabic, long.arabic).same;
    const middle = ends && left.every((word) => MIDDLE.has(word.text));
    same = middle;
    why.push(
      middle
        ? `middle name left out: ${left.map((word) => word.text).join(' ')}`
        : `more words: ${left.map((word) => word.text).join(' ')}`,
    );
    return { same, score: Math.max(0, total / matched - (middle ? 0.08 : 0.15 * missing + 0.1)), why };
  }
  return { same, score: total / Math.max(1, long.words.length), why };
}
