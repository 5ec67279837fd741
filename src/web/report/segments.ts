/** Highlights: a text cut where claims begin and end, each piece with the claims that cover it. Pure. */
import type { Claim } from '../../model/claim.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Indexes into the claims, outermost (longest) first. */
  readonly claims: readonly number[];
}

/** The pieces of `text[start, end)`, in order, without gaps; `cuts` are further places to cut. */
export function segmentsOf(
  claims: readonly Claim[],
  start: number,
  end: number,
  cuts: Iterable<number> = [],
): readonly Segment[] {
  const inside = claims.map((claim, index) => ({ ...claim.span, index })).filter((s) => s.start < end && s.end > start);
  const bounds = new Set([start, end]);
  for (const span of inside) {
    bounds.add(Math.max(start, span.start));
    bounds.add(Math.min(end, span.end));
  }
  for (const cut of cuts) if (cut > start && cut < end) bounds.add(cut);
  const ordered = [...bounds].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, i) => {
    const to = ordered[i + 1]!;
    const covering = inside.filter((span) => span.start <= from && span.end >= to);
    covering.sort((a, b) => b.end - b.start - (a.end - a.start) || a.index - b.index);
    return { start: from, end: to, claims: covering.map(({ index }) => index) };
  });
}
