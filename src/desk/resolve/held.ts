/**
 * What a resolver that stays open holds of the ledger: which claims stand (as signatures), who judged what, which totals are
 * stated; and which claims changed since their events were last written. It follows the ledger decision by decision.
 * A claim is held under the id of the one it replaced, if it did.
 *
 * Invariant: after `catchUp(now)` it holds what `load(now)` from nothing would hold; a test proves it on a real ledger.
 */
import type { ChosenField } from '../../analysis/adopt/preference.ts';
import { eventIdOf, founderOf } from '../../analysis/resolve/event-id.ts';
import { openResolver, type ResolveOptions, type Resolver } from '../../analysis/resolve/resolver.ts';
import { isEventful, type Signature, signatureOf } from '../../analysis/resolve/signature.ts';
import { countedIn, isCounted } from '../../analysis/tally/own-sum.ts';
import { isTally } from '../../analysis/tally/series.ts';
import type { Claim } from '../../model/claim.ts';
import type { Judgement, Review } from '../../model/judgement.ts';
import { byId, extractionsOf } from '../context.ts';
import { DESK, readDeskSettings } from '../desk-settings.ts';
import { JOINED, joinedCoders } from '../joined.ts';
import { type ActorJudgements, asJudged, isActorJudgement, readActorJudgements } from '../judge-actors.ts';
import type { Kind, Ledger, Snapshot } from '../ports.ts';
import { standingClaims } from '../standing.ts';
import { type Heirs, makeHeirs } from './heirs.ts';
import { makeSurroundings, type Surroundings } from './surroundings.ts';

export interface Held {
  readonly resolver: Resolver;
  readonly surroundings: Surroundings;
  readonly heirs: Heirs;
  /** By event id: values an analyst chose. */
  readonly chosen: ReadonlyMap<string, readonly ChosenField[]>;
  /** Claims whose event may no longer be as written; also claims that are gone. */
  readonly dirty: Set<string>;
  /** Claims that state totals, and those that totals may count; in order of id. */
  readonly tallied: () => readonly Claim[];
  talliesDirty: boolean;
  /** Number of the last decision followed. */
  readonly n: () => number;
  /** Score from which on a match is judged by the machine. */
  readonly accept: () => number;
  /** A claim as it is compared: its actors as people have judged them. */
  readonly judged: (claim: Claim) => Claim;
  /** Follows the ledger up to `now`; passes over `own`, the decision that wrote what this very resolver said. */
  readonly catchUp: (now: Snapshot, own?: number) => Promise<void>;
}

export const CHOSEN = 'chosen/';
/** Claims read at a time. */
export const PORTION = 2000;

