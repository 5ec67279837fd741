/** Words and sentences of a text by offsets: what a cursor moves over and what a click takes. Pure. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Every word, in order. Apostrophes and hyphens inside a word are part of it, punctuation around it is not. */
export const wordsOf = (text: string): readonly Stretch[] =>
  [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** Index of the word at an offset, else of the next one, else of the last; -1 in a text without words. */
export function wordAt(words: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, words.length - 1);
}

/** Whole words touched by `[start, end)`; null when none is. A sign such as “%” beside them stays out. */
export function snap(words: readonly Stretch[], start: number, end: number): Stretch | null {
  const first = words[wordAt(words, start)];
  if (!first || first.start >= Math.max(end, start + 1)) return null;
  let last = first;
  for (let i = wordAt(words, start); i < words.length && words[i]!.start < end; i++) last = words[i]!;
  return { start: first.start, end: last.end };
}

const isEnd = (text: string, at: number): boolean => {
  const sign = text[at]!;
  if (sign === '\n') return /^\s*\n/.test(text.slice(at + 1, at + 20)) || at + 1 >= text.length;
  if (!/[.!?؟۔]/.test(sign)) return false;
  // "U.N.", "Col. X", "3.5": no end; an end is followed by a quote or space and a capital, a digit or a script without case.
  const rest = text.slice(at + 1, at + 8);
  if (!/^["”’)\]]*(\s|$)/.test(rest)) return false;
  const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (/^(\p{Lu}|Mr|Mrs|Dr|Col|Gen|Lt|Maj|Capt|Brig|Sgt|St|vs|No)$/u.test(before) || /\.\p{L}$/u.test(before))
    return false;
  return !/^["”’)\]]*\s+\p{Ll}/u.test(rest);
};

/** Sentences as a reader sees them, trimmed of the space around them; good enough to pick words in. */
export function sentencesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const to = end - (raw.length - raw.trimEnd().length);
    if (to > from && /[\p{L}\p{N}]/u.test(raw)) found.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    if (!isEnd(text, at)) continue;
    while (/["”’)\]]/.test(text[at + 1] ?? '')) at++;
    push(at + 1);
  }
  push(text.length);
  return found;
}

/** The sentence an offset stands in, else the next one. */
export const sentenceAt = (sentences: readonly Stretch[], offset: number): number => wordAt(sentences, offset);

/** Stretches of the text that begin with `typed` at a word's start and go on to the end of the last word; nearest to `near` first. */
export function wordsLike(
  text: string,
  words: readonly Stretch[],
  typed: string,
  near: number,
  most: number,
): readonly Stretch[] {
  const asked = typed.toLowerCase();
  if (asked === '') return [];
  const lower = text.toLowerCase();
  const seen = new Set<string>();
  return words
    .filter(({ start }) => lower.startsWith(asked, start))
    .toSorted((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))
    .flatMap(({ start }) => {
      const whole = snap(words, start, start + asked.length)!;
      const form = lower.slice(whole.start, whole.end);
      if (seen.has(form)) return [];
      seen.add(form);
      return [whole];
    })
    .slice(0, most);
}
