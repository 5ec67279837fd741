/** An event: what is adopted and why, each speaker's version beside it, where and when it lies, its history. */
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { EventAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import type { Disc } from '../map/disc.ts';
import { familyOf } from '../marks/event-family.ts';
import { FamilyMark } from '../marks/family-mark.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { plural } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';
import { roleWords } from '../words/role-words.ts';
import { GradeSwitch } from './grade-switch.tsx';
import { HarmBars } from './harm-bars.tsx';
import { HistoryLog } from './history-log.tsx';
import { Proposals } from './proposals.tsx';
import { useJudging } from './use-judging.ts';
import { VersionsTable } from './versions-table.tsx';

const MapView = lazy(() => import('../map/map-view.tsx').then(({ MapView: View }) => ({ default: View })));

export function EventPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<EventAnswer>(`/api/events/${id}`);
  const event = answer.data?.event;
  useTitle(event && (event.type.acled ?? kindWord(event.kind)));
  return <Answered of={answer}>{(found) => <Held {...found} />}</Answered>;
}

function Held({ from, event, versions, history, chosen, redirectedFrom }: EventAnswer) {
  const judging = useJudging(event.id, from.n);
  const discs = useMemo((): readonly Disc[] => {
    const { place, kind, type } = event;
    if (place?.lat == null || place.lon == null) return [];
    const { name, lat, lon, radiusKm, precision } = place;
    const family = familyOf(kind, type.acled);
    return [{ key: event.id, name, lat, lon, radiusKm: radiusKm ?? 0, isSite: precision === 'site', family, n: 1 }];
  }, [event]);
  const facts = [
    event.time && intervalWords(event.time.from, event.time.to, false),
    event.place && placeWords(event.place),
    `${plural(versions.length, 'claim')}, ${plural(event.independent, 'independent speaker')}`,
  ];
  return (
    <article className="event">
      {redirectedFrom ? <p className="soft mono">{redirectedFrom} was merged into this event.</p> : null}
      <header className="page-head">
        <h1>
          <FamilyMark family={familyOf(event.kind, event.type.acled)} /> {event.type.acled ?? kindWord(event.kind)}
        </h1>
        <p className="event-who" dir="auto">
          {roleWords(event.roles) ?? 'Nobody is named'}
        </p>
        <p className="event-facts">
          <StatusMark status={event.status} />
          {facts.filter(Boolean).map((fact) => (
            <span key={fact} dir="auto">
              {fact}
            </span>
          ))}
        </p>
      </header>
      <GradeSwitch event={event.id} />
      <section aria-labelledby="versions-title">
        <h2 id="versions-title">Who says what</h2>
        <VersionsTable event={event} versions={versions} chosen={chosen} judging={judging} />
      </section>
      <HarmBars event={event} versions={versions} />
      {discs.length > 0 ? (
        <figure className="map-figure is-small">
          <Suspense fallback={<div className="map is-waiting" />}>
            <MapView discs={discs} label={`Map: ${placeWords(event.place!)}`} />
          </Suspense>
          <figcaption className="soft">
            {event.place!.said ? `“${event.place!.said}”: ` : ''}
            within the dashed line, as precise as the words are.
          </figcaption>
        </figure>
      ) : (
        <p className="soft">No claim says where.</p>
      )}
      <Proposals event={event.id} judging={judging} />
      <HistoryLog event={event.id} lines={history} versions={versions} judging={judging} />
      <p className="soft">
        <Link to="/events">All events</Link> · <span className="mono">{event.id}</span>
      </p>
    </article>
  );
}
