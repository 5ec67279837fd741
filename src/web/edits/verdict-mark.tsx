/** What a person made of a claim: accepted, rejected, mended, unsure; with a pencil until the server has it. */
import type { Review } from '../../model/judgement.ts';

type Verdict = Review['verdict'] | 'written' | 'drafted';
const MARK: Readonly<Record<Verdict, string>> = {
  accepted: '✓',
  rejected: '✗',
  mended: '✎',
  written: '✎',
  drafted: '✎',
  unsure: '?',
};

interface Props {
  readonly review: Review | null;
  readonly waiting: Verdict | undefined;
}

export function VerdictMark({ review, waiting }: Props) {
  const verdict = waiting ?? review?.verdict;
  if (!verdict) return null;
  return (
    <span
      className={`verdict verdict-${verdict}`}
      title={
        waiting ? 'on its way to the server' : `${verdict} by ${review?.by}${review?.why ? `: ${review.why}` : ''}`
      }
    >
      <span aria-hidden="true">
        {MARK[verdict]}
        {waiting ? ' ✐' : ''}
      </span>
      <span className="visually-hidden">{verdict}</span>
    </span>
  );
}
