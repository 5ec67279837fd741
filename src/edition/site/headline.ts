/** An event in a line: what happened and where, without the day; the words of a report where nothing shorter is exact. */
import type { Event } from '../../model/event.ts';
import { clauseOf, joinClause } from '../compose/clause.ts';
import { capitalised } from '../compose/words/list.ts';
import type { PublicView } from '../view.ts';
import { flat } from './note.ts';

const LONGEST = 110;

export function headlineOf(event: Event, view: PublicView): string {
  const quote = view.claims.get(event.claims[0] ?? '')?.span.quote ?? '';
  const clause = clauseOf({ ...event, time: null }, quote, view, '');
  const words = (clause ? joinClause(clause, 0) : flat(quote)) || 'An event';
  return capitalised(words.length > LONGEST ? `${words.slice(0, LONGEST - 4).replace(/\s\S*$/, '')} …` : words);
}
