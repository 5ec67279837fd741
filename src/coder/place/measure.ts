/** Bearings and distances in words, read leftwards from a token: "600km south-east", "about 45 kilometres (28 miles) to the west". */

import type { Document } from '../text/document.ts';
import { wordMap } from '../text/word-map.ts';
import { BEARING } from './words.ts';

export interface Measured<Value> {
  readonly value: Value;
  /** First token it takes. */
  readonly first: number;
}

const COMBINED: ReadonlyMap<string, string> = wordMap<string>({
  'S W': 'SW',
  'S E': 'SE',
  'N W': 'NW',
  'N E': 'NE',
  'N N': 'N',
});
const SHORT: ReadonlyMap<string, string> = wordMap<string>({
  n: 'N',
  s: 'S',
  e: 'E',
  w: 'W',
  ne: 'NE',
  nw: 'NW',
  se: 'SE',
  sw: 'SW',
});

/** A bearing that ends before token `end`: "south-west", "south western", "SW". */
export function bearingBefore(doc: Document, end: number): Measured<string> | null {
  const last = doc.tokens[end - 1];
  if (!last) return null;
  const letters = SHORT.get(last.lower);
  if (letters !== undefined && /^[NSEW]{1,2}$/.test(last.text)) return { value: letters, first: end - 1 };
  const word = BEARING.get(last.lower);
  if (word === undefined) return null;
  const dash = doc.tokens[end - 2]?.lower === '-';
  const before = BEARING.get(doc.tokens[end - (dash ? 3 : 2)]?.lower ?? '');
  const both =
    before === undefined
      ? undefined
      : (COMBINED.get(`${before} ${word}`) ??
        (before.length === 1 && word.length === 2 ? `${before}${word}` : undefined));
  return both === undefined ? { value: word, first: end - 1 } : { value: both, first: end - (dash ? 3 : 2) };
}

const KM: ReadonlyMap<string, number> = wordMap<number>({
  km: 1,
  kms: 1,
  kilometre: 1,
  kilometres: 1,
  kilometer: 1,
  kilometers: 1,
  mile: 1.609344,
  miles: 1.609344,
  mi: 1.609344,
  metre: 0.001,
  metres: 0.001,
  meter: 0.001,
  meters: 0.001,
  m: 0.001,
  yards: 0.0009144,
});
const NAUTICAL_KM = 1.852;
const NUMBER: ReadonlyMap<string, number> = wordMap<number>({
  a: 1,
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
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
});
const ROUGHLY = new Set([
  'about',
  'around',
  'some',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'just',
  'only',
  'over',
  'under',
]);
/** No place on earth is told from another by more. */
const MOST_KM = 5000;

/** A distance in kilometres that ends before token `end`. */
export function distanceBefore(doc: Document, end: number): Measured<number> | null {
  const { tokens } = doc;
  let i = end - 1;
  if (tokens[i]?.lower === 'away') i--;
  // "45 km (28 miles)": the figure in brackets repeats the first.
  if (tokens[i]?.lower === ')') {
    const open = [2, 3, 4, 5].find((back) => tokens[i - back]?.lower === '(');
    if (open === undefined) return null;
    const outside = distanceBefore(doc, i - open);
    return outside ?? null;
  }
  const unit = tokens[i]?.lower;
  let factor = unit === undefined ? undefined : KM.get(unit);
  if (factor === undefined) return null;
  i--;
  if (tokens[i]?.lower === 'nautical') {
    factor = NAUTICAL_KM;
    i--;
  }
  if (tokens[i]?.lower === '-') i--;
  const number = tokens[i];
  if (!number) return null;
  const figure = NUMBER.get(number.lower) ?? Number(number.text.replace(/,(?=\d{3})/g, ''));
  if (!Number.isFinite(figure) || figure <= 0) return null;
  const value = figure * factor;
  if (value > MOST_KM) return null;
  const first = ROUGHLY.has(tokens[i - 1]?.lower ?? '') ? i - 1 : i;
  return { value: Math.round(value * 1000) / 1000, first };
}
