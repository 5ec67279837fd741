/** An event in a line: what happened and where, without the day; who says it and in which words where nothing shorter is exact. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { clauseOf, joinClause } from '../compose/clause.ts';
import { partOf, quotationOf, topicOf } from '../compose/quotation.ts';
import { whoSays } from '../compose/voices.ts';
import { speakersWords } from '../compose/words/actor.ts';
import { capitalised } from '../compose/words/list.ts';
import { type PublicView, speakersOf } from '../view.ts';
import { flat } from './note.ts';

const LONGEST = 110;

export function headlineOf(event: Event, view: PublicView): string {
  const claim = view.claims.get(event.claims[0] ?? '');
  const told = { ...event, ...(claim && { objects: claim.objects }), time: null };
  const clause = clauseOf(told, claim?.span.quote ?? '', view, '');
  const words = clause ? joinClause(clause, 0) : claim ? quotedTitle(claim, view) : 'an event';
  const guard = [clause ? guardOf(event, view) : null, TORN.has(event.status) ? event.status : null].filter(Boolean);
  return `${capitalised(shortened(words))}${guard.length ? ` (${guard.join('; ')})` : ''}`;
}

const TORN: ReadonlySet<Event['status']> = new Set(['contested', 'denied']);
const RESERVES = { reported: 'unconfirmed', suspected: 'suspected', possible: 'possibly' } as const;

/** What only somebody says, or nobody says for sure, does not stand in a list as if it were plain. */
function guardOf({ claims: ids }: Event, view: PublicView): string | null {
  const claims = ids.flatMap((id) => view.claims.get(id) ?? []);
  const asserting = claims.filter(({ stance }) => stance !== 'denies' && stance !== 'doubts');
  const [first] = asserting;
  if (!first) return null;
  if (asserting.every(({ hedge }) => hedge !== 'none'))
    return RESERVES[first.hedge === 'none' ? 'reported' : first.hedge];
  if (asserting.some((claim) => speakersOf(claim, view).length === 0)) return null;
  const names = [...new Set(asserting.map((claim) => whoSays(claim, view)))];
  return names.length > 1 ? `say ${names[0]} and others` : `${/s$/.test(names[0]!) ? 'say' : 'says'} ${names[0]}`;
}

/** "The envoy: “the port would stay open”", "A find by the rescuers in Sable", "The jets are being pulled out". */
function quotedTitle(claim: Claim, view: PublicView): string {
  const { instead, words, about, before } = quotationOf(claim, view);
  const bare = (before ? partOf(flat(claim.span.quote)) : words).replace(/^… /, '');
  if (claim.speakers.length) {
    const who = speakersWords(claim.speakers, view).replace(/,$/, '');
    return instead ? `${ACTS[claim.stance] ?? 'a statement'} by ${who}` : `${who}: “${bare}”`;
  }
  if (instead) return topicOf(claim, view).replace(/^on /, '');
  return about ? `${about}: “${bare}”` : bare;
}

const ACTS: Partial<Record<Claim['stance'], string>> = {
  demands: 'a demand',
  threatens: 'a threat',
  promises: 'a promise',
  denies: 'a denial',
  assesses: 'a judgement',
};

/** Cut at a word; a quote that was opened is closed. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = `${words.slice(0, LONGEST - 4).replace(/\s\S*$/, '')} …`;
  return cut.lastIndexOf('“') > cut.lastIndexOf('”') ? `${cut}”` : cut;
}
