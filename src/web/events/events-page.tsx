/** Events: map, timeline and table on one filter. What has no place or no day is counted and can be listed. */
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { EventsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { Legend } from '../marks/legend.tsx';
import { plural } from '../words/count-words.ts';
import { EventsTable } from './events-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { SavedViews } from './saved-views.tsx';
import { Timeline } from './timeline.tsx';
import { useFilter } from './use-filter.ts';

const EventsMap = lazy(() => import('./events-map.tsx'));

/** Lists that the lines under the map open. */
type Missing = 'place' | 'time' | null;

export function EventsPage() {
  useTitle('Events');
  useRows();
  const [filter, change] = useFilter();
  const { missing = null } = useSearch({ strict: false }) as { missing?: Missing };
  const answer = useAnswer<EventsAnswer>('/api/events', { ...filter });
  const [shown, setShown] = useState<Missing>(missing);
  return (
    <section className="events">
      <header className="page-head">
        <h1>Events</h1>
        {answer.data ? <p className="soft">{plural(answer.data.total, 'event')}</p> : null}
      </header>
      <FilterBar filter={filter} onChange={change} />
      <SavedViews filter={filter} />
      <Answered of={answer}>
        {({ events, total, placeless, timeless }) =>
          total === 0 && Object.values(filter).every((part) => !part) ? (
            <EventsEmpty />
          ) : (
            <Answer
              events={events}
              placeless={placeless}
              timeless={timeless}
              shown={shown}
              onShow={(which) => setShown(which === shown ? null : which)}
              onBox={(bbox) => change({ bbox })}
              onDays={(from, to) => change({ from, to })}
            />
          )
        }
      </Answered>
    </section>
  );
}

interface AnswerProps extends Pick<EventsAnswer, 'events' | 'placeless' | 'timeless'> {
  readonly shown: Missing;
  readonly onShow: (which: Missing) => void;
  readonly onBox: (bbox: string) => void;
  readonly onDays: (from: string, to: string) => void;
}

function Answer({ events, placeless, timeless, shown, onShow, onBox, onDays }: AnswerProps) {
  const listed = useMemo(() => {
    if (shown === 'place') return events.filter(({ place }) => place === null || place.lat === null);
    if (shown === 'time') return events.filter(({ time }) => time === null || (time.from === null && time.to === null));
    return events;
  }, [events, shown]);
  return (
    <>
      <figure className="map-figure">
        <Suspense fallback={<div className="map is-waiting" />}>
          <EventsMap events={events} onBox={onBox} />
        </Suspense>
        <figcaption>
          <Legend events={events} />
          <span className="not-drawn">
            {placeless > 0 ? (
              <button type="button" className="quiet" aria-pressed={shown === 'place'} onClick={() => onShow('place')}>
                {plural(placeless, 'event')} without a place
              </button>
            ) : null}
            {timeless > 0 ? (
              <button type="button" className="quiet" aria-pressed={shown === 'time'} onClick={() => onShow('time')}>
                {plural(timeless, 'event')} without a day
              </button>
            ) : null}
          </span>
        </figcaption>
      </figure>
      <Timeline events={events} onBrush={onDays} />
      {shown ? (
        <p className="soft listed">
          Listed: only those {shown === 'place' ? 'without a place' : 'without a day'}.{' '}
          <button type="button" className="quiet" onClick={() => onShow(shown)}>
            List all
          </button>
        </p>
      ) : null}
      <EventsTable events={listed} />
    </>
  );
}

function EventsEmpty() {
  return (
    <section className="empty">
      <h2>No events yet</h2>
      <p>
        An event is what we hold happened: a set of claims, with who says what. Claims become events when they are
        resolved:
      </p>
      <pre>
        <code>marsad events</code>
      </pre>
    </section>
  );
}
