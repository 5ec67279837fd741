/** The review queue: one claim at a time with its words, the least certain first; keys decide, undo goes back. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueueAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useChosen } from '../app/use-chosen.ts';
import { useKeys } from '../app/use-keys.ts';
import { useTitle } from '../app/use-title.ts';
import type { Edit } from '../edits/edits.ts';
import { useReviewing, useWaiting } from '../edits/edits-context.tsx';
import { plural } from '../words/count-words.ts';
import { BlindDoors } from './blind-doors.tsx';
import { BlindList } from './blind-list.tsx';
import { QueueRow } from './queue-row.tsx';

export function QueuePage() {
  useTitle('Queue');
  const { sample } = useSearch({ strict: false }) as { sample?: string };
  const answer = useAnswer<QueueAnswer>('/api/queue', {}, sample === undefined);
  if (sample !== undefined) return <BlindList sample={sample} />;
  return <Answered of={answer}>{(queue) => <Queue {...queue} />}</Answered>;
}

function Queue({ from, left, claims: all, around }: QueueAnswer) {
  const navigate = useNavigate();
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const [chosen, choose] = useChosen('claim');
  const { edits, review, undo } = useReviewing();
  const waiting = useWaiting(edits);
  // What was just decided leaves the queue at once; it comes back if the server refuses it.
  const claims = all.filter(({ claim }) => !waiting.has(claim.id));
  const found = claims.findIndex(({ claim }) => claim.id === chosen);
  const at = found === -1 ? 0 : found;
  const current = claims[at];

  const go = (index: number) => {
    const claim = claims[Math.max(0, Math.min(claims.length - 1, index))]?.claim.id;
    choose(claim);
    document.querySelector(`[data-claim="${claim}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  // Which claim a reason is asked for.
  const [asked, setAsked] = useState<string | null>(null);
  const decide = (verdict: Edit['verdict'], why = '') => {
    if (!current || asOf !== undefined) return;
    setAsked(null);
    review({ claim: current.claim.id, verdict, why, seen: from.n });
    go(at + 1 < claims.length ? at + 1 : at - 1);
  };
  const mend = () => {
    if (!current || asOf !== undefined) return;
    const { report, claim } = current;
    void navigate({ to: '/reports/$id', params: { id: report.id }, search: { claim: claim.id, mend: '1' } });
  };
  useKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: () => decide('accepted'),
    x: () => decide('rejected'),
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
    X: () => asOf === undefined && current && setAsked(current.claim.id),
    n: () => decide('unsure'),
    e: () => mend(),
    u: undo,
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
    Enter: () => {
      if (current)
        void navigate({ to: '/reports/$id', params: { id: current.report.id }, search: { claim: current.claim.id } });
    },
  });
  const count = left - (all.length - claims.length);
  return (
    <section className="queue">
      <header className="page-head">
        <h1>Queue</h1>
        <p className="soft">
          {count === 0 ? 'Nothing is left to review' : `${plural(count, 'claim')} left, the least certain first`}
        </p>
      </header>
      <BlindDoors />
      {count === 0 ? (
        <p className="empty soft">
          Claims stand here from the moment a report is coded until someone has looked at them.
        </p>
      ) : null}
      <ol className="queue-list">
        {claims.map((version, index) => (
          <QueueRow
            key={version.claim.id}
            version={version}
            isCurrent={index === at}
            around={around[version.claim.id]}
            isAsked={asked === version.claim.id}
            onAsk={(isAsked) => setAsked(isAsked ? version.claim.id : null)}
            onMend={mend}
            onDecide={asOf === undefined ? decide : null}
          />
        ))}
      </ol>
    </section>
  );
}
