/** Someone else was faster: what stands now, what one wanted, and the choice between the two. Nothing is lost or overwritten. */
import type { ClaimOnDesk } from '../../server/api.ts';
import type { Edit } from '../edits/edits.ts';
import { Differences } from './differences.tsx';

interface Props {
  readonly row: ClaimOnDesk;
  readonly mine: Edit;
  readonly onInsist: () => void;
  readonly onYield: () => void;
}

export function ConflictNote({ row, mine, onInsist, onYield }: Props) {
  const { review, claim, before } = row;
  return (
    <div className="conflict" role="alert">
      <p>
        {review ? (
          <>
            <strong>{review.by}</strong> has {review.verdict} this claim meanwhile
            {review.why ? `: ${review.why}` : ''}.
          </>
        ) : (
          'This claim was changed meanwhile.'
        )}{' '}
        Yours is not written: {mine.verdict}.
      </p>
      {before ? <Differences title="Their changes" before={before} after={claim} /> : null}
      {mine.draft ? <Differences title="Yours, against what stands" before={claim} after={mine.draft} /> : null}
      <p className="acts">
        <button type="button" onClick={onYield}>
          keep theirs
        </button>
        <button type="button" onClick={onInsist}>
          write mine over it
        </button>
      </p>
    </div>
  );
}
