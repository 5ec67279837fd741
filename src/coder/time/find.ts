/** Finds time expressions: at each word that can begin one, the rule that reads the longest stretch wins; earlier rules win ties. */

import type { Document, Token } from '../text/document.ts';
import { LIST } from '../text/word-lists.ts';
import { AFTER_THE, SHORT_TIME_WORDS, STARTERS, type Starters, TIME_WORDS } from './dispatch.ts';
import type { Meaning } from './meaning.ts';
import { nounGroupEnd } from './noun-group.ts';
import type { Around } from './rule.ts';
import { SUFFIXES } from './rules/affixes.ts';
import { readTogether } from './together.ts';

/** A time expression found, not yet dated. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly means: Meaning;
  readonly rule: string;
  /** Index of the token it begins in, and of the one it ends in. */
  readonly first: number;
  readonly last: number;
  /** Number of the pair it belongs to, if it is one end of a stretch. */
  readonly stretch: number | null;
}

interface Reading {
  readonly end: number;
  readonly means: Meaning;
  readonly rule: string;
  readonly pieces?: {
    readonly range: boolean;
    readonly spans: readonly { start: number; end: number; means: Meaning }[];
  };
}

/** How many words a weak starter looks ahead for a word of time. */
const REACH = 7;
/** The same for a number: "3 and 5 May", "18 long months". */
const REACH_OF_FIGURES = 5;
const FAR: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'early',
  'late',
  'over',
  'about',
  'at',
  'as',
  'more',
  'less',
]);

