/** Events: map, timeline and table on one filter. What has no place or no day is counted and can be listed. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { EventSums } from '../../server/api.ts';
import { Answered } from '../app/answered.tsx';
import { useRows } from '../app/use-rows.ts';
import { useTitle } from '../app/use-title.ts';
import { plural } from '../words/count-words.ts';
import { DayStrip } from './day-strip.tsx';
import { AskedTable } from './events-table.tsx';
import { type Filter, isFiltered, nameOf } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { MapCaption, type Missing } from './map-caption.tsx';
import { SavedViews } from './saved-views.tsx';
import { Timeline } from './timeline.tsx';
import { WINDOW } from './use-event-windows.ts';
import { type EventsShown, type MapQuery, useEvents } from './use-events.ts';
import { useFilter } from './use-filter.ts';
import { useRest } from './use-rest.ts';

const EventsMap = lazy(() => import('./events-map.tsx'));

export function EventsPage() {
  useTitle('Events');
  useRows();
  const [filter, change] = useFilter();
  const { missing } = useSearch({ strict: false }) as { missing?: Missing };
  const [map, setMap] = useState<MapQuery | null>(null);
  const shown = useEvents(filter, missing, map);
  const { result, isLate } = shown;
  const sums = result.data && shown.sums.answer;
  return (
    <section className="events">
      <header className="page-head">
        <h1>Events</h1>
        {sums ? <p className="soft figure">{plural(sums.total, 'event')}</p> : null}
        {isLate && sums ? <p className="soft">reading…</p> : null}
      </header>
      <FilterBar filter={filter} onChange={change} />
      <SavedViews filter={filter} />
      {sums === undefined ? (
        <Answered of={result}>{() => null}</Answered>
      ) : sums.total === 0 && !isFiltered(filter) && shown.sums.isNew ? (
        <EventsEmpty />
      ) : (
        <Shown filter={filter} missing={missing} change={change} shown={shown} sums={sums} onMap={setMap} />
      )}
    </section>
  );
}

interface ShownProps {
  readonly filter: Filter;
  readonly missing: Missing | undefined;
  readonly change: (part: Partial<Filter>) => void;
  readonly shown: EventsShown;
  readonly sums: EventSums;
  readonly onMap: (query: MapQuery) => void;
}

function Shown({ filter, missing, change, shown, sums, onMap }: ShownProps) {
  const navigate = useNavigate();
  const show = useCallback(
    (which: Missing | undefined) =>
      void navigate({ to: '.', search: (now) => ({ ...now, missing: which }), replace: true, resetScroll: false }),
    [navigate],
  );
  const onBox = useCallback((bbox: string | undefined) => change({ bbox }), [change]);
  const onDays = useCallback((from?: string, to?: string) => change({ from, to }), [change]);
  const { asked, list, listed, spots, isLate } = shown;
  const { total, frame, timeline, context } = sums;
  const isRested = useRest(list.answer !== undefined);
  const name = nameOf(asked);
  // The bars are drawn from the list: it must be the one that is counted.
  const isWhole = list.isNew && !asked.missing && list.answer?.total === total && total <= WINDOW;
  return (
    <>
      <figure className="map-figure">
        {isRested ? (
          <Suspense fallback={<div className="map is-waiting" />}>
            <EventsMap
              filter={filter}
              answer={spots.answer}
              of={spots.isNew ? name : undefined}
              isLate={isLate && !spots.isNew}
              around={frame as never}
              onMap={onMap}
              onBox={onBox}
            />
          </Suspense>
        ) : (
          <div className="map is-waiting" />
        )}
        <MapCaption sums={sums} missing={missing} onShow={show} />
      </figure>
      <Timeline
        events={isWhole ? list.answer!.events : null}
        counted={timeline}
        of={shown.sums.isNew ? name : undefined}
        isLate={isLate && !shown.sums.isNew}
        onBrush={onDays}
      />
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
      <div className={isLate && !list.isNew ? 'listing is-late' : 'listing'} data-of={list.isNew ? name : undefined}>
        {list.answer ? (
          <AskedTable asked={listed} total={list.answer.total} first={list.answer.events} />
        ) : (
          <p className="waiting">Reading…</p>
        )}
      </div>
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
