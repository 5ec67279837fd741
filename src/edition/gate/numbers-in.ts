/** Numbers in English text, in figures and in words, with the bound that stands before them. */

export type Bound = 'exact' | 'least' | 'most' | 'about';

export interface FoundNumber {
  readonly value: number;
  readonly words: string;
  readonly bound: Bound;
  readonly at: number;
}

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
/** Vague words stand for themselves: "dozens" is supported by "dozens" and nothing else. */
const VAGUE: Readonly<Record<string, number>> = {
  dozens: -24,
  scores: -40,
  hundreds: -200,
  thousands: -2000,
  several: -2,
  many: -3,
  couple: -5,
  few: -4,
};

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ['least', /(?:at least|more than|over|no fewer than|not less than|minimum of|above|upwards of)\s+(?:the\s+)?$/i],
  [
    'most',
    /(?:at most|up to|nearly|almost|no more than|fewer than|less than|under|close to|as many as|maximum of|not quite)\s+(?:the\s+)?$/i,
  ],
  ['about', /(?:around|about|some|roughly|approximately|an estimated|estimated)\s+$/i],
];

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
/** Days and years are dates, not numbers; so are digits inside a name (SPG-9, AV-8B, 7th Brigade). */
const DATES = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and)\\s*\\d{1,2}(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?${MONTH}\\b(?:,?\\s+\\d{4})?|\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and)\\s*\\d{1,2})?\\b(?:,?\\s+\\d{4})?|\\b${MONTH}\\s+\\d{4}\\b|\\b(?:19|20)\\d{2}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
  'gi',
);
const NUMBER = /(?<![\p{L}\p{N}.-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\p{L}\p{N}]|-[\p{L}])|\b(?:[a-z]+)\b/giu;

interface Held {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

export function numbersIn(text: string): readonly FoundNumber[] {
  const plain = text.replace(DATES, (date) => ' '.repeat(date.length));
  const found: FoundNumber[] = [];
  const run: { held: Held | null } = { held: null };
  const flush = (): void => {
    if (run.held) found.push(numberAt(plain, run.held.value, run.held.at, run.held.end));
    run.held = null;
  };
  for (const match of plain.matchAll(NUMBER)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    const { held } = run;
    const near = held !== null && /^[\s-]*(?:and\s+)?$/.test(plain.slice(held.end, match.index));
    if (match[1] !== undefined) {
      flush();
      run.held = { value: Number(match[1].replaceAll(',', '')), at: match.index, end };
    } else if (word in UNITS) {
      if (near && held && held.value % 10 === 0 && UNITS[word]! < 10 && held.value > 0)
        run.held = { ...held, value: held.value + UNITS[word]!, end };
      else if (near && held && held.value >= 100) run.held = { ...held, value: held.value + UNITS[word]!, end };
      else {
        flush();
        run.held = { value: UNITS[word]!, at: match.index, end };
      }
    } else if (word in SCALES) {
      if (near && held) run.held = { ...held, value: held.value * SCALES[word]!, end };
      else {
        flush();
        run.held = { value: SCALES[word]!, at: match.index, end };
      }
    } else if (word in VAGUE) {
      flush();
      found.push({ value: VAGUE[word]!, words: match[0], bound: 'exact', at: match.index });
    } else if (word !== 'and') flush();
  }
  flush();
  return found;
}

function numberAt(text: string, value: number, at: number, end: number): FoundNumber {
  const before = text.slice(Math.max(0, at - 24), at);
  const bound = BOUNDS.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact';
  return { value, words: text.slice(at, end), bound, at };
}
