/** A number in figures or words, read forward from a token: "1,200", "2.5 million", "two hundred and fifty", "half a dozen". */
import type { Token } from '../text/document.ts';

export interface NumberRead {
  readonly value: number;
  /** Token after the last. */
  readonly last: number;
  /** Upper end where the figures are a range in one token: "3-5". */
  readonly to?: number;
  /** "300+" */
  readonly plus?: boolean;
  /** In figures: "166" may be a brigade's number, "six" is a count. */
  readonly figures: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, n) => [word, n]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, (n + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Words that a number can begin with. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...TENS.keys(), 'a', 'an', 'half'];

/** The number that begins at token `at` and stays before `end`, or null. */
export function readNumber(tokens: readonly Token[], at: number, end: number): NumberRead | null {
  const first = tokens[at];
  if (!first || at >= end) return null;
  if (first.lower === 'half' && /^an?$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower === 'dozen') {
    return { value: 6, last: at + 3, figures: false };
  }
  const figures = readFigures(first.text);
  if (figures) return scaled(tokens, end, { ...figures, last: at + 1 });
  if (/^an?$/.test(first.lower)) {
    const scale = SCALES.get(tokens[at + 1]?.lower ?? '');
    return scale === undefined || at + 1 >= end ? null : readWords(tokens, at + 1, end);
  }
  return SMALL.has(first.lower) || TENS.has(first.lower) ? readWords(tokens, at, end) : null;
}

/** Figures with an optional scale after them: "2.5 million". A bare decimal counts nothing. */
function scaled(tokens: readonly Token[], end: number, read: Omit<NumberRead, 'figures'>): NumberRead | null {
  const scale = read.last < end ? SCALES.get(tokens[read.last]!.lower) : undefined;
  if (scale !== undefined) return { value: Math.round(read.value * scale), last: read.last + 1, figures: true };
  return Number.isInteger(read.value) ? { ...read, figures: true } : null;
}

function readFigures(text: string): { value: number; to?: number; plus?: boolean } | null {
  const head = text.charCodeAt(0);
  if (head < 48 || head > 57 || text.length > 15) return null;
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return { value: Number(text.replace(/,/g, '')) };
  if (/^\d+\+$/.test(text)) return { value: Number(text.slice(0, -1)), plus: true };
  const range = /^(\d{1,6})[-–](\d{1,6})$/.exec(text);
  if (range && Number(range[1]) < Number(range[2])) return { value: Number(range[1]), to: Number(range[2]) };
  return null;
}

/** "two hundred and fifty-three thousand": smaller parts add up, a scale multiplies what stands before it. */
function readWords(tokens: readonly Token[], at: number, end: number): NumberRead | null {
  let total = 0;
  let current = 0;
  let read = false;
  let i = at;
  let last = at;
  while (i < end) {
    const { lower } = tokens[i]!;
    const small = SMALL.get(lower) ?? TENS.get(lower);
    const scale = SCALES.get(lower);
    if (small !== undefined) {
      // "twenty five" adds, "five six" does not, nor does "two twenty".
      const room = current % 100 === 0 || (current % 10 === 0 && small < 10 && current % 100 >= 20);
      if (read && !room) break;
      current += small;
    } else if (scale !== undefined) {
      if (scale >= 1000) {
        total += (current || 1) * scale;
        current = 0;
      } else current = (current || 1) * scale;
    } else if (read && (lower === '-' || lower === 'and') && continues(tokens, i, end, current + total)) {
      i++;
      continue;
    } else break;
    read = true;
    last = ++i;
  }
  return read ? { value: total + current, last, figures: false } : null;
}

/** "and" joins only after a hundred or thousand and before a smaller number; a hyphen only between "twenty" and "five". */
function continues(tokens: readonly Token[], i: number, end: number, before: number): boolean {
  const next = i + 1 < end ? tokens[i + 1]!.lower : '';
  const small = SMALL.get(next);
  if (tokens[i]!.lower === '-')
    return small !== undefined && small > 0 && small < 10 && before % 10 === 0 && before % 100 >= 20;
  return before >= 100 && before % 100 === 0 && (small !== undefined || TENS.has(next));
}
