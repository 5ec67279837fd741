/** Tallies: each series of totals as steps with their bounds, and its checks in sentences. */
import { Link } from '@tanstack/react-router';
import type { TalliesAnswer } from '../../server/api-readings.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { countWords, plural } from '../words/count-words.ts';
import { dayWords, intervalWords } from '../words/day-words.ts';
import { TallyChart } from './tally-chart.tsx';

export function TalliesPage() {
  useTitle('Tallies');
  const answer = useAnswer<TalliesAnswer>('/api/tallies');
  return (
    <section className="tallies">
      <header className="page-head">
        <h1>Tallies</h1>
        <p className="soft">
          Running totals as they were stated, checked against themselves and against our own events.
        </p>
      </header>
      <Answered of={answer}>
        {({ tallies }) =>
          tallies.length === 0 ? (
            <section className="empty">
              <h2>No totals yet</h2>
              <p>
                A tally is a total someone states over a time: “nearly 350 sorties since 1 August”. Each becomes a
                series here.
              </p>
            </section>
          ) : (
            tallies.map((row) => <Series key={row.tally.id} {...row} />)
          )
        }
      </Answered>
    </section>
  );
}

function Series({ tally, by, against, where, ours }: TalliesAnswer['tallies'][number]) {
  const who = by.map(({ name }) => name).join(', ');
  const on = against.map(({ name }) => name).join(', ');
  const failed = tally.checks.filter(({ passed }) => !passed).length;
  // A note stands where its last claim stands; its number leads from there to its words.
  const notes = new Map<string, readonly number[]>();
  for (const [i, { rule, claims }] of tally.checks.entries()) {
    const at = rule === 'own-sum' ? claims[0] : claims.at(-1);
    if (at !== undefined) notes.set(at, [...(notes.get(at) ?? []), i + 1]);
  }
  return (
    <article className="tally" aria-labelledby={`tally-${tally.id}`}>
      <h2 id={`tally-${tally.id}`}>
        {tally.what}
        <span className="soft" dir="auto">
          {[
            who && `by ${who}`,
            on && `against ${on}`,
            where && `in ${where.name}`,
            tally.speaker && `according to ${tally.speaker}`,
          ]
            .filter(Boolean)
            .map((words) => ` · ${words}`)}
        </span>
      </h2>
      <div className="tally-body">
        <figure>
          <TallyChart tally={tally} ours={ours} notes={notes} />
          <figcaption className="soft">
            Shaded: what the stated totals leave possible by the end of each day. Line: what our own events add up to.
            Bars: the days each total is of.
          </figcaption>
        </figure>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard */}
        <section className="scrolls" aria-label={`${tally.what}, as stated`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Stated</th>
                <th scope="col">Window</th>
                <th scope="col">Total</th>
                <th scope="col">Words</th>
                <th scope="col">Notes</th>
              </tr>
            </thead>
            <tbody>
              {tally.steps.map((step) => (
                <tr key={step.claim}>
                  <td className="figure">{step.on ? dayWords(step.on, true) : ''}</td>
                  <td className="figure">{intervalWords(step.since, step.until)}</td>
                  <td className="figure">{countWords(step.value)}</td>
                  <td>
                    <Link
                      to="/reports/$id"
                      params={{ id: step.report.replace(/@\d+$/, '') }}
                      search={{ claim: step.claim }}
                      dir="auto"
                    >
                      {step.value.said ? `“${step.value.said}”` : 'the words'}
                    </Link>
                  </td>
                  <td className="figure">
                    {(notes.get(step.claim) ?? []).map((n) => (
                      <a key={n} href={`#note-${tally.id}-${n}`} className="note-number">
                        {n}
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {ours.length > 0 ? (
            <details className="ours-list">
              <summary>{plural(ours.length, 'event')} of ours in that time</summary>
              <ul>
                {ours.map(({ claim, event, from, to }) => (
                  <li key={claim}>
                    {event ? (
                      <Link to="/events/$id" params={{ id: event }}>
                        {intervalWords(from, to)}
                      </Link>
                    ) : (
                      intervalWords(from, to)
                    )}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      </div>
      {tally.checks.length > 0 ? (
        <ol className="checks" aria-label={failed ? `${plural(failed, 'check')} failed` : 'All checks passed'}>
          {tally.checks.map(({ rule, passed, sentence }, i) => (
            <li key={`${rule} ${sentence}`} id={`note-${tally.id}-${i + 1}`} className={passed ? 'passed' : 'failed'}>
              <span className="note-number" aria-hidden="true">
                {i + 1}
              </span>{' '}
              <span aria-hidden="true">{passed ? '✓' : '✗'}</span>
              <span className="visually-hidden">{passed ? 'Holds: ' : 'Fails: '}</span> {sentence}
            </li>
          ))}
        </ol>
      ) : null}
    </article>
  );
}
