/**
 * What may be one with an event, from the claims told of its days alone: the same answer as that of a resolver which has read
 * the whole ledger and is up to date (a test holds the two together), at the cost of some weeks of it.
 */
import { blockKeys, daysMeeting } from '../../analysis/resolve/blocking.ts';
import { eventIdOf, founderOf } from '../../analysis/resolve/event-id.ts';
import { verdictsOf } from '../../analysis/resolve/judge.ts';
import type { Proposal } from '../../analysis/resolve/resolve.ts';
import { RESOLVE_DEFAULTS } from '../../analysis/resolve/resolver.ts';
import { explainPair, scorePair } from '../../analysis/resolve/score.ts';
import { isEventful, type Signature, signatureOf } from '../../analysis/resolve/signature.ts';
import type { Claim } from '../../model/claim.ts';
import { dayOf } from '../../model/day.ts';
import type { Event } from '../../model/event.ts';
import type { Judgement } from '../../model/judgement.ts';
import { readDeskSettings } from '../desk-settings.ts';
import { joinedCoders } from '../joined.ts';
import { asJudged, readActorJudgements } from '../judge-actors.ts';
import type { Ledger, Snapshot } from '../ports.ts';
import { standingClaims } from '../standing.ts';
import { type Heirs, makeHeirs } from './heirs.ts';
import { makeSurroundings } from './surroundings.ts';

/** A claim's signature under the id at the head of its line, as a resolver holds it; `claim` is its own. */
interface Signed extends Signature {
  readonly claim: string;
}

