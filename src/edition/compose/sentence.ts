/** One event as sentences: who says it, what happened, where, when, what harm; contested ones as two voices. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { sourceName, speakersOf, type View } from '../view.ts';
import { clauseOf, joinClause } from './clause.ts';
import { harmsDone, harmWords, vary } from './harm-words.ts';
import { isParty } from './party.ts';
import { quotationOf, quotationText, type Told } from './quotation.ts';
import { referenceOf, type Voices, voicesOf, whoSays } from './voices.ts';
import { rolesWords, speakersWords } from './words/actor.ts';
import { dayWords } from './words/date.ts';
import { quoted, sentenceOf } from './words/list.ts';
import { SAID } from './words/said.ts';

/** As the lede tells it: harm first, so that its section need not repeat it word for word. */
export const AS_LEDE = -1;

/**
 * The sentences that tell `event`; `turn` varies their shape, `AS_LEDE` is one of its own. The first states it, a second tells
 * what accounts differ on.
 */
export function sentencesOf(event: Event, view: View, year: string, turn: number): readonly Told[] {
  const voices = voicesOf(event, view);
  const lead = leadOf(event, voices, view);
  if (!lead) return [];
  const told = tell(event, lead, voices, view, year, turn);
  const denial = voices.denying.length && voices.asserting.length ? `; ${denialWords(voices.denying, view)}` : '';
  const quotation = told === null ? quotationOf(lead, view) : null;
  const text = told ?? quotationText(quotation!);
  const first: Told = {
    kind: 'fact',
    text: sentenceOf(`${text}${denial}`),
    event: event.id,
    references: [...(quotation?.before ? [quotation.before] : []), ...citedOf(voices)].map(referenceOf),
    ...(quotation && !denial ? { quotation } : {}),
    ...(denial ? {} : plainOf(event, text, lead, view, year)),
  };
  return [first, ...differing(event, view)];
}

/** What the sentence is made of, where it is the clause and nothing more. */
function plainOf(event: Event, text: string, lead: Claim, view: View, year: string): Pick<Told, 'plain'> {
  const clause = clauseOf({ ...event, objects: lead.objects }, lead.span.quote, view, year);
  if (!clause) return {};
  if ([0, 1, 2].some((order) => joinClause(clause, order) === text))
    return { plain: { ...clause, status: event.status, said: null } };
  const at = text.indexOf(joinClause(clause, 0));
  const rest = at < 0 ? '' : text.slice(at + joinClause(clause, 0).length);
  return at > 0 && (rest === '' || rest === UNDATED)
    ? { plain: { ...clause, status: event.status, said: text.slice(0, at) + rest } }
    : {};
}

/** Both voices; where nobody asserts or denies, those who doubt. */
const citedOf = ({ asserting, denying, doubting }: Voices): readonly Claim[] =>
  asserting.length || denying.length ? [...asserting, ...denying] : doubting;

/** The claim the sentence is told after: the one the event adopts its kind from, if it asserts; else the first. */
function leadOf(event: Event, { asserting, denying, doubting }: Voices, view: View): Claim | undefined {
  const adopted = event.adopted.find(({ field }) => field === 'kind')?.claim;
  const reported = asserting.find((claim) => speakersOf(claim, view).length === 0);
  return reported ?? asserting.find(({ id }) => id === adopted) ?? asserting[0] ?? denying[0] ?? doubting[0];
}

function tell(event: Event, lead: Claim, voices: Voices, view: View, year: string, turn: number): string | null {
  const spoken = voices.asserting.filter((claim) => speakersOf(claim, view).length > 0);
  const reported = voices.asserting.filter((claim) => !spoken.includes(claim));
  const claimant = reported.length && !reported.some(namesDoer) ? spoken.find(namesDoer) : undefined;
  // What one speaker says is told as that speaker says it, not as another does.
  const silent = { ...event, roles: event.roles.filter(({ role }) => role !== 'initiator' && role !== 'partner') };
  const told = !reported.length ? lead : { ...(claimant ? silent : event), objects: lead.objects };
  if (WISHES.has(lead.stance)) return null;
  const clause = clauseOf(told, lead.span.quote, view, year);
  if (!clause) return null;
  if (!voices.asserting.length)
    return `${attribution(lead, event, view, year, turn, denialVerb(lead))}${joinClause(clause, 0)}`;
  const hedge = voices.asserting.every((claim) => claim.hedge !== 'none');
  const body = !reported.length
    ? `${attribution(lead, event, view, year, turn)}${joinClause(clause, 0)}`
    : hedge
      ? hedged(lead, joinClause(clause, 0))
      : joinClause(clause, turn === AS_LEDE ? 1 : turn);
  const done = clause.harming ? harmsDone(event, clause.act, view) : null;
  const undated = lead.time?.basis === 'bounded' && event.time?.basis === 'bounded' ? UNDATED : '';
  const harm = harmWords(event, view);
  const conceded = concession(event, lead, voices, view);
  if (turn === AS_LEDE && harm && reported.length && !hedge && !claimant && !conceded)
    return `${harm}${/^there was|^there were/.test(clause.act) ? ':' : ' when'} ${joinClause(clause, 0)}${undated}`;
  if (done)
    return [`${body}, ${done}${undated}`, claimant ? responsibility(claimant, view) : null, conceded]
      .filter(Boolean)
      .join('; ');
  const rest = [harm, claimant ? responsibility(claimant, view) : null, conceded];
  return [`${body}${undated}`, ...rest].filter(Boolean).join('; ');
}

