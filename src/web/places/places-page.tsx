/** Places: those with events first, then everything the pack knows. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PlacesAnswer } from '../../server/api-actors.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { SearchBox } from '../app/search-box.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { radiusWords } from '../words/place-words.ts';

export function PlacesPage() {
  useTitle('Places');
  useRows();
  const { q, all } = useSearch({ strict: false }) as { q?: string; all?: string };
  const navigate = useNavigate();
  const answer = useAnswer<PlacesAnswer>('/api/places', { q });
  return (
    <section className="places">
      <header className="page-head">
        <h1>Places</h1>
        <SearchBox
          label="Search names, in any script"
          value={q}
          onSearch={(words) => void navigate({ to: '.', search: (now) => ({ ...now, q: words }) })}
        />
      </header>
      <Answered of={answer}>
        {({ places }) => {
          const met = places.filter(({ events }) => events > 0);
          const shown = q || all ? places : met;
          return (
            <>
              {shown.length === 0 ? (
                <p className="empty soft">
                  {q ? 'No place has a name like this.' : 'No event lies in a known place yet.'}
                </p>
              ) : (
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Place</th>
                      <th scope="col" className="also">
                        Also
                      </th>
                      <th scope="col">Kind</th>
                      <th scope="col">Known to within</th>
                      <th scope="col" className="is-number">
                        Events
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map(({ place, events }) => (
                      <tr key={place.id} data-row>
                        <td>
                          <Link to="/places/$id" params={{ id: place.id }}>
                            {place.name}
                          </Link>
                        </td>
                        <td className="soft also">
                          {place.aliases.slice(0, 3).map(({ name }) => (
                            <span key={name} className="alias">
                              <bdi>{name}</bdi>
                            </span>
                          ))}
                        </td>
                        <td className="soft">{place.kind}</td>
                        <td className="figure soft">{radiusWords(place)}</td>
                        <td className="figure is-number">{events || ''}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
              {!q && !all && places.length > met.length ? (
                <p>
                  <Link to="." search={(now: Record<string, unknown>) => ({ ...now, all: '1' })}>
                    Show all {places.length} known places
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
