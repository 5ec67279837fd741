/** A claim in the queue: its words, what they were read as; the one at hand with its buttons. */
import { Link } from '@tanstack/react-router';
import type { Version } from '../../server/api.ts';
import type { Edit } from '../edits/edits.ts';
import { familyOf } from '../marks/event-family.ts';
import { FamilyMark } from '../marks/family-mark.tsx';
import { Confidence, ConfidenceReasons } from '../report/confidence.tsx';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';
import { roleWords } from '../words/role-words.ts';

interface Props {
  readonly version: Version;
  readonly isCurrent: boolean;
  readonly onDecide: ((verdict: Edit['verdict']) => void) | null;
}

export function QueueRow({ version: { claim, report, shown }, isCurrent, onDecide }: Props) {
  const read = [
    claim.type.acled ?? kindWord(claim.kind),
    roleWords(claim.roles),
    claim.place && placeWords(claim.place),
    claim.time && intervalWords(claim.time.from, claim.time.to),
    claim.speakers.length > 0 ? `${claim.speakers.map(({ name }) => name).join(' › ')} ${claim.stance}` : null,
  ];
  return (
    <li data-claim={claim.id} className={isCurrent ? 'is-current' : undefined} aria-current={isCurrent || undefined}>
      <span className="certainty">
        <Confidence claim={claim} shown={shown} />
      </span>
      <div>
        <Link
          to="/reports/$id"
          params={{ id: report.id }}
          search={{ claim: claim.id }}
          className="queue-quote"
          dir="auto"
        >
          {claim.span.quote}
        </Link>
        <p>
          <FamilyMark family={familyOf(claim.kind, claim.type.acled)} /> {read.filter(Boolean).join(' · ')}{' '}
          <span className="soft">{report.source?.name ?? report.title}</span>
        </p>
        {isCurrent ? <ConfidenceReasons claim={claim} shown={shown} /> : null}
        {isCurrent && onDecide ? (
          <div className="acts">
            <button type="button" onClick={() => onDecide('accepted')}>
              accept <kbd>a</kbd>
            </button>
            <button type="button" onClick={() => onDecide('rejected')}>
              reject <kbd>x</kbd>
            </button>
            <button type="button" onClick={() => onDecide('unsure')}>
              not sure <kbd>n</kbd>
            </button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
