/** The review queue: claims nobody has looked at yet, the least certain first, each with its words. */
import { Link } from '@tanstack/react-router';
import type { QueueAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { familyOf } from '../marks/event-family.ts';
import { FamilyMark } from '../marks/family-mark.tsx';
import { plural } from '../words/count-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { roleWords } from '../words/role-words.ts';

export function QueuePage() {
  useTitle('Queue');
  useRows();
  const answer = useAnswer<QueueAnswer>('/api/queue');
  return (
    <Answered of={answer}>
      {({ left, claims }) => (
        <section className="queue">
          <header className="page-head">
            <h1>Queue</h1>
            <p className="soft">
              {left === 0
                ? 'Nothing is left to review'
                : `${plural(left, 'claim')} not yet reviewed, the least certain first`}
            </p>
          </header>
          {left === 0 ? (
            <p className="empty soft">
              Claims stand here from the moment a report is coded until someone has looked at them.
            </p>
          ) : null}
          <ol className="queue-list">
            {claims.map(({ claim, report }) => (
              <li key={claim.id} data-row>
                <span className="figure certainty" title="How often claims like it were right">
                  {Math.round(claim.confidence * 100)}%
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
                  <p className="soft">
                    <FamilyMark family={familyOf(claim.kind, claim.type.acled)} />{' '}
                    {claim.type.acled ?? kindWord(claim.kind)}
                    {roleWords(claim.roles) ? ` · ${roleWords(claim.roles)}` : ''} ·{' '}
                    {report.source?.name ?? report.title}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
    </Answered>
  );
}
