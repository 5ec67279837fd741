/** A place: its disc on the map, its names, what it lies in, the events there. */
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { PlaceAnswer } from '../../server/api-actors.ts';
import { AliasTable } from '../actors/alias-table.tsx';
import { Presences } from '../actors/presences.tsx';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { EventsTable } from '../events/events-table.tsx';
import type { Disc } from '../map/disc.ts';
import { radiusWords } from '../words/place-words.ts';
import { PlaceMover } from './place-mover.tsx';

const MapView = lazy(() => import('../map/map-view.tsx').then(({ MapView: View }) => ({ default: View })));

export function PlacePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<PlaceAnswer>(`/api/places/${id}`);
  useTitle(answer.data?.row.place.name);
  return <Answered of={answer}>{(found) => <Profile {...found} />}</Answered>;
}

function Profile({ from, row, parents, events, history }: PlaceAnswer) {
  const { place } = row;
  const discs = useMemo(
    (): readonly Disc[] => [
      {
        key: place.id,
        name: place.name,
        lat: place.lat,
        lon: place.lon,
        radiusKm: place.radiusKm,
        isSite: place.precision === 'site',
        family: 'political',
        n: 0,
      },
    ],
    [place],
  );
  return (
    <article className="profile">
      <header className="page-head">
        <h1>{place.name}</h1>
        <p className="event-facts">
          <span>{place.kind}</span>
          <span className="figure">{radiusWords(place)}</span>
          <span className="mono soft">
            {place.lat.toFixed(3)}, {place.lon.toFixed(3)}
          </span>
          {place.sensitive ? <span>sensitive: published only coarsened</span> : null}
        </p>
        {parents.length > 0 ? (
          <p>
            in{' '}
            {parents.map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 ? ', ' : ''}
                <Link to="/places/$id" params={{ id }}>
                  {name}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
      </header>
      {place.note ? <p>{place.note}</p> : null}
      <PlaceMover key={place.id} place={place} history={history} seen={from.n}>
        <figure className="map-figure is-small">
          <Suspense fallback={<div className="map is-waiting" />}>
            <MapView key={`${place.lat} ${place.lon}`} discs={discs} label={`Map: ${place.name}`} />
          </Suspense>
          <figcaption className="soft">
            The dashed line is how far the name reaches, or how well it is known.
          </figcaption>
        </figure>
      </PlaceMover>
      <AliasTable aliases={place.aliases} />
      <Presences kind="control" of={{ place: place.id }} />
      <Presences kind="deployment" of={{ place: place.id }} />
      <section aria-labelledby="events-title">
        <h2 id="events-title">Events</h2>
        {events.length === 0 ? <p className="soft">No event so far.</p> : <EventsTable events={events} />}
      </section>
      <p className="soft">
        <Link to="/places">All places</Link> · <span className="mono">{place.id}</span>
      </p>
    </article>
  );
}
