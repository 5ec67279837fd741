/** The texts of a sample that are yours to code blind: what is left, what is done. Enter opens the next. */
import { Link, useNavigate } from '@tanstack/react-router';
import type { OwnCodingAnswer } from '../../server/api-agreement.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useKeys } from '../app/use-keys.ts';
import { useRows } from '../app/use-rows.ts';
import { plural } from '../words/count-words.ts';
import { dayWords } from '../words/day-words.ts';

export function BlindList({ sample }: { readonly sample: string }) {
  const answer = useAnswer<OwnCodingAnswer>(`/api/samples/${encodeURIComponent(sample)}/own`);
  return <Answered of={answer}>{(own) => <Texts {...own} />}</Answered>;
}

function Texts({ sample, coder, texts }: OwnCodingAnswer) {
  const navigate = useNavigate();
  const left = texts.filter(({ isFinished }) => !isFinished);
  useRows();
  useKeys({
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
    Enter: () => {
      if (left[0]) void navigate({ to: '/reports/$id', params: { id: left[0].report }, search: { sample } });
    },
  });
  return (
    <section className="queue">
      <header className="page-head">
        <h1>Queue</h1>
        <p className="soft">
          {sample}, coded blind by {coder}:{' '}
          {left.length === 0 ? 'all is coded' : `${plural(left.length, 'text')} left of ${texts.length}`}
        </p>
      </header>
      <progress value={texts.length - left.length} max={texts.length} aria-label="Texts finished" />
      {left.length === 0 ? (
        <p>
          <Link to="/agreement/$id" params={{ id: sample }}>
            See how far you agree with the others
          </Link>
        </p>
      ) : (
        <p className="soft">
          Code each as if nobody had: the machine’s claims and the others’ are hidden. <kbd>Enter</kbd> opens the next,{' '}
          <kbd>c</kbd> codes a claim from words, <kbd>f</kbd> says that a text is done.
        </p>
      )}
      <ol className="blind-list">
        {texts.map(({ report, title, source, published, words, claims, isFinished }) => (
          <li key={report} data-row className={isFinished ? 'is-done' : undefined}>
            <span className="mark">
              <span aria-hidden="true">{isFinished ? '✓' : '○'}</span>
              <span className="visually-hidden">{isFinished ? 'finished' : 'to code'}</span>
            </span>
            <Link to="/reports/$id" params={{ id: report }} search={{ sample }} dir="auto">
              {title ?? 'Untitled report'}
            </Link>
            <span className="soft">
              {[source?.name, published && dayWords(published, true), plural(words, 'word')]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="spring" />
            <span className="figure soft">{claims > 0 || isFinished ? plural(claims, 'claim') : ''}</span>
          </li>
        ))}
      </ol>
      <p className="soft">
        <Link to="/queue">Claims to review</Link>
      </p>
    </section>
  );
}
