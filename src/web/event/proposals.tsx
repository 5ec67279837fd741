/** Claims that may be of this event: how sure the machine is, the sentence of each feature, and a person's word on it. */

import { Link } from '@tanstack/react-router';
import { shownWords } from '../../edition/shown-words.ts';
import type { ProposalsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { dayWords } from '../words/day-words.ts';
import { Features } from './features.tsx';
import type { Judging } from './use-judging.ts';

interface Props {
  readonly event: string;
  readonly judging: Judging;
}

export function Proposals({ event, judging }: Props) {
  const { data } = useAnswer<ProposalsAnswer>(`/api/events/${event}/proposals`);
  if (!data || data.proposals.length === 0) return null;
  // Of each other event the likeliest pair: the server asks about two events once.
  const { proposals } = data;
  return (
    <section className="proposals" aria-labelledby="proposals-title">
      <h2 id="proposals-title">May be the same</h2>
      <p className="soft">
        The machine is not sure enough to join these. Your word is kept with its reason, and can be taken back.
      </p>
      <ol>
        {proposals.map(({ claim, score, features, version, held }) => {
          const say = (verdict: 'same' | 'different' | 'unsure', said: string) =>
            void judging.send('judge', { claim, verdict, why: '' }, said);
          // A claim that stands in another event brings that event with it: the two are one, with every claim of them.
          const join = () =>
            held === null
              ? say('same', 'Joined: the same event')
              : void judging.send('merge', { event: held, why: '' }, 'Merged: the two are one event');
          const { report } = version;
          return (
            <li key={claim} data-claim={claim}>
              <p className="proposal-words">
                <span className="figure soft" title="How likely it is the same">
                  {Math.round(score * 100)}%
                </span>
                <q dir="auto">{shownWords(version.claim.span.quote)}</q>
              </p>
              <p className="soft">
                <Link to="/reports/$id" params={{ id: report.id }} search={{ claim }}>
                  {[report.source?.name ?? 'source unknown', report.published && dayWords(report.published, true)]
                    .filter(Boolean)
                    .join(', ')}
                </Link>
                {held ? (
                  <>
                    {' · stands in '}
                    <Link to="/events/$id" params={{ id: held }}>
                      another event
                    </Link>
                  </>
                ) : null}
              </p>
              <Features features={features} />
              <div className="acts">
                <button type="button" disabled={judging.isStill} onClick={join}>
                  {held === null ? 'the same' : 'the same event: merge'}
                </button>
                <button type="button" disabled={judging.isStill} onClick={() => say('different', 'Kept apart')}>
                  different
                </button>
                <button type="button" disabled={judging.isStill} onClick={() => say('unsure', 'Noted: not sure')}>
                  not sure
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
