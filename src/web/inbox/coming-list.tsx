/** What is coming in: how far each thing is, and what became of it; a copy leads to the report that is there already. */
import { Link } from '@tanstack/react-router';
import { plural } from '../words/count-words.ts';
import type { Coming } from './coming-in.ts';
import { useIntake } from './intake-context.tsx';

const STATE: Readonly<Record<Coming['state'], string>> = {
  waiting: 'waiting',
  reading: 'being read and coded…',
  away: 'the server is away; it will be sent when it is back',
  done: '',
  refused: 'refused',
};

export function ComingList() {
  const { coming, clear } = useIntake();
  if (coming.length === 0) return null;
  const left = coming.filter(({ state }) => state === 'waiting' || state === 'reading' || state === 'away').length;
  return (
    <section className="coming" aria-labelledby="coming-title">
      <h2 id="coming-title">
        Coming in
        <span className="soft" role="status">
          {left > 0 ? `${coming.length - left} of ${coming.length}` : 'all there'}
        </span>
        {left === 0 ? (
          <button type="button" className="quiet" onClick={clear}>
            clear
          </button>
        ) : null}
      </h2>
      {left > 0 ? (
        <progress value={coming.length - left} max={coming.length} aria-label="Of what is coming in, done" />
      ) : null}
      <ul>
        {coming.map(({ key, name, state, reports, fault }) => (
          <li key={key}>
            <span className="coming-name" dir="auto">
              {name}
            </span>
            {state === 'done' ? null : <span className={state === 'refused' ? 'is-bad' : 'soft'}>{STATE[state]}</span>}
            {fault ? <span className="soft">{fault}</span> : null}
            {reports.length === 0 && state === 'done' ? <span className="soft">nothing in it</span> : null}
            <ul>
              {reports.map((report, i) =>
                report.outcome === 'refused' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
                  <li key={i}>
                    <span className="is-bad">refused</span>{' '}
                    <span className="soft">
                      {report.fault.came}. {report.fault.todo}
                    </span>
                  </li>
                ) : (
                  <li key={report.id}>
                    <Link to="/reports/$id" params={{ id: report.id }} dir="auto">
                      {report.title ?? 'Untitled report'}
                    </Link>{' '}
                    {report.outcome === 'known' ? (
                      <span className="is-known">is here already: the same bytes</span>
                    ) : (
                      <span className="soft">new, {plural(report.claims ?? 0, 'claim')}</span>
                    )}
                  </li>
                ),
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
