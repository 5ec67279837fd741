/** Actors: who is met in the reports, the most often first; then all that the pack knows; then names nobody knows yet. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ActorRow, ActorsAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { SearchBox } from '../app/search-box.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { ProposedNames } from './proposed-names.tsx';

export function ActorsPage() {
  useTitle('Actors');
  useRows();
  const { q, all } = useSearch({ strict: false }) as { q?: string; all?: string };
  const navigate = useNavigate();
  const answer = useAnswer<ActorsAnswer>('/api/actors', { q });
  return (
    <section className="actors">
      <header className="page-head">
        <h1>Actors</h1>
        <SearchBox
          label="Search names, in any script"
          value={q}
          onSearch={(words) => void navigate({ to: '.', search: (now) => ({ ...now, q: words }) })}
        />
      </header>
      <Answered of={answer}>
        {({ actors, proposed, judged }) => {
          const met = actors.filter(({ events, claims, says }) => events + claims + says > 0);
          const shown = q || all ? actors : met;
          return (
            <>
              {shown.length === 0 ? (
                <p className="empty soft">
                  {q ? 'No actor has a name like this.' : 'No report has named a known actor yet.'}
                </p>
              ) : (
                <ActorsTable rows={shown} />
              )}
              {!q && !all && actors.length > met.length ? (
                <p>
                  <Link to="." search={(now: Record<string, unknown>) => ({ ...now, all: '1' })}>
                    Show all {actors.length} known actors
                  </Link>
                </p>
              ) : null}
              {q ? null : <ProposedNames proposed={proposed} judged={judged} />}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function ActorsTable({ rows }: { readonly rows: readonly ActorRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Actor</th>
          <th scope="col" className="also">
            Also
          </th>
          <th scope="col">Class</th>
          <th scope="col" className="is-number">
            Events
          </th>
          <th scope="col" className="is-number">
            Claims
          </th>
          <th scope="col" className="is-number">
            Says
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ actor, events, claims, says }) => (
          <tr key={actor.id} data-row>
            <td>
              <Link to="/actors/$id" params={{ id: actor.id }}>
                {actor.name}
              </Link>
            </td>
            <td className="soft also">
              {actor.aliases.slice(0, 3).map(({ name }) => (
                <span key={name} className="alias">
                  <bdi>{name}</bdi>
                </span>
              ))}
            </td>
            <td className="soft">{actor.class}</td>
            <td className="figure is-number">{events || ''}</td>
            <td className="figure is-number">{claims || ''}</td>
            <td className="figure is-number">{says || ''}</td>
          </tr>
        ))}
      </tbody>
      <caption className="visually-hidden">{plural(rows.length, 'actor')}</caption>
    </table>
  );
}
