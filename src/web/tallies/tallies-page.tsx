/** Tallies: each series of totals as steps with their bounds, and its checks in sentences. */
import { Link } from '@tanstack/react-router';
import type { TalliesAnswer } from '../../server/api.ts';
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
        <p className="soft">Running totals as they were stated, checked against themselves.</p>
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

function Series({ tally, by, against, where }: TalliesAnswer['tallies'][number]) {
  const who = by.map(({ name }) => name).join(', ');
  const on = against.map(({ name }) => name).join(', ');
  const failed = tally.checks.filter(({ passed }) => !passed).length;
  return (
    <article className="tally" aria-labelledby={`tally-${tally.id}`}>
      <h2 id={`tally-${tally.id}`}>
        {tally.what}
        <span className="soft">
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
      <TallyChart tally={tally} />
      <table>
        <thead>
          <tr>
            <th scope="col">Stated</th>
            <th scope="col">Window</th>
            <th scope="col">Total</th>
            <th scope="col">Words</th>
            <th scope="col">Report</th>
          </tr>
        </thead>
        <tbody>
          {tally.steps.map((step) => (
            <tr key={step.claim}>
              <td className="figure">{step.on ? dayWords(step.on, true) : ''}</td>
              <td className="figure">{intervalWords(step.since, step.until)}</td>
              <td className="figure">{countWords(step.value)}</td>
              <td>{step.value.said ? `“${step.value.said}”` : ''}</td>
              <td>
                <Link
                  to="/reports/$id"
                  params={{ id: step.report.replace(/@\d+$/, '') }}
                  search={{ claim: step.claim }}
                >
                  the words
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tally.checks.length > 0 ? (
        <ul className="checks" aria-label={failed ? `${plural(failed, 'check')} failed` : 'All checks passed'}>
          {tally.checks.map(({ rule, passed, sentence }) => (
            <li key={`${rule} ${sentence}`} className={passed ? 'passed' : 'failed'}>
              <span aria-hidden="true">{passed ? '✓' : '✗'}</span>
              <span className="visually-hidden">{passed ? 'Holds: ' : 'Fails: '}</span> {sentence}
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
