/** Stories inside a report: a paragraph that begins to tell of years ago goes on from there, until the report's own days come back. */
import type { Day } from '../../model/record.ts';
import type { Document } from '../text/document.ts';
import { addDays, dayNumber } from './calendar.ts';
import { datePoint } from './date-point.ts';
import type { Found } from './find.ts';
import type { Meaning } from './meaning.ts';

/** `told`: its sentence opens with the date. `mentioned`: the date comes later in the sentence, so it may be an aside. */
export type Story = 'none' | 'mentioned' | 'told';

/** How many words into its sentence a date may stand to open a story ("On 17 March 2011 …"). */
const OPENING = 4;
/** Days before publication that a report speaks of without a year; a bare date that old belongs to the aside instead. */
const NEWS = 45;

/** A month and year well before publication. */
export const isFar = (means: Meaning, published: Day | null): boolean =>
  means.kind === 'point' &&
  means.year !== undefined &&
  means.month !== undefined &&
  published !== null &&
  Number(published.slice(0, 4)) - means.year > 1;

/** Brings a paragraph back to the report's own days. */
export const speaksOfNow = (means: Meaning, published: Day | null): boolean =>
  means.kind === 'point'
    ? (means.weekday !== undefined && means.month === undefined) ||
      means.deixis !== undefined ||
      (means.year !== undefined && published !== null && Math.abs(Number(published.slice(0, 4)) - means.year) <= 1)
    : 'base' in means && means.base === 'publication';

/** What a far date makes of its paragraph. Dates in side clauses ("which was formed in May 2014") make nothing. */
export function storyFrom(doc: Document, { first, last }: Found, story: Story): Story {
  const { tokens } = doc;
  const sentence = doc.sentences[tokens[first]!.sentence]!;
  let acts = false;
  for (let i = sentence.first; i < first; i++) {
    const { lower, pos } = tokens[i]!;
    if (/^(?:,|which|who|whose|that|where|when|since|after|before|had)$/.test(lower)) return story;
    acts ||= pos === 'VERB' || pos === 'AUX';
  }
  if (!acts && first - sentence.first <= OPENING) return 'told';
  // "The group formed in May 2014 [hit the port]": the date is in a side clause.
  const after = tokens[last + 1];
  const closes = last + 1 >= sentence.last || /^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(after?.pos ?? '');
  return closes && story === 'none' ? 'mentioned' : story;
}

/** Whether a date without a year is dated from the story rather than from publication. */
export function isToldInStory(means: Meaning, story: Story, published: Day | null): boolean {
  if (story === 'none' || means.kind !== 'point' || published === null) return false;
  if ((means.weekday !== undefined && means.month === undefined) || means.deixis !== undefined) return false;
  if (story === 'told') return true;
  const scene = { published, mode: 'report', ref: null, day: null, future: false, back: false } as const;
  const { to } = datePoint(means, scene).interval;
  return to === null || dayNumber(to) < dayNumber(addDays(published, -NEWS) ?? published);
}
