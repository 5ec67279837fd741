/** Status of an event, derived from its claims by the truth table; never typed in. */
import type { Claim } from '../../model/claim.ts';
import type { Status } from '../../model/vocabulary.ts';
import { type Context, sameParty, tellingOrder, whoKey } from '../context.ts';
import { independentClaims, voiceOf } from './chain.ts';
import { STATUS_TABLE, type StatusFacts } from './table.ts';

export interface StatusOf {
  readonly status: Status;
  /** Speakers asserting it whose chains do not meet. */
  readonly independent: number;
  readonly why: string;
  /** Name of the row that decided. */
  readonly row: string;
  readonly facts: StatusFacts;
}

/** Derives the status of one event from all its claims. */
export function statusOf(claims: readonly Claim[], context: Context): StatusOf {
  const facts = statusFacts(claims, context);
  const row = STATUS_TABLE.find(({ holds }) => holds(facts))!;
  return { status: row.status, independent: facts.asserting, why: row.why(facts), row: row.name, facts };
}

/** The facts the table is asked about. */
export function statusFacts(claims: readonly Claim[], context: Context): StatusFacts {
  const told = [...claims].sort(tellingOrder(context));
  const denials = told.filter(({ stance }) => stance === 'denies');
  const standing = told.filter((claim) => isAsserting(claim) && !takenBack(claim, told, context));
  const accused = told.filter(isAsserting).flatMap(actorsOf('initiator'));
  const firm = standing.filter(({ hedge }) => hedge === 'none' || hedge === 'reported');
  return {
    asserting: firm.length ? independentClaims(firm, context).length : Math.min(1, standing.length),
    denying: denials.length,
    deniedByAccusedOnly:
      denials.length > 0 && denials.every((denial) => isOneOf(voiceOf(denial, context), accused, context)),
    conceded: standing.some((claim) => concedes(claim, told, context)),
  };
}

/** Demands, promises and the like are told as acts: the report that tells of the demand asserts that it was made. */
const isAsserting = ({ stance }: Claim): boolean => stance !== 'denies' && stance !== 'doubts';

/** An assertion counts no more once the same speaker has denied it later. */
function takenBack(claim: Claim, told: readonly Claim[], context: Context): boolean {
  const voice = voiceOf(claim, context);
  if (voice === null) return false;
  return told
    .slice(told.indexOf(claim) + 1)
    .some((later) => later.stance === 'denies' && voiceOf(later, context) === voice);
}

/**
 * A concession: the speaker is a party to the event and says what it has an interest in hiding: that it lost people or
 * ground, that it harmed civilians (and it *confirms* it: whoever merely asserts its own attack claims it), or what it
 * denied before.
 */
function concedes(claim: Claim, told: readonly Claim[], context: Context): boolean {
  const voice = voiceOf(claim, context);
  if (voice === null || voice.startsWith('~')) return false;
  const mine = (role: 'initiator' | 'target' | 'victim') => isOneOf(voice, actorsOf(role)(claim), context);
  const lostPeople =
    mine('victim') || (mine('target') && claim.harms.some(({ who }) => who === 'target' || who === 'victim'));
  if (lostPeople && !mine('initiator') && claim.stance === 'confirms') return true;
  if (claim.kind === 'territory' && mine('target') && !mine('initiator')) return true;
  const deniedBefore = told
    .slice(0, told.indexOf(claim))
    .some((earlier) => earlier.stance === 'denies' && isOneOf(voiceOf(earlier, context), [voice], context));
  if (mine('initiator') && deniedBefore) return true;
  return claim.stance === 'confirms' && mine('initiator') && harmsCivilians(claim, context);
}

const harmsCivilians = (claim: Claim, context: Context): boolean =>
  claim.roles.some(({ role, actor }) => role === 'victim' && actor !== null && isCivilian(actor, context));

const isCivilian = (actor: string, { actors }: Context): boolean => {
  const known = actors.get(actor);
  return known ? known.inter === 7 || known.class === 'people' : actor.startsWith('civilian');
};

const actorsOf =
  (role: string) =>
  (claim: Claim): readonly string[] =>
    claim.roles.filter((filler) => filler.role === role).map(({ actor, name }) => whoKey(actor, name));

const isOneOf = (who: string | null, parties: readonly string[], { actors }: Context): boolean =>
  who !== null && parties.some((party) => sameParty(who, party, actors));
