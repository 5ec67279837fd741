/** One event as sentences: who says it, what happened, where, when, what harm; contested ones as two voices. */
import type { Claim } from '../../model/claim.ts';
import type { Reference, Sentence } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import { sourceName, type View } from '../view.ts';
import { clauseOf, joinClause } from './clause.ts';
import { disagree, harmWords } from './harm-words.ts';
import { isParty } from './party.ts';
import { speakersWords } from './words/actor.ts';
import { dayWords } from './words/date.ts';
import { capitalised, quoted, sentenceOf } from './words/list.ts';

export const referenceOf = (claim: Claim): Reference => ({ claim: claim.id, report: claim.report, span: claim.span });

/** The claims of an event by what they do; those without speakers first among the asserting. */
export interface Voices {
  readonly asserting: readonly Claim[];
  readonly denying: readonly Claim[];
  readonly doubting: readonly Claim[];
}

export function voicesOf(event: Event, view: View): Voices {
  const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
  return {
    asserting: claims.filter(({ stance }) => stance !== 'denies' && stance !== 'doubts'),
    denying: claims.filter(({ stance }) => stance === 'denies'),
    doubting: claims.filter(({ stance }) => stance === 'doubts'),
  };
}

/** The sentences that tell `event`; `turn` varies their shape. The first states it, a second tells what accounts differ on. */
export function sentencesOf(event: Event, view: View, year: string, turn: number): readonly Sentence[] {
  const voices = voicesOf(event, view);
  const lead = leadOf(event, voices);
  if (!lead) return [];
  const told = tell(event, lead, voices, view, year, turn);
  const denial = voices.denying.length && voices.asserting.length ? `; ${denialWords(voices.denying, view)}` : '';
  const first: Sentence = {
    kind: 'fact',
    text: sentenceOf(`${told.replace(/\.(”?)$/, '$1')}${denial}`),
    event: event.id,
    references: [...voices.asserting, ...voices.denying].map(referenceOf),
  };
  return [first, ...differing(event, view)];
}

/** The claim the sentence is told after: the one the event adopts its kind from, if it asserts; else the first. */
function leadOf(event: Event, { asserting, denying, doubting }: Voices): Claim | undefined {
  const adopted = event.adopted.find(({ field }) => field === 'kind')?.claim;
  const reported = asserting.find(({ speakers }) => speakers.length === 0);
  return reported ?? asserting.find(({ id }) => id === adopted) ?? asserting[0] ?? denying[0] ?? doubting[0];
}

function tell(event: Event, lead: Claim, voices: Voices, view: View, year: string, turn: number): string {
  const clause = clauseOf(event, lead.span.quote, view, year);
  if (!clause) return inTheWordsOf(lead, view);
  const harm = harmWords(event, view);
  const denied = voices.asserting.length === 0;
  if (denied) return `${attribution(lead, event, view, year, denialVerb(lead))}${joinClause(clause, 0)}`;
  const hedge = voices.asserting.every((claim) => claim.hedge !== 'none');
  const spoken = voices.asserting.every(({ speakers }) => speakers.length > 0);
  const body = spoken
    ? `${attribution(lead, event, view, year)}${joinClause(clause, 0)}`
    : hedge
      ? hedged(lead, joinClause(clause, 0))
      : joinClause(clause, turn);
  const undated = lead.time?.basis === 'bounded' && event.time?.basis === 'bounded' ? ', without saying when' : '';
  return `${body}${undated}${harm ? `; ${harm}` : ''}`;
}

const SAYS: Readonly<Record<Claim['stance'], string>> = {
  asserts: 'said',
  confirms: 'confirmed',
  denies: 'denied',
  doubts: 'doubted',
  assesses: 'judged',
  demands: 'demanded',
  threatens: 'threatened',
  promises: 'promised',
};

/** "On 23 October Amaq claimed that ": a party to the event claims, everyone else says. */
function attribution(claim: Claim, event: Event, view: View, year: string, verb?: string): string {
  const { saidOn, speakers, stance, hedge } = claim;
  const day = saidOn?.from && saidOn.from === saidOn.to ? `on ${dayWords(saidOn.from, year)} ` : '';
  const party = stance === 'asserts' && isParty(claim, event, view);
  const admitted = event.status === 'admitted' && stance === 'confirms';
  const who = speakers.length ? speakersWords(speakers, view) : sourceName(view.reports.get(claim.report));
  const guarded = hedge === 'none' ? '' : hedge === 'reported' ? 'reportedly ' : '';
  const tail = hedge === 'suspected' || hedge === 'possible' ? 'it was possible that ' : '';
  return `${day}${who} ${guarded}${verb ?? (admitted ? 'admitted' : party ? 'claimed' : SAYS[stance])} that ${tail}`;
}

const denialVerb = ({ stance }: Claim): string => (stance === 'doubts' ? 'doubted' : 'denied');

function hedged({ hedge }: Claim, clause: string): string {
  if (hedge === 'possible') return `it was possible, but not confirmed, that ${clause}`;
  if (hedge === 'suspected') return `it was suspected that ${clause}`;
  return `it was reported, without confirmation, that ${clause}`;
}

/** "Italian officials denied it". */
function denialWords(denials: readonly Claim[], view: View): string {
  const who = denials.map((claim) =>
    claim.speakers.length ? speakersWords(claim.speakers, view) : sourceName(view.reports.get(claim.report)),
  );
  return `${[...new Set(who)].join(' and ')} denied it`;
}

const ACT: Partial<Record<Claim['stance'], string>> = {
  demands: 'made a demand',
  threatens: 'made a threat',
  promises: 'gave an undertaking',
};

/** What no frame tells is quoted from the report, and the report is named: the words are the report's, not the speaker's. */
export function inTheWordsOf(claim: Claim, view: View): string {
  const source = sourceName(view.reports.get(claim.report));
  const words = quoted(trimmed(claim.span.quote));
  const denied = claim.stance === 'denies' ? 'issued a denial' : undefined;
  if (!claim.speakers.length) return `${source} reported: ${words}`;
  const who = speakersWords(claim.speakers, view).replace(/,$/, '');
  return `${capitalised(who)} ${denied ?? ACT[claim.stance] ?? (claim.kind === 'statement' ? 'made a statement' : 'gave an account')}, in the words of ${source}: ${words}`;
}

/** Without the comma or the conjunction a clause was cut at. Always a part of the span, so that the quote still holds. */
export const trimmed = (quote: string): string =>
  quote
    .trim()
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/^[\s,;:–—-]+/, '');

/** Where numbers of two accounts cannot both be right, each is told with its words. */
function differing(event: Event, view: View): readonly Sentence[] {
  return event.harms.filter(disagree).flatMap((harm): readonly Sentence[] => {
    const accounts = harm.versions.flatMap((version) => {
      const claim = view.claims.get(version.claim);
      return claim && version.said ? [{ claim, said: version.said }] : [];
    });
    if (accounts.length < 2) return [];
    const voices = accounts.map(({ claim, said }) => {
      const who = claim.speakers.length
        ? speakersWords(claim.speakers, view).replace(/,$/, '')
        : sourceName(view.reports.get(claim.report));
      return `${quoted(said)} according to ${who}`;
    });
    return [
      {
        kind: 'fact',
        text: sentenceOf(`Accounts of those ${harm.effect} differ: ${voices.join(', ')}`),
        event: event.id,
        references: accounts.map(({ claim }) => referenceOf(claim)),
      },
    ];
  });
}
