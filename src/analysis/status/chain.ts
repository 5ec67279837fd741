/** The chain of a claim: everyone its content passed through. Two claims are independent only if their chains do not meet. */
import type { Claim } from '../../model/claim.ts';
import { type Context, lineage, whoKey } from '../context.ts';

/** Source, what the source speaks for, and every speaker with the party it speaks for. Never empty. */
export function chainOf(claim: Claim, context: Context): ReadonlySet<string> {
  const report = context.reports.get(claim.report);
  const chain = new Set<string>([report?.source ? `source:${report.source}` : `report:${claim.report.split('@')[0]}`]);
  const speakers = claim.speakers.map(({ actor, name }) => whoKey(actor, name));
  if (report?.voice) speakers.push(report.voice);
  for (const speaker of speakers) for (const one of lineage(speaker, context.actors)) chain.add(one);
  return chain;
}

/** Who vouches for it: the innermost speaker, else the actor the source speaks for; null = the outlet itself. */
export function voiceOf(claim: Claim, context: Context): string | null {
  const last = claim.speakers.at(-1);
  return last ? whoKey(last.actor, last.name) : (context.reports.get(claim.report)?.voice ?? null);
}

/**
 * The most claims whose chains are pairwise disjoint. Exact for up to 20 different chains; above that greedy from the
 * shortest chain, which can only count too few, never too many.
 */
export function independentClaims(claims: readonly Claim[], context: Context): readonly Claim[] {
  const byChain = new Map<string, { claim: Claim; chain: ReadonlySet<string> }>();
  for (const claim of claims) {
    const chain = chainOf(claim, context);
    const key = [...chain].sort().join('|');
    if (!byChain.has(key)) byChain.set(key, { claim, chain });
  }
  const links = [...byChain.values()].sort((a, b) => a.chain.size - b.chain.size);
  return (links.length <= 20 ? best(links, 0, []) : greedy(links)).map(({ claim }) => claim);
}

interface Link {
  readonly claim: Claim;
  readonly chain: ReadonlySet<string>;
}

const meets = (link: Link, taken: readonly Link[]): boolean =>
  taken.some(({ chain }) => !chain.isDisjointFrom(link.chain));

function best(links: readonly Link[], from: number, taken: readonly Link[]): readonly Link[] {
  let found = taken;
  for (let i = from; i < links.length && taken.length + links.length - i > found.length; i++) {
    const link = links[i]!;
    if (meets(link, taken)) continue;
    const longer = best(links, i + 1, [...taken, link]);
    if (longer.length > found.length) found = longer;
  }
  return found;
}

function greedy(links: readonly Link[]): readonly Link[] {
  const taken: Link[] = [];
  for (const link of links) if (!meets(link, taken)) taken.push(link);
  return taken;
}
