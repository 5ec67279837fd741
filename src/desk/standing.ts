/** Which claims stand: a rejected one does not, a mended one gives way to its replacement, an imported one stands aside. Pure. */
import type { Claim } from '../model/claim.ts';
import { isImported } from '../model/dataset.ts';
import type { Review } from '../model/judgement.ts';
import { isBlind } from '../model/sample.ts';

/** A claim's review, if it has one: there is one record of it a claim, and its history is the ledger's. */
export const reviewsByClaim = (reviews: readonly Review[]): ReadonlyMap<string, Review> =>
  new Map(reviews.map((review) => [review.claim, review]));

/**
 * The claims that count, in the order given. A replacement is a claim of its own and is among them by itself.
 * Rows of a dataset count only where the team has joined it: `joined` names those coders. Blind codings of a sample never do.
 */
export function standingClaims(
  claims: readonly Claim[],
  reviews: readonly Review[],
  joined: ReadonlySet<string> = new Set(),
): readonly Claim[] {
  const reviewed = reviewsByClaim(reviews);
  return claims.filter(({ id, coder }) => {
    if (isImported({ coder }) && !joined.has(coder.name)) return false;
    if (isBlind({ coder })) return false;
    const verdict = reviewed.get(id)?.verdict;
    return verdict !== 'rejected' && verdict !== 'mended';
  });
}
