/** Numbers as they are typed or stand in the words: `3`, `2-4`, `at least 53`, `>300`, `dozens`, `three fighters`. Pure. */
import type { Count } from '../../../model/count-schema.ts';

const NAMED = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Bare words for numbers, by the least they can mean. */
const VAGUE: readonly (readonly [word: RegExp, least: number])[] = [
  [/\bdozens\b/, 24],
  [/\bhundreds\b/, 200],
  [/\bthousands\b/, 2000],
  [/\b(several|some|many|a number of|a few)\b/, 2],
];

/** Null when no number is among the words; `said` are the words. */
export function readCount(words: string): Count | null {
  const text = words
    .toLowerCase()
    .slice(0, 200)
    .replace(/[–—]/g, '-')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/\b(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g, (name) =>
      String(NAMED.indexOf(name)),
    );
  const said = words.trim().slice(0, 200);
  const range = /(\d+)\s*(?:-|to|and)\s*(\d+)/.exec(text);
  if (range) {
    const [a, b] = [Number(range[1]), Number(range[2])];
    return { about: null, min: Math.min(a, b), max: Math.max(a, b), said };
  }
  const match = /\d+/.exec(text);
  if (match) {
    const n = Number(match[0]);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (/(at least|no fewer than|≥|>=)\s*$/.test(before) || /^\s*(\+|or more)/.test(after))
      return { about: null, min: n, max: null, said };
    if (/(more than|over|>)\s*$/.test(before)) return { about: null, min: n + 1, max: null, said };
    if (/(as many as|up to|at most|≤|<=)\s*$/.test(before)) return { about: null, min: null, max: n, said };
    if (/(less than|fewer than|<)\s*$/.test(before)) return { about: null, min: null, max: n - 1, said };
    if (/(nearly|almost)\s*$/.test(before)) return { about: n, min: null, max: n, said };
    if (/(about|around|some|approximately|~)\s*$/.test(before)) return { about: n, min: null, max: null, said };
    return { about: null, min: n, max: n, said };
  }
  for (const [word, least] of VAGUE) if (word.test(text)) return { about: null, min: least, max: null, said };
  return null;
}

const EFFECTS = [
  ['killed', /\b(k|kill|killed|dead|deaths?|died|fatalit|martyr|bod(y|ies))/],
  ['injured', /\b(i|inj|injur|wound|w\b|hurt)/],
  ['captured', /\b(c|capt|arrest|detain|abduct|kidnap|hostage|seiz)/],
  ['freed', /\b(f|freed|free|releas|rescu|escap)/],
  ['missing', /\b(m|miss|disappear)/],
  ['displaced', /\b(d|displac|fled|flee)/],
] as const;
export type EffectWord = (typeof EFFECTS)[number][0];

/** "3 killed", "k 3", "at least 53 injured"; without a number the harm is known and its number is not. Null for other words. */
export function readHarm(words: string): (Count & { readonly effect: EffectWord }) | null {
  const text = words.toLowerCase().slice(0, 200);
  const effect = EFFECTS.map(([name, form]) => ({ name, at: text.search(form) }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at)[0]?.name;
  const count = readCount(words);
  if (effect === undefined && count === null) return null;
  return { ...(count ?? { about: null, min: null, max: null, said: words.trim() }), effect: effect ?? 'killed' };
}
