/** Events: map, timeline and table on one filter. What has no place or no day is counted and can be listed. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { EventSums, EventsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { Legend } from '../marks/legend.tsx';
import { plural } from '../words/count-words.ts';
import { DayStrip } from './day-strip.tsx';
import { AskedTable } from './events-table.tsx';
import { type Filter, isFiltered, nameOf } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { SavedViews } from './saved-views.tsx';
import { Timeline } from './timeline.tsx';
import { WINDOW } from './use-event-windows.ts';
import { useFilter } from './use-filter.ts';

const EventsMap = lazy(() => import('./events-map.tsx'));

/** A page that never rests shows its map all the same. */
const MOST_WAIT_MS = 1000;

/** Lists that the lines under the map open. */
type Missing = 'place' | 'time';

export function EventsPage() {
  useTitle('Events');
  useRows();
  const [filter, change] = useFilter();
  const sums = useAnswer<EventSums>('/api/events/sums', { ...filter });
  return (
    <section className="events">
      <header className="page-head">
        <h1>Events</h1>
        {sums.data ? <p className="soft figure">{plural(sums.data.total, 'event')}</p> : null}
        {sums.isPlaceholderData ? <p className="soft asking">reading…</p> : null}
      </header>
      <FilterBar filter={filter} onChange={change} />
      <SavedViews filter={filter} />
      <Answered of={sums}>
        {(answer) =>
          answer.total === 0 && !isFiltered(filter) && !sums.isPlaceholderData ? (
            <EventsEmpty />
          ) : (
            <Answer filter={filter} change={change} sums={answer} isStale={sums.isPlaceholderData} />
          )
        }
      </Answered>
    </section>
  );
}

interface AnswerProps {
  readonly filter: Filter;
  readonly change: (part: Partial<Filter>) => void;
  readonly sums: EventSums;
  readonly isStale: boolean;
}

function Answer({ filter, change, sums, isStale }: AnswerProps) {
  const { missing } = useSearch({ strict: false }) as { missing?: Missing };
  const navigate = useNavigate();
  const show = (which: Missing | undefined) =>
    void navigate({ to: '.', search: (now) => ({ ...now, missing: which }), replace: true, resetScroll: false });
  const onBox = useCallback((bbox: string | undefined) => change({ bbox }), [change]);
  const onDays = useCallback((from?: string, to?: string) => change({ from, to }), [change]);
  const asked = missing ? { ...filter, missing } : filter;
  const list = useAnswer<EventsAnswer>('/api/events', { ...asked, limit: WINDOW });
  const isRested = useRest(list.data !== undefined);
  const name = nameOf(filter);
  const { total, placeless, timeless, families, frame, timeline, context } = sums;
  // The bars are drawn from the list: it must be the one that is counted.
  const all = list.data && !missing && list.data.total === total && total <= WINDOW ? list.data.events : null;
  const drawn = useDrawn(list.isPlaceholderData || !list.data ? null : nameOf(asked));
  return (
    <>
      <figure className="map-figure">
        {isRested ? (
          <Suspense fallback={<div className="map is-waiting" />}>
            <EventsMap filter={filter} around={frame as never} onBox={onBox} />
          </Suspense>
        ) : (
          <div className="map is-waiting" />
        )}
        <figcaption>
          <Legend counts={families} />
          <span className="not-drawn">
            {placeless > 0 ? (
              <button
                type="button"
                className="quiet"
                aria-pressed={missing === 'place'}
                onClick={() => show(missing === 'place' ? undefined : 'place')}
              >
                {plural(placeless, 'event')} without a place
              </button>
            ) : null}
            {timeless > 0 ? (
              <button
                type="button"
                className="quiet"
                aria-pressed={missing === 'time'}
                onClick={() => show(missing === 'time' ? undefined : 'time')}
              >
                {plural(timeless, 'event')} without a day
              </button>
            ) : null}
          </span>
        </figcaption>
      </figure>
      <Timeline events={all} counted={timeline} of={isStale ? undefined : name} isStale={isStale} onBrush={onDays} />
      {timeline && (total > WINDOW || context) ? (
        <DayStrip whole={context ?? timeline} from={filter.from} to={filter.to} onDays={onDays} />
      ) : null}
      {missing ? (
        <p className="soft listed">
          Listed: only those {missing === 'place' ? 'without a place' : 'without a day'}.{' '}
          <button type="button" className="quiet" onClick={() => show(undefined)}>
            List all
          </button>
        </p>
      ) : null}
      <div
        className={list.isPlaceholderData ? 'listing is-stale' : 'listing'}
        data-of={list.isPlaceholderData || !list.data ? undefined : nameOf(filter)}
      >
        {list.data ? (
          <AskedTable key={drawn} asked={asked} total={list.data.total} first={list.data.events} />
        ) : (
          <p className="waiting">Reading…</p>
        )}
      </div>
    </>
  );
}

/** Whether the page has once had nothing to do since then: the map, dear to begin, is begun after table and timeline. */
function useRest(since: boolean): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    if (!since || isRested) return;
    const rest = () => setRested(true);
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(rest, 100);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(rest, { timeout: MOST_WAIT_MS });
    return () => cancelIdleCallback(asked);
  }, [since, isRested]);
  return isRested;
}

/** The name of what is drawn: what was drawn before, until the new answer is there. */
function useDrawn(name: string | null): string {
  const last = useRef(name ?? '');
  const now = name ?? last.current;
  useEffect(() => {
    last.current = now;
  }, [now]);
  return now;
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
