/** Sources: who published, for whom they speak, and how much of it is here. */
import { Link, useSearch } from '@tanstack/react-router';
import type { SourcesAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';

export function SourcesPage() {
  useTitle('Sources');
  useRows();
  const { all } = useSearch({ strict: false }) as { all?: string };
  const answer = useAnswer<SourcesAnswer>('/api/sources');
  return (
    <section className="sources">
      <header className="page-head">
        <h1>Sources</h1>
      </header>
      <Answered of={answer}>
        {({ sources }) => {
          const met = sources.filter(({ reports }) => reports > 0);
          const shown = all ? sources : met;
          return (
            <>
              {shown.length === 0 ? <p className="empty soft">No report here has a known source yet.</p> : null}
              <table>
                <thead>
                  <tr>
                    <th scope="col">Source</th>
                    <th scope="col">Kind</th>
                    <th scope="col">Speaks for</th>
                    <th scope="col">Languages</th>
                    <th scope="col" className="is-number">
                      Reports
                    </th>
                    <th scope="col" className="is-number">
                      Claims
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ source, reports, claims }) => (
                    <tr key={source.id} data-row>
                      <td>
                        {reports > 0 ? (
                          <Link to="/inbox" search={{ source: source.id }}>
                            {source.name}
                          </Link>
                        ) : (
                          source.name
                        )}
                      </td>
                      <td className="soft">{source.kind}</td>
                      <td>
                        {source.actor ? (
                          <Link to="/actors/$id" params={{ id: source.actor }}>
                            {source.actor}
                          </Link>
                        ) : null}
                      </td>
                      <td className="soft">{source.lang.join(', ')}</td>
                      <td className="figure is-number">{reports || ''}</td>
                      <td className="figure is-number">{claims || ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {!all && sources.length > met.length ? (
                <p>
                  <Link to="." search={(now: Record<string, unknown>) => ({ ...now, all: '1' })}>
                    Show all {sources.length} known sources
                  </Link>
                </p>
              ) : null}
            </>
          );
        }}
      </Answered>
    </section>
  );
}