const FOLDED = /[‐-―−‘’‛`´]/g;
/** Space between words that is more than a blank or three. */
const SPACED = / {0,3}[^\S ]\s*| {4,}\s*/g;
/** Space that parts the words of one line, or of a line broken by hand; beyond it another matter begins. */
const SHORT_GAP = /^(?:[ \t\u00a0]{1,3}|[ \t\u00a0]{0,2}\r?\n[ \t\u00a0]{0,12})$/;
/** Whether a gap is short is asked here, once for each: asked inside the patterns it makes them three times as long to compile. */
const gapOf = (space: string): string =>
  /^[ \t]{1,3}$/.test(space) ? space : (SHORT_GAP.test(space) ? '\v' : '\n').repeat(space.length);

/** One character for one: dashes and single quotes as ASCII, a short gap as blanks or `\v`, a longer one as `\n`. */
export const fold = (text: string): string =>
  text
    .replace(FOLDED, (sign) => ((sign >= '\u2010' && sign <= '\u2015') || sign === '−' ? '-' : "'"))
    .replace(SPACED, gapOf);

/** What "mid-May" begins with, and "Oct." ends in. */
const M = 109;
const STOP = 46;

const isFigure = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

export function findTimes(doc: Document): readonly Found[] {
  const text = fold(doc.text);
  const { tokens } = doc;
  const near = distanceToTime(tokens);
  const found: Found[] = [];
  let free = 0;
  let stretches = 0;
  let last = 0;

  const tokenAt = (offset: number, from: number): number => {
    let i = from;
    while (i + 1 < tokens.length && tokens[i + 1]!.start <= offset) i++;
    return i;
  };

  const around = (start: number, end: number, i: number, core = false): Around => {
    let j = i;
    while (j + 1 < tokens.length && tokens[j]!.end < end) j++;
    const before = tokens[i - 1];
    const after = tokens[j + 1];
    const sentence = tokens[i]!.sentence;
    const inside = start > tokens[i]!.start;
    return {
      text,
      start,
      end,
      core,
      before: inside ? '-' : before === undefined || before.sentence !== sentence ? '' : before.lower,
      after: after === undefined || after.sentence !== tokens[j]!.sentence ? '' : after.lower,
      posBefore: before === undefined || before.sentence !== sentence ? '' : before.pos,
      posFirst: tokens[i]!.pos,
      posAfter: after === undefined || after.sentence !== tokens[j]!.sentence ? '' : after.pos,
    };
  };

  const readAt = (start: number, i: number, word: string, depth: number): Reading | null => {
    const starters: Starters | undefined = STARTERS.get(word);
    if (starters === undefined) return null;
    let best: Reading | null = null;
    for (const rule of starters.rules) {
      rule.pattern.lastIndex = start;
      const match = rule.pattern.exec(text);
      if (match === null) continue;
      const end = start + match[0].length;
      if (best !== null && end <= best.end) continue;
      const means = rule.produce(match.groups ?? {}, around(start, end, i, depth > 0));
      if (means !== null) best = { end, means, rule: rule.name };
    }
    if (depth < 3) {
      for (const prefix of starters.prefixes) {
        prefix.pattern.lastIndex = start;
        const match = prefix.pattern.exec(text);
        if (match === null) continue;
        const at = start + match[0].length;
        const core = readAt(at, tokenAt(at, i), wordAt(text, at), depth + 1);
        if (core === null || (best !== null && core.end <= best.end)) continue;
        const means = prefix.apply(core.means, match.groups ?? {});
        if (means === null) continue;
        const rule = `${prefix.name} + ${core.rule}`;
        const [head, ...others] = core.pieces?.spans ?? [];
        best =
          head === undefined
            ? { end: core.end, means, rule }
            : {
                end: core.end,
                means,
                rule,
                pieces: { range: core.pieces!.range, spans: [{ ...head, start, means }, ...others] },
              };
      }
    }
    if (depth <= 1) {
      for (const pair of starters.pairs) {
        pair.pattern.lastIndex = start;
        const match = pair.pattern.exec(text);
        if (match === null) continue;
        const end = start + match[0].length;
        if (best !== null && end < best.end) continue;
        const made = pair.pieces(match.groups ?? {}, around(start, end, i));
        if (made === null) continue;
        const spans = made.pieces.map(({ from, to, means }) => ({
          start: match.indices!.groups![from]![0],
          end: match.indices!.groups![to ?? from]![1],
          means,
        }));
        best = { end, means: spans[0]!.means, rule: pair.name, pieces: { range: made.range, spans } };
      }
    }
    return best === null || best.pieces !== undefined ? best : extended(text, best);
  };

  /** Whether "the" at token `i` can begin a time. */
  const canFollowThe = (i: number): boolean => {
    const next = tokens[i + 1]?.lower;
    return (
      next !== undefined &&
      (AFTER_THE.has(next) ||
        near[i + 1] === 0 ||
        next.startsWith('mid') ||
        isFigure(next.charCodeAt(0)) ||
        next === "'")
    );
  };

  const take = (start: number, i: number, word: string): void => {
    const reading = readAt(start, i, word, 0);
    if (reading === null) return;
    const whole = reading.pieces === undefined ? withGroup(reading, i) : reading.end;
    if (whole <= start) return;
    const spans = reading.pieces?.spans ?? [{ start, end: whole, means: reading.means }];
    const stretch = reading.pieces?.range ? stretches++ : null;
    for (const span of spans) {
      let end = trimmed(text, span.start, span.end);
      if (text[end - 1] === '.' && endsSentence(end, i)) end--;
      last = tokenAt(span.start, i);
      found.push({
        start: span.start,
        end,
        means: span.means,
        rule: reading.rule,
        first: last,
        last: tokenAt(end - 1, last),
        stretch,
      });
    }
    free = Math.max(reading.end, whole);
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ((token.lists & LIST.time) === 0 || token.end <= free) continue;
    const head = token.lower.charCodeAt(0);
    if (isFigure(head)) {
      if (token.start >= free && near[i]! <= REACH_OF_FIGURES) take(token.start, i, figuresAt(text, token.start));
    } else if (head === 39 && token.lower.length > 2 && isFigure(token.lower.charCodeAt(1))) {
      if (token.start >= free) take(token.start, i, "'");
    } else {
      const starters = STARTERS.get(token.lower);
      if (starters !== undefined) {
        if (
          token.start >= free &&
          (token.lower !== 'the' || canFollowThe(i)) &&
          (!starters.weak || near[i]! <= (FAR.has(token.lower) ? REACH : REACH_OF_FIGURES))
        )
          take(token.start, i, token.lower);
      } else if (head === M && token.lower.startsWith('mid') && token.start >= free) {
        take(token.start, i, 'mid');
      } else if (token.lower.charCodeAt(token.lower.length - 1) === STOP && token.start >= free) {
        const word = token.lower.slice(0, -1);
        if (STARTERS.has(word)) take(token.start, i, word);
      }
    }
    if (token.lower.length > 3 && token.end > free && (token.lower.includes('-') || token.lower.includes('/')))
      inside(token, i);
  }
  return readTogether(text, found);

  /** "two months [of fierce battles]", "a week after [the landing]": the noun group is part of the expression. */
  function withGroup({ means, end }: Reading, i: number): number {
    let j = tokenAt(end - 1, i) + 1;
    const next = tokens[j];
    if (next === undefined || next.sentence !== tokens[i]!.sentence) return end;
    const eaten = 'of' in means && means.of === true && /of$/i.test(text.slice(end - 2, end));
    const takes = (means.kind === 'length' && means.toward === 0) || ('of' in means && means.of);
    if (takes && (eaten || next.lower === 'of')) j += eaten ? 0 : 1;
    else if (!((means.kind === 'shift' || means.kind === 'around') && means.event)) return end;
    const to = nounGroupEnd(tokens, j);
    return to > j ? tokens[to - 1]!.end : eaten ? free : end;
  }

  /** Whether nothing more of the sentence follows an offset. */
  function endsSentence(end: number, from: number): boolean {
    const next = tokens[tokenAt(end - 1, from) + 1];
    return (
      !/[ap]\.m\.$/i.test(text.slice(Math.max(0, end - 4), end)) &&
      (next === undefined || next.sentence !== tokens[from]!.sentence)
    );
  }

  /** Pieces of a token such as "mid-2014", "1955-1963", "FEB90" or "pre-war". */
  function inside(token: Token, i: number): void {
    const word = token.lower;
    for (let at = 1; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const prior = word.charCodeAt(at - 1);
      const begins =
        (isFigure(code) && !isFigure(prior)) || (isLetter(code) && !isLetter(prior) && prior !== 39 && prior !== 46);
      const start = token.start + at;
      if (!begins || start < free) continue;
      if (isFigure(code) && !(prior === 45 || prior === 47)) continue;
      take(start, i, wordAt(text, start));
    }
  }
}

/** The starter of a number: `#2` for up to two figures, `#3`, `#4`; longer ones begin no time. */
function figuresAt(text: string, at: number): string {
  let end = at;
  while (end - at < 5 && isFigure(text.charCodeAt(end))) end++;
  return `#${Math.max(2, end - at)}`;
}

/** The word at an offset, lower case, or the starter of a number. */
function wordAt(text: string, at: number): string {
  if (isFigure(text.charCodeAt(at))) return figuresAt(text, at);
  let end = at;
  while (end < text.length && end - at < 24 && isLetter(text.charCodeAt(end))) end++;
  if (text[end] === '-' && STARTERS.has(text.slice(at, end + 5).toLowerCase())) end += 5;
  return text.slice(at, end).toLowerCase() || text[at] || '';
}

function extended(text: string, reading: Reading): Reading {
  for (const suffix of SUFFIXES) {
    suffix.pattern.lastIndex = reading.end;
    const match = suffix.pattern.exec(text);
    if (match === null) continue;
    const means = suffix.apply(reading.means, match.groups ?? {});
    if (means !== null)
      return { ...reading, means, end: reading.end + match[0].length, rule: `${reading.rule} + ${suffix.name}` };
  }
  return reading;
}

/** Without the comma, the gap, or the full stop that ends the sentence; "Oct." and "a.m." keep theirs. */
function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /[\s,]/.test(text[to - 1]!)) to--;
  if (
    text[to - 1] === '.' &&
    /(?:[a-z]{5,}|june|july|may|time|[ap]m)\.$/i.test(text.slice(Math.max(start, to - 12), to))
  )
    to--;
  return to;
}

/** A word of time, or a figure that can be a year or a date by itself; a small bare number is neither. */
function isHot(lower: string): boolean {
  const head = lower.charCodeAt(0);
  const tail = lower.charCodeAt(lower.length - 1);
  if (isFigure(head)) return lower.length > 3 || !isFigure(tail) || lower.includes('/');
  if (head === 39) return lower.length > 2 && isFigure(lower.charCodeAt(1));
  if (lower.length < 3) return SHORT_TIME_WORDS.has(lower);
  if (TIME_WORDS.has(lower)) return true;
  if (tail === 46) return TIME_WORDS.has(lower.slice(0, -1));
  if (isFigure(tail) && lower.length < 7) return /^[a-z]{3,4}\d\d$/.test(lower);
  return lower.includes('-') && /\d|day|month|year/.test(lower);
}

/** For each token, how many tokens on the next hot one stands; 255 where there is none near. */
function distanceToTime(tokens: readonly Token[]): Uint8Array {
  const near = new Uint8Array(tokens.length + 1).fill(255);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { lower, lists } = tokens[i]!;
    near[i] = (lists & LIST.time) !== 0 && isHot(lower) ? 0 : Math.min(255, near[i + 1]! + 1);
  }
  return near;
}
