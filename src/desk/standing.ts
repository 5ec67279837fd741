/** Which claims stand: a rejected one does not, a mended one gives way to its replacement. Pure. */
import type { Claim } from '../model/claim.ts';
import type { Review } from '../model/judgement.ts';

/** A claim's review, if it has one: there is one record of it a claim, and its history is the ledger's. */
export const reviewsByClaim = (reviews: readonly Review[]): ReadonlyMap<string, Review> =>
  new Map(reviews.map((review) => [review.claim, review]));

/** The claims that count, in the order given. A replacement is a claim of its own and is among them by itself. */
export function standingClaims(claims: readonly Claim[], reviews: readonly Review[]): readonly Claim[] {
  const reviewed = reviewsByClaim(reviews);
  return claims.filter(({ id }) => {
    const verdict = reviewed.get(id)?.verdict;
    return verdict !== 'rejected' && verdict !== 'mended';
  });
}
