/** Which times later words count from: what the story has reached, not what it only looks back or ahead to. */
import type { Document, Token } from '../text/document.ts';
import { tellsApart } from './attribute.ts';
import type { Found } from './find.ts';
import type { Stamp } from './stamp.ts';
import { isAhead } from './tense.ts';

/** A bare year further off than this is a glance aside, unless a sentence or a heading begins with it. */
const LEAP = 8;
/** How far back in its clause the pluperfect is looked for, in words. */
const CLAUSE = 12;

const ASIDE = /^(?:since|until|till|before|after|to|of|for)$/;

/** Whether a sentence is a heading: short, without a verb, without a full stop. */
export function isHeading(doc: Document, sentence: number): boolean {
  const it = doc.sentences[sentence]!;
  if (it.matter === 'heading') return true;
  if (it.last - it.first > 14) return false;
  const last = doc.tokens[it.last - 1]!;
  if (/^[.!?;,]$/.test(last.lower)) return false;
  for (let i = it.first; i < it.last; i++) {
    const { pos } = doc.tokens[i]!;
    if (pos === 'AUX' || pos === 'VERB') return false;
  }
  return true;
}

/** "had taken … in May": told from a later point of the story. */
/** "since May", "the losses of May", "had taken in May": not later than what the story has reached. */
export function looksBack({ tokens }: Document, first: number): boolean {
  const prior = tokens[first - 1];
  if (prior === undefined || prior.sentence !== tokens[first]!.sentence) return false;
  if (prior.lower === 'since' || (prior.lower === 'of' && tokens[first - 2]?.pos === 'NOUN')) return true;
  return prior.lower !== 'by' && isPluperfect(tokens, first);
}

function isPluperfect(tokens: readonly Token[], first: number): boolean {
  const { sentence } = tokens[first]!;
  for (let i = first - 1; i >= 0 && first - i <= CLAUSE; i--) {
    const { lower, sentence: where } = tokens[i]!;
    if (where !== sentence || lower === ',' || lower === ';' || lower === ':') return false;
    if (lower === 'had') {
      const next = tokens[i + 1];
      const after = next?.pos === 'ADV' || next?.lower === 'not' ? tokens[i + 2] : next;
      return after?.pos === 'VERB' || after?.lower === 'been';
    }
  }
  return false;
}

/** Whether the story moves to `stamp` with this expression. */
export function advances(
  found: Found,
  stamp: Stamp,
  ref: Stamp | null,
  doc: Document,
  before: Found | undefined,
): boolean {
  const { means, first, last } = found;
  const { tokens } = doc;
  const { sentence } = tokens[first]!;
  const prior = tokens[first - 1];
  const said = prior === undefined || prior.sentence !== sentence ? '' : prior.lower;
  if (means.kind === 'shift' && (means.toward < 0 || means.unit === 'decade' || means.unit === 'century')) return false;
  if (means.kind === 'around' && means.shift < 0 && means.unit !== 'day') return false;
  if (isPluperfect(tokens, first)) return false;
  // "would leave by July 2008": a plan, not yet what the story has reached.
  if (ref !== null && stamp.year > ref.year && isAhead(doc, first, last)) return false;
  if (means.kind !== 'point') return true;
  const bareYear = means.year !== undefined && means.month === undefined && means.season === undefined;
  if (!bareYear) return !/^(?:since|until|till)$/.test(said);
  if (isHeading(doc, sentence))
    return before === undefined || before.stretch === null || before.stretch !== found.stretch;
  if (found.stretch !== null && before?.stretch === found.stretch) return false;
  // "December 7 (December 8 in Tokyo), 1941": the year belongs to what was said.
  if (ref !== null && ref.year === stamp.year && ref.month !== undefined && (said === ',' || said === ')'))
    return false;
  if (ASIDE.test(said)) return false;
  if (tellsApart(doc, first, last)) return false;
  const opens = first - doc.sentences[sentence]!.first <= 3;
  return opens || ref === null || Math.abs(stamp.year - ref.year) <= LEAP;
}
