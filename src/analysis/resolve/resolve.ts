/** Claims and judgements in, events out: the whole of resolving as one pure function. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Redirect } from '../../model/redirect.ts';
import { adoptFields } from '../adopt/adopt.ts';
import type { ChosenField } from '../adopt/preference.ts';
import type { Context } from '../context.ts';
import { statusOf } from '../status/status.ts';
import { eventIdOf, founderOf } from './event-id.ts';
import { openResolver, RESOLVE_DEFAULTS, type ResolveOptions, type Resolver } from './resolver.ts';
import { explainPair } from './score.ts';
import { compareTelling, isEventful, type Signature, signatureOf } from './signature.ts';

/** A match the machine is not sure of, for a person: would put `claim` (and its event) into `event`. */
export type Proposal = Pick<Judgement, 'claim' | 'event' | 'features'> & {
  readonly score: number;
  /** The claim of the event that it was matched with. */
  readonly match: string;
};

export interface Resolution {
  /** In order of telling of their first claims. */
  readonly events: readonly Event[];
  readonly proposals: readonly Proposal[];
  /** What the machine judged above the threshold: one `same` for each claim after the first of an event. */
  readonly automatic: readonly Omit<Judgement, 'id'>[];
  /** Every id a claim founded that is not its event's id. */
  readonly redirects: readonly Redirect[];
}

export interface ResolveInput {
  /** Claims in force: not rejected, mended ones replaced. Tallies and assessments are left out here. */
  readonly claims: readonly Claim[];
  readonly context: Context;
  /** Judgements in force, in order of decision; automatic ones among them are ignored. */
  readonly judgements?: readonly Judgement[];
  /** By event id: values an analyst chose. */
  readonly chosen?: ReadonlyMap<string, readonly ChosenField[]>;
  readonly options?: ResolveOptions;
}

export function resolve({
  claims,
  context,
  judgements = [],
  chosen,
  options = RESOLVE_DEFAULTS,
}: ResolveInput): Resolution {
  const byId = new Map(claims.filter(isEventful).map((claim) => [claim.id, claim]));
  const resolver = openResolver(options);
  resolver.judge(judgements);
  resolver.add([...byId.values()].map((claim) => signatureOf(claim, context)));
  return resolutionOf(resolver, byId, context, chosen);
}

/** Reads a resolver out. `claims` must hold every claim the resolver holds. */
export function resolutionOf(
  resolver: Resolver,
  claims: ReadonlyMap<string, Claim>,
  context: Context,
  chosen: ResolveInput['chosen'] = new Map(),
): Resolution {
  const first = (ids: readonly string[]): Signature => resolver.signature(ids[0]!)!;
  const clusters = [...resolver.clusters()].sort((a, b) => compareTelling(first(a), first(b)));
  return {
    events: clusters.map((ids) =>
      eventOf(
        ids.map((id) => claims.get(id)!),
        context,
        chosen.get(eventIdOf(ids[0]!)),
      ),
    ),
    proposals: proposalsOf(resolver),
    automatic: clusters.flatMap((ids) => automaticOf(resolver, ids)),
    redirects: clusters.flatMap((ids) => ids.slice(1).map((id) => ({ id: eventIdOf(id), to: eventIdOf(ids[0]!) }))),
  };
}

/** Matches for a person to judge, the most likely first; only those of `ids`, if given. */
export const proposalsOf = (resolver: Resolver, ids?: Iterable<string>): readonly Proposal[] =>
  resolver.proposals(ids).map(({ a, b, score }) => {
    const [first, second] = compareTelling(resolver.signature(a)!, resolver.signature(b)!) < 0 ? [a, b] : [b, a];
    return {
      claim: second,
      event: eventIdOf(resolver.clusterOf(first)![0]!),
      match: first,
      score,
      features: featuresOf(resolver, first, second),
    };
  });

/** The same seen from one event, or from the event of a claim: each claim that is not of it and may be. */
export function proposalsInto(resolver: Resolver, event: string): readonly Proposal[] {
  const own = resolver.clusterOf(event.startsWith('c_') ? event : founderOf(event)) ?? [];
  return proposalsOf(resolver, own).map((proposal) =>
    own.includes(proposal.match)
      ? proposal
      : { ...proposal, claim: proposal.match, match: proposal.claim, event: eventIdOf(own[0]!) },
  );
}

/** One event from its claims, in order of telling: fields adopted, status derived. */
export function eventOf(claims: readonly Claim[], context: Context, chosen: readonly ChosenField[] = []): Event {
  const { status, independent, why } = statusOf(claims, context);
  const { adopted, ...fields } = adoptFields(claims, context, chosen);
  return {
    id: eventIdOf(claims[0]!.id),
    claims: claims.map(({ id }) => id),
    ...fields,
    status,
    independent,
    adopted: [...adopted, { field: 'status', claim: null, why }],
  };
}

const featuresOf = (resolver: Resolver, a: string, b: string) =>
  explainPair(resolver.signature(a)!, resolver.signature(b)!);

/** What the machine judged about an event: each later claim with the earlier claim of it that it matches best, if well enough. */
export function automaticOf(resolver: Resolver, ids: readonly string[]): readonly Omit<Judgement, 'id'>[] {
  return ids.slice(1).flatMap((claim, i) => {
    const nearestOf = (others: readonly string[]): string =>
      others.reduce((best, id) => (resolver.scoreOf(id, claim) > resolver.scoreOf(best, claim) ? id : best));
    const matched = (id: string): boolean => resolver.scoreOf(id, claim) >= resolver.options.accept;
    const earlier = nearestOf(ids.slice(0, i + 1));
    const nearest = matched(earlier) ? earlier : nearestOf(ids.filter((id) => id !== claim));
    // Where only a person holds them together, the machine has judged nothing.
    if (!matched(nearest)) return [];
    const features = featuresOf(resolver, nearest, claim);
    const judgement: Omit<Judgement, 'id'> = {
      claim,
      event: eventIdOf(ids[0]!),
      verdict: 'same',
      by: 'marsad',
      automatic: true,
      why: features
        .filter(({ score }) => score > 0)
        .map(({ sentence }) => sentence)
        .join('; '),
      score: resolver.scoreOf(nearest, claim),
      features,
    };
    return [judgement];
  });
}
