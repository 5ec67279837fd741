/** Review: what a person makes of a coded claim. The claim stays as it is; the verdict stands beside it, and can be undone. */
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { makeId } from '../model/id.ts';
import type { Review } from '../model/judgement.ts';
import { Refusal } from '../model/refusal.ts';
import { spanHolds } from '../model/span.ts';
import { canonical, sha256 } from './hash.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';
import { spansIn } from './verify/spans.ts';

export interface ReviewRequest {
  readonly claim: string;
  readonly verdict: Review['verdict'];
  readonly by: string;
  readonly why: string;
  /** The mended claim, for the verdict `mended`; its id, report and coder are set here. */
  readonly replacement?: Claim;
  /** The decision the person had before their eyes. */
  readonly seen?: number;
}

/** Records the verdict; null when it stands already. Refuses an unknown claim and a quote that is not in the report. */
export async function reviewClaim(ledger: Ledger, request: ReviewRequest): Promise<Decision | null> {
  const { by, why, verdict } = request;
  return ledger.decide({
    by,
    act: { accepted: 'accept', rejected: 'reject', mended: 'mend', unsure: 'unsure' }[verdict],
    why,
    ...(request.seen === undefined ? {} : { seen: request.seen }),
    changes: (now) => reviewChanges(now, request),
  });
}

/** What a verdict writes: the review, and the replacement in the place of the one before. `coder`: whose replacement it is, if not `by`'s. */
export async function reviewChanges(
  now: Snapshot,
  request: ReviewRequest & { readonly coder?: string },
): Promise<readonly Change[]> {
  const { by, why, verdict } = request;
  const claim = await now.get('claim', request.claim);
  if (claim === null) throw unknown(`claim ${request.claim}`);
  const id = reviewId(claim.id);
  const replacement = verdict === 'mended' ? mended(claim, request) : null;
  const review: Review = { id, claim: claim.id, verdict, replacement: replacement?.id ?? null, by, why };
  const changes: Change[] = [{ kind: 'review', id, body: review }];
  const before = await now.get('review', id);
  if (before?.replacement && before.replacement !== review.replacement)
    changes.push({ kind: 'claim', id: before.replacement, body: null });
  if (replacement !== null) {
    const text = (await now.get('extraction', claim.report))?.text ?? '';
    for (const span of spansIn(replacement)) if (!spanHolds(text, span)) throw misquoted(claim.id, span.quote);
    changes.push({ kind: 'claim', id: replacement.id, body: replacement });
  }
  return changes;
}

/** One review record a claim: its versions are the history of verdicts. */
export const reviewId = (claim: string): string => makeId('judgement', Buffer.from(sha256(`review ${claim}`), 'hex'));

/** The replacement as a claim of its own: by the person, of the same report, with an id that its content gives. */
function mended(claim: Claim, { replacement, by, coder = by }: ReviewRequest & { readonly coder?: string }): Claim {
  if (replacement === undefined) {
    throw new Refusal({
      code: 'review-incomplete',
      where: `claim ${claim.id}`,
      expected: 'the mended claim',
      came: 'none',
      todo: 'Send the claim as it should be.',
    });
  }
  const body = {
    ...replacement,
    id: '',
    report: claim.report,
    coder: { kind: 'person' as const, name: coder, version: null },
  };
  return { ...body, id: makeId('claim', Buffer.from(sha256(`mended ${claim.id} ${canonical(body)}`), 'hex')) };
}

const unknown = (where: string) =>
  new Refusal({
    code: 'record-unknown',
    where,
    expected: 'a record that stands',
    came: 'none with this id',
    todo: 'Look it up again: it may have been withdrawn.',
  });

const misquoted = (claim: string, quote: string) =>
  new Refusal({
    code: 'quote-not-found',
    where: `claim ${claim}`,
    expected: 'quotes that stand in the report where their spans say',
    came: `“${quote.slice(0, 60)}”`,
    todo: 'Pick the words in the text again.',
  });