/** Claims of other events that may be of this one, the likeliest first: `match` is of this event, `claim` of another. */
export async function proposalsNear(
  ledger: Ledger,
  now: Snapshot,
  event: Event,
  { autoAccept = RESOLVE_DEFAULTS.accept }: { readonly autoAccept?: number } = {},
): Promise<readonly Proposal[]> {
  const accept = (await readDeskSettings(now)).autoAccept ?? autoAccept;
  const propose = Math.min(RESOLVE_DEFAULTS.propose, accept);
  const actors = await readActorJudgements(now);
  const surroundings = makeSurroundings();
  await surroundings.reload(now);
  const own = await now.many('claim', event.claims);
  const context = await surroundings.around(now, own);
  const around = await claimsAround(
    now,
    own,
    own.map((claim) => signatureOf(claim, context)),
  );
  const heirs = await linesOf(
    now,
    [...own, ...around].flatMap(({ id, refersTo }) => (refersTo === null ? [id] : [id, refersTo])),
  );
  const sign = async (claims: readonly Claim[]): Promise<readonly Signed[]> => {
    const told = await surroundings.around(now, claims);
    return claims.map((claim) => {
      const refersTo = claim.refersTo === null ? null : heirs.rootOf(claim.refersTo);
      return { claim: claim.id, ...signatureOf(asJudged(claim, actors), told), id: heirs.rootOf(claim.id), refersTo };
    });
  };
  const [mine, others] = [await sign(own), await sign(around)];
  const apart = await keptApart(ledger, now, mine, heirs);
  return meetings(mine, others)
    .map(({ match, other }) => ({ match, other, key: keyOf(match.id, other.id), ...scorePair(match, other) }))
    .filter(({ key, score, grounds }) => grounds && score >= propose && !apart.has(key))
    .sort((x, y) => y.score - x.score || (x.key < y.key ? -1 : 1))
    .map(({ match, other, score }) => ({
      claim: other.claim,
      event: event.id,
      match: match.claim,
      score,
      features: explainPair(match, other),
    }));
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The claims that stand and may meet these: told of the same days, of the same texts, or pointed to. */
async function claimsAround(
  now: Snapshot,
  own: readonly Claim[],
  signatures: readonly Signature[],
): Promise<readonly Claim[]> {
  const found = new Map<string, Claim>();
  const take = (claims: readonly Claim[]): void => {
    for (const claim of claims) if (isEventful(claim)) found.set(claim.id, claim);
  };
  for (const days of spansOf(signatures))
    take(await now.claimsTold(days && { from: dayOf(days.first), to: dayOf(days.last) }));
  take(await now.by('claim', 'report', [...new Set(own.map(({ report }) => report))]));
  take(await now.many('claim', await bearersOf(now, own)));
  for (const { id } of own) found.delete(id);
  const reviews = await now.by('review', 'claim', [...found.keys()]);
  return standingClaims([...found.values()], reviews, await joinedCoders(now));
}

/** Days to ask for, those that touch as one; null among them where a claim has none. */
function spansOf(signatures: readonly Signature[]): readonly ({ first: number; last: number } | null)[] {
  const met = signatures.map(daysMeeting);
  const spans: { first: number; last: number }[] = [];
  for (const { first, last } of met.filter((span) => span !== null).toSorted((a, b) => a.first - b.first)) {
    const before = spans.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else spans.push({ first, last });
  }
  return met.includes(null) ? [...spans, null] : spans;
}

/** Whom these claims point to: the claims that stand there now. */
async function bearersOf(now: Snapshot, claims: readonly Claim[]): Promise<readonly string[]> {
  const found = new Set<string>();
  let asked = claims.flatMap(({ refersTo }) => refersTo ?? []);
  while (asked.length > 0) {
    for (const id of asked) found.add(id);
    const reviews = await now.by('review', 'claim', asked);
    asked = reviews.flatMap(({ replacement }) => replacement ?? []).filter((id) => !found.has(id));
  }
  return [...found];
}

/** Who stands in whose place, as far back as the lines of these claims go. */
async function linesOf(now: Snapshot, claims: readonly string[]): Promise<Heirs> {
  const heirs = makeHeirs();
  const seen = new Set<string>();
  let asked = [...new Set(claims)];
  while (asked.length > 0) {
    for (const id of asked) seen.add(id);
    const before = await now.by('review', 'replacement', asked);
    for (const { claim, replacement } of before) heirs.set(claim, replacement);
    asked = before.map(({ claim }) => claim).filter((id) => !seen.has(id));
  }
  return heirs;
}

/** Pairs with these claims that people judged different, the newest word on each pair. */
async function keptApart(
  ledger: Ledger,
  now: Snapshot,
  mine: readonly Signed[],
  heirs: Heirs,
): Promise<ReadonlySet<string>> {
  const lines = [...new Set(mine.flatMap(({ id }) => heirs.lineOf(id)))];
  const judged = new Map<string, Judgement>();
  for (const judgement of [
    ...(await now.by('judgement', 'claim', lines)),
    ...(await now.by('judgement', 'event', lines.map(eventIdOf))),
  ])
    if (!judgement.automatic) judged.set(judgement.id, judgement);
  const dated: { readonly judgement: Judgement; readonly n: number }[] = [];
  for (const judgement of judged.values()) {
    const versions = await ledger.history('judgement', judgement.id);
    const n = versions.findLast(({ from }) => from <= now.head.n)?.from ?? 0;
    // What a judgement is about may have given way to another claim since.
    const others = await linesOf(now, [judgement.claim, founderOf(judgement.event)]);
    const event = eventIdOf(others.rootOf(founderOf(judgement.event)));
    dated.push({ judgement: { ...judgement, claim: others.rootOf(judgement.claim), event }, n });
  }
  dated.sort((a, b) => a.n - b.n || (a.judgement.id < b.judgement.id ? -1 : 1));
  return new Set(
    verdictsOf(dated.map(({ judgement }) => judgement))
      .filter(({ verdict }) => verdict === 'different')
      .map(({ a, b }) => keyOf(a, b)),
  );
}

/** Every pair that shares a block, or points to one another. */
function meetings(
  mine: readonly Signed[],
  others: readonly Signed[],
): readonly { readonly match: Signed; readonly other: Signed }[] {
  const probing = new Map<number, Signed[]>();
  for (const match of mine)
    for (const key of new Set(blockKeys(match).probe)) {
      const there = probing.get(key);
      if (there === undefined) probing.set(key, [match]);
      else there.push(match);
    }
  return others.flatMap((other) => {
    const met = new Set(blockKeys(other).post.flatMap((key) => probing.get(key) ?? []));
    for (const match of mine) if (match.refersTo === other.id || other.refersTo === match.id) met.add(match);
    return [...met].map((match) => ({ match, other }));
  });
}
