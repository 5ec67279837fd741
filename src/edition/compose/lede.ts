/** The lede: the most consequential event of the week, and a total stated in it, with their references; a note when there is none. */
import type { Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { Day } from '../../model/record.ts';
import type { View } from '../view.ts';
import { gathered } from './gathered.ts';
import { AS_LEDE, sentencesOf } from './sentence.ts';
import type { TallySentence } from './tally-sentences.ts';
import { spanWords } from './words/date.ts';

/** In the edition the sentences of the lede are one; a draft keeps them apart, each with what it rests on. */
export function ledeOf(...given: Parameters<typeof ledeSentences>): Sentence {
  const [first, second] = ledeSentences(...given);
  if (!first || !second) return first!;
  const text = `${first.text} ${second.text}`;
  return { kind: 'fact', text, event: first.event, references: [...first.references, ...second.references] };
}

export function ledeSentences(
  events: readonly Event[],
  tallies: readonly TallySentence[],
  view: View,
  year: string,
  from: Day,
  to: Day,
): readonly Sentence[] {
  const first = gathered(events.slice(0, 1).flatMap((event) => sentencesOf(event, view, year, AS_LEDE).slice(0, 1)))[0];
  const second = tallies[0]?.short;
  const told = [first, second].flatMap((one) => one ?? []);
  if (told.length) return told;
  return [{ kind: 'note', text: `No event was reported for ${spanWords(from, to)}.`, event: null, references: [] }];
}
