/** Which way words run: whether a text is written from right to left, and which stretches of one that is not are. */

const RIGHT_TO_LEFT = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}';
const TURNED = new RegExp(`[${RIGHT_TO_LEFT}]`, 'gu');
const HAS_TURNED = new RegExp(`[${RIGHT_TO_LEFT}]`, 'u');
const LETTERS = /\p{L}/gu;
const QUOTES = /“[^”]*”/g;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * Most of its letters decide; what it quotes does not count, unless it is all quote. The first letter alone would turn an English
 * sentence round that begins with an Arabic name.
 */
export function isRightToLeft(text: string): boolean {
  if (!HAS_TURNED.test(text)) return false;
  const own = text.replace(QUOTES, ' ');
  const counted = /\p{L}/u.test(own) ? own : text;
  return count(counted, TURNED) * 2 > count(counted, LETTERS);
}

export const directionOf = (text: string): 'rtl' | 'ltr' => (isRightToLeft(text) ? 'rtl' : 'ltr');

export interface Stretch {
  readonly text: string;
  readonly rtl: boolean;
}

const RUN = new RegExp(
  `[«([]*[${RIGHT_TO_LEFT}](?:[^\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}“”]*[${RIGHT_TO_LEFT}\\p{M}])?[»)\\]]*`,
  'gu',
);
const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
];

/** A text that is to run from left to right, cut where the direction changes; a quote in the other direction is one stretch, its signs too. */
export function stretchesOf(text: string): readonly Stretch[] {
  if (!HAS_TURNED.test(text)) return [{ text, rtl: false }];
  const out: Stretch[] = [];
  const push = (words: string, rtl: boolean): void => {
    if (words) out.push({ text: words, rtl });
  };
  let at = 0;
  for (const { 0: quote, index } of [...text.matchAll(QUOTES)].filter(([one]) => isRightToLeft(one))) {
    runs(text.slice(at, index + 1), push);
    push(quote.slice(1, -1), true);
    at = index + quote.length - 1;
  }
  runs(text.slice(at), push);
  return out;
}

function runs(text: string, push: (words: string, rtl: boolean) => void): void {
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const own = balanced(run);
    push(text.slice(at, index), false);
    push(own, true);
    at = index + own.length;
  }
  push(text.slice(at), false);
}

/** Without brackets at its end that were opened before it. */
function balanced(run: string): string {
  const pair = PAIRS.find(([, close]) => run.endsWith(close));
  const isOpened = pair && run.split(pair[0]).length >= run.split(pair[1]).length;
  return pair && !isOpened ? balanced(run.slice(0, -1)) : run;
}
