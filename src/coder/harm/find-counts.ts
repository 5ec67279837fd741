/** Finds how many: numbers with the words that bound them, and words that are a number. Dates, ages, measures and names are left alone. */

import type { Codebook } from '../../model/codebook.ts';
import type { Count } from '../../model/count.ts';
import { spanOf } from '../../model/span.ts';
import type { CountMention } from '../reading.ts';
import type { Document, Token } from '../text/document.ts';
import { LIST } from '../text/word-lists.ts';
import { bounded, type CountForm, type CountWords, countWords } from './count-words.ts';
import { countsNothing } from './counts-nothing.ts';
import { type NumberRead, readNumber } from './read-number.ts';

export interface FoundCount extends CountMention {
  /** Id of the codebook entry that bounds it, or "exact" or "range". */
  readonly rule: string;
}

/** Counts in the order of the text. `taken` says which tokens belong to a time expression. */
export function findCounts(
  doc: Document,
  codebook: Codebook,
  taken: (token: number) => boolean = () => false,
): readonly FoundCount[] {
  const words = countWords(codebook);
  const found: FoundCount[] = [];
  for (const { first, last, matter } of doc.sentences) {
    if (matter === 'navigation') continue;
    for (let at = first; at < last; at++) {
      const { lower, lists } = doc.tokens[at]!;
      if ((lists & LIST.count) === 0) continue;
      const digit = lower.charCodeAt(0);
      if ((digit < ZERO || digit > NINE) && !words.starters.has(lower)) continue;
      const next = numberAt(doc, words, at, last, found.at(-1)?.last ?? first, taken) ?? aloneAt(doc, words, at, last);
      if (!next) continue;
      if (next !== 'skip') found.push(next);
      at = (next === 'skip' ? (readNumber(doc.tokens, at, last)?.last ?? at + 1) : next.last) - 1;
    }
  }
  return found;
}

const ZERO = 48;
const NINE = 57;

function numberAt(
  doc: Document,
  words: CountWords,
  at: number,
  end: number,
  from: number,
  taken: (token: number) => boolean,
): FoundCount | 'skip' | null {
  const { tokens } = doc;
  const head = readNumber(tokens, at, end);
  if (!head) return null;
  for (let i = at; i < head.last; i++) if (taken(i)) return 'skip';
  const range = rangeAfter(tokens, head, at, end);
  const last = range?.last ?? head.last;
  if (countsNothing(tokens, at, last, end, head)) return 'skip';

  const floor = Math.max(from, tokens[at]!.sentence === tokens[at - 1]?.sentence ? at - 8 : at, 0);
  const qualifiers = before(tokens, words, at, Math.max(floor, startOfSentence(doc, at)));
  const suffix = after(tokens, words, last, end);
  const first = range?.between ? at - 1 : qualifiers.first;
  const stop = suffix ? last + suffix.words.length : last;
  const said = quote(doc, first, stop);
  const { count, rule } = countOf(head, range, [...(suffix ? [suffix] : []), ...qualifiers.forms], said);
  return { span: spanOf(doc.text, tokens[first]!.start, tokens[stop - 1]!.end), count, rule, first, last: stop };
}

function countOf(
  head: NumberRead,
  range: { value: number } | null,
  forms: readonly CountForm[],
  said: string,
): { count: Count; rule: string } {
  const bounding = forms.find(({ entry }) => entry.min !== 'n' || entry.max !== 'n');
  const high = range?.value ?? head.to;
  if (high !== undefined) {
    const open = bounding?.entry.max === null && bounding.entry.min !== null;
    return { count: { about: null, min: head.value, max: open ? null : high, said }, rule: 'range' };
  }
  if (head.plus) return { count: { about: null, min: head.value, max: null, said }, rule: 'at-least' };
  if (bounding) return { count: bounded(bounding.entry, head.value, said), rule: bounding.entry.id };
  return { count: { about: null, min: head.value, max: head.value, said }, rule: forms[0]?.entry.id ?? 'exact' };
}