export function makeHeld(ledger: Ledger, usual: ResolveOptions): Held {
  let options = usual;
  let resolver = openResolver(options);
  let actors: ActorJudgements | null = null;
  let n = -1;
  let joined: ReadonlySet<string> = new Set();
  const judgements = new Map<string, Judgement>();
  const chosen = new Map<string, readonly ChosenField[]>();
  const dirty = new Set<string>();
  /** Claims that state totals; and those of others that totals may count, without what is not asked of them. */
  const totals = new Map<string, Claim>();
  const counted = new Map<string, Claim>();
  let isAsked: ((claim: Claim) => boolean) | null = null;
  const surroundings = makeSurroundings();
  let heirs = makeHeirs();
  let talliesDirty = true;

  const soil = (ids: Iterable<string>): void => {
    for (const id of ids) dirty.add(id);
  };
  /** A judgement as one about those at the head of each line. */
  const rooted = (judgement: Judgement): Judgement => ({
    ...judgement,
    claim: heirs.rootOf(judgement.claim),
    event: eventIdOf(heirs.rootOf(founderOf(judgement.event))),
  });

  const judged = (claim: Claim): Claim => (actors === null ? claim : asJudged(claim, actors));

  /** Brings the claims of `ids` to what stands; `bodies` are those of them that there are. */
  const take = async (now: Snapshot, ids: readonly string[], bodies: readonly Claim[]): Promise<void> => {
    const [reviews, context] = await Promise.all([now.by('review', 'claim', ids), surroundings.around(now, bodies)]);
    const standing = standingClaims(bodies, reviews, joined);
    const signatures: Signature[] = [];
    const kept = new Set<string>();
    for (const claim of standing) {
      if (!isEventful(claim)) continue;
      const id = heirs.rootOf(claim.id);
      kept.add(id);
      const refersTo = claim.refersTo === null ? null : heirs.rootOf(claim.refersTo);
      signatures.push({ ...signatureOf(claim, context), id, refersTo });
    }
    soil(ids);
    // Of a line only the last may stand; what came before it is not its end.
    const last = ids.filter((id) => heirs.lineOf(id).length === 1).map(heirs.rootOf);
    soil(resolver.remove(last.filter((id) => !kept.has(id))));
    soil(resolver.add(signatures));
    for (const id of ids) tell(id, null);
    for (const claim of standing) if (isTally(claim) || isCounted(claim)) tell(claim.id, claim);
  };

  const mayBeCounted = (claim: Claim): boolean => {
    isAsked ??= countedIn(totals.values());
    return isAsked(claim);
  };
  /** Takes up, or out, what is told of totals; they are reckoned anew only for what one of them may count. */
  const tell = (id: string, claim: Claim | null): void => {
    const isTotal = totals.delete(id) || (claim !== null && isTally(claim));
    if (isTotal) isAsked = null;
    const before = counted.get(id);
    counted.delete(id);
    if (claim !== null && isTally(claim)) totals.set(id, claim);
    else if (claim !== null) counted.set(id, slim(claim));
    talliesDirty ||= isTotal || [before, claim].some((one) => one && mayBeCounted(one));
  };

  const takeAll = async (now: Snapshot, ids: Iterable<string>): Promise<void> => {
    for (const portion of portionsOf(ids)) await take(now, portion, await now.many('claim', portion));
  };

  const load = async (now: Snapshot): Promise<void> => {
    const accept = (await readDeskSettings(now)).autoAccept ?? usual.accept;
    options = { accept, propose: Math.min(usual.propose, accept) };
    resolver = openResolver(options);
    actors = await readActorJudgements(now);
    for (const map of [judgements, chosen, totals, counted]) map.clear();
    isAsked = null;
    talliesDirty = true;
    joined = await joinedCoders(now);
    await surroundings.reload(now);
    heirs = makeHeirs();
    for await (const { claim, replacement } of now.stream('review')) heirs.set(claim, replacement);
    let portion: Claim[] = [];
    for await (const claim of now.stream('claim')) {
      if (portion.push(claim) < PORTION) continue;
      await take(now, idsOf(portion), portion);
      portion = [];
    }
    await take(now, idsOf(portion), portion);
    const human: (readonly [Judgement, number])[] = [];
    for await (const judgement of now.stream('judgement')) {
      if (judgement.automatic) dirty.add(judgement.claim);
      else human.push([judgement, await writtenBy(judgement.id, now.head.n)]);
    }
    human.sort(([a, m], [b, o]) => m - o || (a.id < b.id ? -1 : 1));
    for (const [judgement] of human) judgements.set(judgement.id, judgement);
    soil(resolver.judge([...judgements.values()].map(rooted)));
    for await (const setting of now.stream('setting'))
      if (setting.id.startsWith(CHOSEN))
        chosen.set(setting.id.slice(CHOSEN.length), setting.value as unknown as readonly ChosenField[]);
    // What stands written and should not is found by the claims that founded it.
    for await (const { id } of now.stream('event')) dirty.add(founderOf(id));
    for await (const { id } of now.stream('redirect')) dirty.add(founderOf(id));
  };

  /** The decision that wrote the version which stood after decision `at`. */
  const writtenBy = async (id: string, at: number): Promise<number> =>
    (await ledger.history('judgement', id)).find(({ from, to }) => from <= at && (to === null || to > at))?.from ?? at;

  /** Claims of these texts. */
  const claimsOf = async (now: Snapshot, reports: readonly string[]): Promise<readonly string[]> => {
    const heads = await now.many('report', reports);
    return idsOf(await now.by('claim', 'report', heads.flatMap(extractionsOf)));
  };

  /** Follows what people judged of names and actors; the claims that are told otherwise by it. */
  const rejudged = async (now: Snapshot): Promise<readonly string[]> => {
    const before = actors;
    actors = await readActorJudgements(now);
    const otherwise: string[] = [];
    for await (const claim of now.stream('claim'))
      if (before === null || whoIn(asJudged(claim, before)) !== whoIn(judged(claim))) otherwise.push(claim.id);
    return otherwise;
  };

  const catchUp = async (now: Snapshot, own?: number): Promise<void> => {
    if (now.head.n <= n) return;
    if (n < 0) {
      await load(now);
      n = now.head.n;
      return;
    }
    const changed = new Map<Kind, Set<string>>();
    for await (const decision of ledger.decisions({ after: n })) {
      if (decision.n > now.head.n) break;
      if (decision.n === own) continue;
      for (const { kind, id } of decision.changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        const ids = changed.get(kind as Kind) ?? new Set();
        changed.set(kind as Kind, ids);
        // Last changed, last in the set.
        ids.delete(id);
        ids.add(id);
      }
    }
    const of = (kind: Kind): readonly string[] => [...(changed.get(kind) ?? [])];
    const threshold = changed.get('setting')?.has(DESK) ? (await readDeskSettings(now)).autoAccept : null;
    const isJudgedOtherwise =
      changed.get('setting')?.has(DESK) === true && (threshold ?? usual.accept) !== options.accept;
    if (changed.get('setting')?.has(JOINED) || isJudgedOtherwise) {
      await load(now);
      n = now.head.n;
      return;
    }
    if (changed.has('actor')) {
      await surroundings.reload(now);
      talliesDirty = true;
      for (const ids of resolver.clusters()) soil(ids);
    }
    if (changed.has('source')) {
      await surroundings.reload(now);
      talliesDirty = true;
      soil(await claimsOf(now, idsOf(await now.by('report', 'source', of('source')))));
    }
    const claims = new Set(of('claim'));
    if (of('setting').some(isActorJudgement)) for (const id of await rejudged(now)) claims.add(id);
    const moved = await follow(now, of('review'), claims);
    for (const id of await claimsOf(now, of('report'))) claims.add(id);
    await takeAll(now, claims);
    await judge(now, of('judgement'), moved);
    for (const id of of('setting').filter((one) => one.startsWith(CHOSEN))) {
      const event = id.slice(CHOSEN.length);
      const value = (await now.get('setting', id))?.value as unknown as readonly ChosenField[] | undefined;
      if (value === undefined) chosen.delete(event);
      else chosen.set(event, value);
      dirty.add(founderOf(event));
    }
    // Another hand wrote what is derived: it is looked at again.
    for (const id of [...of('event'), ...of('redirect')]) dirty.add(founderOf(id));
    if (changed.has('tally')) talliesDirty = true;
    n = now.head.n;
  };

  /** Takes up what was reviewed, and adds to `claims` whatever stands otherwise by it. Whether claims gave way to others. */
  const follow = async (now: Snapshot, ids: readonly string[], claims: Set<string>): Promise<boolean> => {
    const standing = byId<Review>(await now.many('review', ids));
    const moved = new Set<string>();
    for (const id of ids) {
      // One record a claim, whatever its versions say.
      const { claim } = (await ledger.history('review', id))[0]!.body;
      claims.add(claim);
      const line = heirs.lineOf(claim);
      heirs.set(claim, standing.get(id)?.replacement ?? null);
      const after = heirs.lineOf(claim);
      if (line[1] === after[1]) continue;
      for (const one of [...line, ...after]) moved.add(one);
    }
    // Others of the same text may refer to them.
    const texts = new Set((await now.many('claim', [...moved])).map(({ report }) => report));
    for (const id of idsOf(await now.by('claim', 'report', [...texts]))) claims.add(id);
    for (const id of moved) claims.add(id);
    return moved.size > 0;
  };

  /** `ids` in order of the decisions that changed them: a judgement made anew is the newest, and goes to the end. */
  const judge = async (now: Snapshot, ids: readonly string[], moved: boolean): Promise<void> => {
    const standing = byId<Judgement>(await now.many('judgement', ids));
    let changed = moved;
    for (const id of ids) {
      const judgement = standing.get(id);
      changed = judgements.delete(id) || changed;
      if (judgement === undefined) for (const { body } of await ledger.history('judgement', id)) dirty.add(body.claim);
      else if (judgement.automatic) dirty.add(judgement.claim);
      else {
        judgements.set(id, judgement);
        changed = true;
      }
    }
    if (changed) soil(resolver.judge([...judgements.values()].map(rooted)));
  };

  return {
    get resolver() {
      return resolver;
    },
    surroundings,
    get heirs() {
      return heirs;
    },
    chosen,
    dirty,
    tallied: () => {
      if (totals.size === 0) return [];
      const others = [...counted.values()].filter(countedIn(totals.values()));
      return [...totals.values(), ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    get talliesDirty() {
      return talliesDirty;
    },
    set talliesDirty(value) {
      talliesDirty = value;
    },
    n: () => n,
    accept: () => options.accept,
    judged,
    catchUp,
  };
}

const whoIn = ({ roles, speakers }: Claim): string => [...roles, ...speakers].map(({ actor }) => actor ?? '').join(' ');

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

/** Of a claim that a total may count only what is counted by; there are many of them. */
const slim = (claim: Claim): Claim => ({
  ...claim,
  span: { ...claim.span, quote: '' },
  speakers: [],
  place: null,
  harms: [],
  weapons: [],
  trace: [],
});

export function* portionsOf<Of>(all: Iterable<Of>): Generator<readonly Of[]> {
  let portion: Of[] = [];
  for (const one of all) {
    if (portion.push(one) < PORTION) continue;
    yield portion;
    portion = [];
  }
  if (portion.length) yield portion;
}
