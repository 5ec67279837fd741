/** What analysis knows beside the claims: of each text when and by whom it was published, and who belongs to whom. */
import type { Actor } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import type { Day } from '../model/record.ts';

export interface ReportContext {
  readonly published: Day | null;
  /** Id of the source, or null when unknown. */
  readonly source: string | null;
  /** The actor the source speaks for (a media arm, an institution's own page), or null. */
  readonly voice: string | null;
}

export interface Context {
  /** By `claim.report`, i.e. `r_…@1`. */
  readonly reports: ReadonlyMap<string, ReportContext>;
  readonly actors: ReadonlyMap<string, Actor>;
}

/** A name as a key: the known actor, else the words folded. */
export const whoKey = (actor: string | null, name: string): string => actor ?? `~${foldName(name)}`;

/** Lower case, no diacritics, no article, no punctuation: enough to compare names that no pack knows. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:al|el|the|a|an)[- ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An actor and everything it is part of or speaks for: `amaq` -> amaq, isis. Follows at most 6 steps. */
export function lineage(actor: string, actors: Context['actors']): ReadonlySet<string> {
  const found = new Set([actor]);
  let edge = [actor];
  for (let step = 0; step < 6 && edge.length; step++) {
    edge = edge
      .flatMap((id) => actors.get(id)?.affiliations ?? [])
      .filter(({ relation }) => relation === 'part-of' || relation === 'media-of' || relation === 'office-of')
      .map(({ to }) => to)
      .filter((to) => !found.has(to));
    for (const to of edge) found.add(to);
  }
  return found;
}

/** Whether two actors are one party: one is, is part of, or speaks for the other. */
export const sameParty = (a: string, b: string, actors: Context['actors']): boolean =>
  lineage(a, actors).has(b) || lineage(b, actors).has(a);

/** Claims in the order of their telling: day of publication, then report, then place in the text. Unknown days come last. */
export function tellingOrder(context: Context): (a: Claim, b: Claim) => number {
  return (a, b) => compare(tellingKey(a, context), tellingKey(b, context));
}

const tellingKey = (claim: Claim, context: Context): string =>
  `${context.reports.get(claim.report)?.published ?? '9999-99-99'} ${claim.report} ${String(claim.span.start).padStart(9, '0')} ${claim.id}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
