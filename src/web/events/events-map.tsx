/** The events' map: places as discs, many together as squares that open; its frame or a drawn box is a filter. */
import { Link } from '@tanstack/react-router';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { EventsAnswer, Spot, SpotsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { shapesOf } from '../map/cluster.ts';
import type { Frame } from '../map/disc.ts';
import { type Look, MapView } from '../map/map-view.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { radiusWords } from '../words/place-words.ts';
import { eventTitle } from './event-title.ts';
import type { Filter } from './filter.ts';
import type { MapQuery } from './use-events.ts';

interface Props {
  readonly filter: Filter;
  readonly answer: SpotsAnswer | undefined;
  /** What it is the answer to; without it, it is the one before. */
  readonly of: string | undefined;
  readonly isLate: boolean;
  /** Around all places of the answer. */
  readonly around: Frame | null;
  /** Asks for the spots in a frame. */
  readonly onMap: (query: MapQuery) => void;
  readonly onBox: (bbox: string | undefined) => void;
}

/** How many spots are read out; the table lists every event. */
const MOST_READ = 60;
/** How far beyond the map is asked, in parts of its sides: moving a little asks nothing. */
const MARGIN = 0.5;
const NONE: readonly Spot[] = [];

export default memo(function EventsMap({ filter, answer, of, isLate, around, onMap, onBox }: Props) {
  const [look, setLook] = useState<Look | null>(null);
  const asked = useRef<Asked | null>(null);
  const [isDrawing, setDrawing] = useState(false);
  const [goesTo, setGoesTo] = useState<Frame | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const spots = answer?.spots ?? NONE;
  const { discs, clusters } = useMemo(() => shapesOf(spots), [spots]);
  const onLook = useCallback(
    (now: Look) => {
      setLook(now);
      if (asked.current !== null && holds(asked.current, now)) return;
      asked.current = askFor(now);
      onMap(asked.current.query);
    },
    [onMap],
  );
  const drawn = useCallback(
    (box: Frame) => {
      setDrawing(false);
      onBox(wordsOf(box));
    },
    [onBox],
  );
  const box = useMemo(() => boxOf(filter.bbox), [filter.bbox]);
  const spot = spots.find(({ key }) => key === chosen) ?? null;
  const beyond = answer?.beyond ?? 0;
  return (
    <div className={isLate ? 'map-frame is-late' : 'map-frame'}>
      <MapView
        discs={discs}
        clusters={clusters}
        label="Map of events; each disc is as large as the place is uncertain, each square counts several places"
        of={of}
        opensAt={around}
        goesTo={goesTo}
        box={box}
        chosen={chosen}
        onChoose={(key) => {
          const hit = spots.find((one) => one.key === key) ?? null;
          // What is together is opened: the map goes there. One place tells its events.
          if (hit && hit.places > 1 && isApart(hit.frame)) setGoesTo([...hit.frame] as unknown as Frame);
          else setChosen(hit?.key ?? null);
        }}
        onLook={onLook}
        onBox={isDrawing ? drawn : null}
      />
      <div className="map-acts">
        <button type="button" aria-pressed={isDrawing} onClick={() => setDrawing(!isDrawing)}>
          {isDrawing ? 'Drag a box on the map' : 'Draw a box'}
        </button>
        <button type="button" disabled={!look} onClick={() => look && onBox(wordsOf(look.frame))}>
          Only this frame
        </button>
        {beyond > 0 && around ? (
          <button type="button" onClick={() => setGoesTo([...around] as unknown as Frame)}>
            {plural(beyond, 'event')} beyond: show all
          </button>
        ) : null}
      </div>
      {spot ? <SpotCard spot={spot} filter={filter} onClose={() => setChosen(null)} /> : null}
      <ul className="visually-hidden" aria-label="Places on the map">
        {spots.slice(0, MOST_READ).map(({ key, name, radiusKm, places, n }) => (
          <li key={key}>
            {radiusKm === null
              ? `Around ${name}, ${plural(places, 'place')}`
              : `${name}, within ${Math.round(radiusKm)} km`}
            : {plural(n, 'event')}
          </li>
        ))}
        {spots.length > MOST_READ ? <li>and {spots.length - MOST_READ} more</li> : null}
      </ul>
    </div>
  );
});

/** The events of one place, a page of them. */
function SpotCard({
  spot,
  filter,
  onClose,
}: {
  readonly spot: Spot;
  readonly filter: Filter;
  readonly onClose: () => void;
}) {
  const { data, isPlaceholderData } = useAnswer<EventsAnswer>('/api/events', { ...filter, spot: spot.key, limit: 40 });
  const events = isPlaceholderData ? [] : (data?.events ?? []);
  return (
    <aside className="map-card" aria-label={spot.name}>
      <h3>
        {spot.name} <span className="soft">{radiusWords(spot)}</span>
      </h3>
      <p className="soft">
        {plural(spot.n, 'event')}
        {spot.n > events.length && events.length > 0 ? `, the first ${events.length}` : ''}
      </p>
      <ul>
        {events.map((event) => (
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
      <button type="button" className="quiet" onClick={onClose}>
        Close
      </button>
    </aside>
  );
}

interface Asked {
  readonly query: MapQuery;
  readonly frame: Frame;
}

function askFor({ frame: [w, s, e, n], zoom }: Look): Asked {
  const [x, y] = [(e - w) * MARGIN, (n - s) * MARGIN];
  const frame: Frame = [Math.max(-180, w - x), Math.max(-90, s - y), Math.min(180, e + x), Math.min(90, n + y)];
  return { frame, query: { frame: wordsOf(frame), zoom: Math.round(zoom) } };
}

/** Whether what was asked before still serves: the same squares, and the map within its frame. */
const holds = ({ frame, query }: Asked, now: Look): boolean =>
  query.zoom === Math.round(now.zoom) &&
  frame[0] <= Math.max(-180, now.frame[0]) &&
  frame[1] <= Math.max(-90, now.frame[1]) &&
  frame[2] >= Math.min(180, now.frame[2]) &&
  frame[3] >= Math.min(90, now.frame[3]);

/** Several places that a closer look can tell apart. */
const isApart = ([w, s, e, n]: readonly number[]): boolean => e! - w! > 0.001 || n! - s! > 0.001;

const wordsOf = (frame: Frame): string => frame.map((degrees) => degrees.toFixed(3)).join(',');

function boxOf(bbox: string | undefined): Frame | null {
  const numbers = bbox?.split(',').map(Number);
  return numbers?.length === 4 && numbers.every(Number.isFinite) ? (numbers as unknown as Frame) : null;
}