/** "two to three", "53 or 54", "20 - 30", "between 3 and 5": a second, larger number. "From 20 to 30" is a change, no range. */
function rangeAfter(
  tokens: readonly Token[],
  head: NumberRead,
  at: number,
  end: number,
): { value: number; last: number; between: boolean } | null {
  const link = tokens[head.last];
  const previous = tokens[at - 1]?.lower;
  if (!link || head.last + 1 >= end || head.to !== undefined) return null;
  const between = previous === 'between' && link.lower === 'and';
  if (!between && !['to', 'or', '-', '--'].includes(link.lower)) return null;
  if (link.lower === 'to' && previous === 'from') return null;
  const upper = readNumber(tokens, head.last + 1, end);
  if (!upper || upper.value <= head.value || upper.to !== undefined) return null;
  return { value: upper.value, last: upper.last, between };
}

/** Qualifiers that stand directly before, outermost last: "at least another". */
function before(
  tokens: readonly Token[],
  words: CountWords,
  at: number,
  floor: number,
): { first: number; forms: readonly CountForm[] } {
  const forms: CountForm[] = [];
  let first = at;
  for (let round = 0; round < 3 && first > floor; round++) {
    const form = (words.before.get(tokens[first - 1]!.lower) ?? []).find(
      (one) =>
        first - one.words.length >= floor &&
        one.words.every((word, i) => tokens[first - one.words.length + i]!.lower === word),
    );
    if (!form) break;
    forms.push(form);
    first -= form.words.length;
  }
  return { first, forms };
}

function after(tokens: readonly Token[], words: CountWords, at: number, end: number): CountForm | null {
  const start = tokens[at]?.lower === '-' ? at + 1 : at;
  const forms = words.after.get(tokens[start]?.lower ?? '') ?? [];
  const form = forms.find(
    (one) => start + one.words.length <= end && one.words.every((word, i) => tokens[start + i]!.lower === word),
  );
  return form && start > at ? { ...form, words: ['-', ...form.words] } : (form ?? null);
}

/** "several", "dozens of", "a number of": bounds without a number. "As many", "too many" bound nothing. */
function aloneAt(doc: Document, words: CountWords, at: number, end: number): FoundCount | null {
  const { tokens } = doc;
  const forms = words.alone.get(tokens[at]!.lower);
  const form = forms?.find(
    (one) => at + one.words.length <= end && one.words.every((word, i) => tokens[at + i]!.lower === word),
  );
  if (!form) return null;
  const last = at + form.words.length;
  if (/^(?:as|so|how|too)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at]!.lower === 'many') return null;
  // "killing dozens": the word alone, at the end.
  const bare =
    /^(?:dozens|scores|hundreds|thousands)$/.test(tokens[at]!.lower) &&
    form.words.length === 1 &&
    tokens[at - 1]?.pos === 'VERB';
  if (form.words.at(-1) !== 'of' && !bare && !quantifies(tokens, last, end)) return null;
  // "Both Iraq and Syria" counts nothing; "both men" does.
  if (tokens[at]!.lower === 'both' && form.words.length === 1 && !/^(?:NOUN|ADJ)$/.test(tokens[last]?.pos ?? ''))
    return null;
  if (form.entry.max === 0 && /^(?:fewer|less|more|longer|sooner)$/.test(tokens[last]?.lower ?? '')) return null;
  const { entry } = form;
  const prefix = before(tokens, words, at, startOfSentence(doc, at));
  const first = prefix.first;
  const said = quote(doc, first, last);
  const count = bounded(entry, 0, said);
  return { span: spanOf(doc.text, tokens[first]!.start, tokens[last - 1]!.end), count, rule: entry.id, first, last };
}

/** What is counted follows: a noun, "of", a participle or a verb ("several were hurt"), not the end of the sentence. */
const quantifies = (tokens: readonly Token[], at: number, end: number): boolean => {
  const next = at < end ? tokens[at] : undefined;
  return (
    next !== undefined &&
    (next.lower === 'of' || next.lower === 'more' || !/^(?:PUNCT|ADP|CCONJ|SCONJ|DET)$/.test(next.pos))
  );
};

const startOfSentence = (doc: Document, at: number): number => doc.sentences[doc.tokens[at]!.sentence]?.first ?? 0;

const quote = (doc: Document, first: number, last: number): string =>
  doc.text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end).replace(/\s+/g, ' ');