const UNDATED = ', without saying when';

/** What is demanded, threatened, promised or judged did not happen by that: it is quoted. */
const WISHES: ReadonlySet<Claim['stance']> = new Set(['demands', 'threatens', 'promises', 'assesses']);

const namesDoer = ({ roles }: Claim): boolean => roles.some(({ role }) => role === 'initiator' || role === 'partner');

/** "the Lamp Agency said that it was the River Front": who did it is told by one who says so, not by the reports. */
function responsibility(claim: Claim, view: View): string {
  const doer = rolesWords(claim.roles, ['initiator', 'partner'], view) ?? '';
  const who = whoSays(claim, view);
  return who === doer ? `${who} claimed it` : `${who} said that it was ${doer}`;
}

/** "the Northern Brigade admitted it", where the sentence is led by another. */
function concession(event: Event, lead: Claim, { asserting }: Voices, view: View): string | null {
  if (event.status !== 'admitted' || lead.stance === 'confirms') return null;
  const admitting = asserting.find((claim) => claim.stance === 'confirms' && isParty(claim, event, view));
  return admitting ? `${whoSays(admitting, view)} admitted it` : null;
}

/** "On 23 October Amaq claimed that ", in the lede "Amaq claimed on 23 October that ": a party to the event claims, everyone else says. */
function attribution(claim: Claim, event: Event, view: View, year: string, turn: number, verb?: string): string {
  const { saidOn, stance, hedge } = claim;
  const speakers = speakersOf(claim, view);
  const day = saidOn?.from && saidOn.from === saidOn.to ? `on ${dayWords(saidOn.from, year)} ` : '';
  const [before, after] = turn === AS_LEDE ? ['', day] : [day, ''];
  const party = stance === 'asserts' && isParty(claim, event, view);
  const admitted = event.status === 'admitted' && stance === 'confirms';
  const who = speakers.length ? speakersWords(speakers, view) : sourceName(view.reports.get(claim.report));
  const guarded = hedge === 'none' ? '' : hedge === 'reported' ? 'reportedly ' : '';
  const tail = hedge === 'suspected' || hedge === 'possible' ? 'it was possible that ' : '';
  return `${before}${who} ${guarded}${verb ?? (admitted ? 'admitted' : party ? 'claimed' : SAID[stance])} ${after}that ${tail}`;
}

const denialVerb = ({ stance }: Claim): string => (stance === 'doubts' ? 'doubted' : 'denied');

function hedged({ hedge }: Claim, clause: string): string {
  if (hedge === 'possible') return `it was possible, but not confirmed, that ${clause}`;
  if (hedge === 'suspected') return `it was suspected that ${clause}`;
  return `it was reported, without confirmation, that ${clause}`;
}

/** "Italian officials denied it". */
function denialWords(denials: readonly Claim[], view: View): string {
  return `${[...new Set(denials.map((claim) => whoSays(claim, view)))].join(' and ')} denied it`;
}

/** Where accounts give different numbers, each is told with its words. */
function differing(event: Event, view: View): readonly Told[] {
  return event.harms.filter(vary).flatMap((harm): readonly Told[] => {
    const accounts = harm.versions.flatMap((version) => {
      const claim = view.claims.get(version.claim);
      return claim && version.said ? [{ claim, said: version.said }] : [];
    });
    if (accounts.length < 2) return [];
    const voices = accounts.map(
      ({ claim, said }) =>
        `${claim.span.quote.includes(said) ? quoted(said) : said} according to ${whoSays(claim, view)}`,
    );
    const text = sentenceOf(`Accounts of those ${harm.effect} differ: ${voices.join(', ')}`);
    const cited = new Map(accounts.map(({ claim }) => [claim.id, referenceOf(claim)]));
    return [{ kind: 'fact', text, event: event.id, references: [...cited.values()] }];
  });
}
