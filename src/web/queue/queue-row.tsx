/** A claim in the queue: its words, what they were read as; the one at hand with its buttons. */

import { Link } from '@tanstack/react-router';
import { shownWords } from '../../edition/shown-words.ts';
import type { QueueAnswer, Version } from '../../server/api.ts';
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
  /** Its sentence before and behind the words. */
  readonly around: QueueAnswer['around'][string] | undefined;
  /** A reason for rejecting it is being written. */
  readonly isAsked: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  readonly onMend: () => void;
  readonly onDecide: ((verdict: Edit['verdict'], why?: string) => void) | null;
}

export function QueueRow({
  version: { claim, report, shown },
  isCurrent,
  around,
  isAsked,
  onAsk,
  onMend,
  onDecide,
}: Props) {
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
          {isCurrent && around ? (
            <>
              <span className="soft">{inLine(around.before)}</span>
              {shownWords(claim.span.quote)}
              <span className="soft">{inLine(around.after)}</span>
            </>
          ) : (
            shownWords(claim.span.quote)
          )}
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
            <button type="button" onClick={onMend}>
              mend <kbd>e</kbd>
            </button>
            <button type="button" onClick={() => onDecide('rejected')}>
              reject <kbd>x</kbd>
            </button>
            <button type="button" onClick={() => onDecide('unsure')}>
              not sure <kbd>n</kbd>
            </button>
            {isAsked ? null : (
              <button type="button" className="quiet" onClick={() => onAsk(true)}>
                reject, saying why <kbd>X</kbd>
              </button>
            )}
          </div>
        ) : null}
        {isCurrent && onDecide && isAsked ? (
          <form
            className="reject-why acts"
            onSubmit={(event) => {
              event.preventDefault();
              onDecide('rejected', String(new FormData(event.currentTarget).get('why') ?? '').trim());
            }}
          >
            <label>
              <span>Rejected because</span>
              <input
                name="why"
                required
                maxLength={2000}
                dir="auto"
                ref={(input) => input?.focus()}
                onKeyDown={(event) => event.key === 'Escape' && onAsk(false)}
              />
            </label>
            <button type="submit">
              reject <kbd>Enter</kbd>
            </button>
          </form>
        ) : null}
      </div>
    </li>
  );
}

/** As `shownWords`, with the white space at its ends. */
const inLine = (words: string): string =>
  `${/^\s/.test(words) ? ' ' : ''}${shownWords(words)}${/\S\s+$/.test(words) ? ' ' : ''}`;
