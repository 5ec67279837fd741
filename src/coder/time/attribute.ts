/** Times that only tell a thing apart: "the 2016 accord", "the war of 1973". They do not say when what is told happened. */
import type { TimeMention } from '../../model/mention.ts';
import type { Document } from '../text/document.ts';

const ADVERBIAL =
  /^(?:in|by|during|throughout|through|from|early|late|mid|into|-|between|and|on|around|about|toward|towards|since|until|)$/;

/** For the expression from token `first` to token `last`, if it is a year, a month or a season without a day. */
export function tellsApart(doc: Document, first: number, last: number): boolean {
  const { tokens } = doc;
  const { sentence } = tokens[first]!;
  const prior = tokens[first - 1];
  const after = tokens[last + 1];
  const said = prior === undefined || prior.sentence !== sentence ? '' : prior.lower;
  if (said === 'of' && /^(?:NOUN|PROPN)$/.test(tokens[first - 2]?.pos ?? '')) return true;
  if (ADVERBIAL.test(said)) return false;
  return after !== undefined && after.sentence === sentence && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos);
}

/** The same of a mention, for rooms that look for the time of an event: such a mention is none. */
export function isAttribute(doc: Document, mention: TimeMention, first: number, last: number): boolean {
  if (mention.precision !== 'year' && mention.precision !== 'month') return false;
  return mention.basis === 'stated' && mention.whole === undefined && tellsApart(doc, first, last);
}
