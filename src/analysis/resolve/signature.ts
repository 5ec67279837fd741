/** A signature: all that matching needs of a claim, small enough that a million fit in memory. */
import type { Claim } from '../../model/claim.ts';
import { dayNumber } from '../../model/day.ts';
import type { ClaimKind, Effect, Stance } from '../../model/vocabulary.ts';
import { type Context, whoKey } from '../context.ts';
import { stemsOf } from './words.ts';

export interface Bounds {
  readonly effect: Effect;
  readonly min: number | null;
  readonly max: number | null;
}

export interface Signature {
  readonly id: string;
  /** The report without its text version: two texts of one report are one telling. */
  readonly report: string;
  /** The text its clause stands in (`r_…@1`), and where: with the day of publication the order of telling. */
  readonly text: string;
  readonly start: number;
  readonly kind: ClaimKind;
  readonly acled: string | null;
  readonly stance: Stance;
  /** First and last day as day numbers; null = open or not told. */
  readonly from: number | null;
  readonly to: number | null;
  readonly published: number | null;
  readonly placeId: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  /** Actors that act, and those acted upon, as keys; sorted. */
  readonly doers: readonly string[];
  readonly others: readonly string[];
  /** Whom the report quotes; empty = its own words. */
  readonly speakers: readonly string[];
  readonly weapons: readonly string[];
  readonly harms: readonly Bounds[];
  /** Stems of the clause, sorted, each once. */
  readonly stems: readonly string[];
  readonly refersTo: string | null;
}

/** Kinds that are not events: totals make series, inferences make assessments. */
const NO_EVENT: ReadonlySet<ClaimKind> = new Set(['tally', 'assessment']);

/** Whether a claim takes part in resolving. */
export const isEventful = (claim: Claim): boolean =>
  !NO_EVENT.has(claim.kind) && claim.stance !== 'assesses' && !(claim.tally && claim.tally.since !== null);

export function signatureOf(claim: Claim, context: Context): Signature {
  const published = context.reports.get(claim.report)?.published ?? null;
  const { place, time } = claim;
  const keys = (roles: readonly string[]): readonly string[] =>
    unique(claim.roles.filter(({ role }) => roles.includes(role)).map(({ actor, name }) => whoKey(actor, name)));
  return {
    id: claim.id,
    report: claim.report.split('@')[0]!,
    text: claim.report,
    start: claim.span.start,
    kind: claim.kind,
    acled: claim.type.acled,
    stance: claim.stance,
    from: time?.from ? dayNumber(time.from) : null,
    to: time?.to ? dayNumber(time.to) : null,
    published: published ? dayNumber(published) : null,
    placeId: place?.place ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    radiusKm: place?.radiusKm ?? 0,
    doers: keys(['initiator', 'partner']),
    others: keys(['target', 'victim', 'beneficiary']),
    speakers: unique(claim.speakers.map(({ actor, name }) => whoKey(actor, name))),
    weapons: unique(claim.weapons.map(({ id, name }) => id ?? name.toLowerCase())),
    harms: claim.harms.filter(({ subset }) => !subset).map(({ effect, min, max }) => ({ effect, min, max })),
    stems: stemsOf(claim.span.quote),
    refersTo: claim.refersTo,
  };
}

/** The order of telling, as `tellingOrder` of claims: ids of events come from the first claim in it. */
export function compareTelling(a: Signature, b: Signature): number {
  if (a.published !== b.published) return (a.published ?? Infinity) - (b.published ?? Infinity);
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
