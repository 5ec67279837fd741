/** Sources and how far each can be relied on, graded A to F as the Admiralty does. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SettingsAnswer } from '../../server/api-settings.ts';
import { useTelling } from '../edits/use-telling.ts';

const GRADES = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const;

export function SourcesPart({ sources }: Pick<SettingsAnswer, 'sources'>) {
  const { tell, isStill } = useTelling();
  const [isAll, setAll] = useState(false);
  const met = sources.filter(({ reports, reliability }) => reports > 0 || reliability !== null);
  const shown = isAll ? sources : met;
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">Sources and their grades</h2>
      {shown.length === 0 ? (
        <p className="soft">No report here has a known source yet; those that bring one can be graded then.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
        <section className="scrolls" aria-label="Grades of sources" tabIndex={0}>
          <table className="graded">
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Kind</th>
                <th scope="col" className="is-number">
                  Reports
                </th>
                <th scope="col">Reliability</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, name, kind, reliability, reports }) => (
                <tr key={id}>
                  <td dir="auto">
                    <Link to="/inbox" search={{ source: id }}>
                      {name}
                    </Link>
                  </td>
                  <td className="soft">{kind}</td>
                  <td className="figure is-number">{reports || ''}</td>
                  <td>
                    <select
                      aria-label={`Reliability of ${name}`}
                      value={reliability ?? ''}
                      disabled={isStill}
                      onChange={({ target }) =>
                        void tell(
                          `/api/sources/${encodeURIComponent(id)}/grade`,
                          { reliability: target.value || null },
                          `Graded: ${name}, ${target.value || 'not at all'}`,
                        )
                      }
                    >
                      <option value="">not graded</option>
                      {Object.entries(GRADES).map(([grade, words]) => (
                        <option key={grade} value={grade}>
                          {grade} {words}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {met.length < sources.length ? (
        <button type="button" className="quiet" onClick={() => setAll(!isAll)}>
          {isAll ? 'Only those met' : `Show all ${sources.length}`}
        </button>
      ) : null}
    </section>
  );
}
