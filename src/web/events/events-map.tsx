/** The events' map: one disc a place; choosing one lists its events; a button takes the map's frame as filter. */
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { EventRow } from '../../server/api.ts';
import { discsOf } from '../map/disc.ts';
import { MapView } from '../map/map-view.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { radiusWords } from '../words/place-words.ts';
import { eventTitle } from './timeline.tsx';

interface Props {
  readonly events: readonly EventRow[];
  readonly onBox: (bbox: string) => void;
}

export default function EventsMap({ events, onBox }: Props) {
  const discs = useMemo(() => discsOf(events), [events]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [box, setBox] = useState<string | null>(null);
  const disc = discs.find(({ key }) => key === chosen) ?? null;
  return (
    <div className="map-frame">
      <MapView
        discs={discs}
        label="Map of events; each disc is as large as the place is uncertain"
        chosen={chosen}
        onChoose={(hit) => setChosen(hit?.key ?? null)}
        onMoved={(bbox) => setBox(bbox.map((degrees) => degrees.toFixed(3)).join(','))}
      />
      {box ? (
        <button
          type="button"
          className="map-box"
          onClick={() => {
            onBox(box);
            setBox(null);
          }}
        >
          Only events in this frame
        </button>
      ) : null}
      {disc ? (
        <aside className="map-card" aria-label={disc.name}>
          <h3>
            {disc.name} <span className="soft">{radiusWords(disc)}</span>
          </h3>
          <p className="soft">{plural(disc.events.length, 'event')}</p>
          <ul>
            {disc.events.map((event) => (
              <li key={event.id}>
                <Link to="/events/$id" params={{ id: event.id }}>
                  {eventTitle(event)}
                </Link>
                <br />
                <span className="soft">{event.time && intervalWords(event.time.from, event.time.to)}</span>{' '}
                <StatusMark status={event.status} />
              </li>
            ))}
          </ul>
          <button type="button" className="quiet" onClick={() => setChosen(null)}>
            Close
          </button>
        </aside>
      ) : null}
      <ul className="visually-hidden">
        {discs.map(({ key, name, radiusKm, events: there }) => (
          <li key={key}>
            {name}, within {Math.round(radiusKm)} km: {plural(there.length, 'event')}
          </li>
        ))}
      </ul>
    </div>
  );
}
