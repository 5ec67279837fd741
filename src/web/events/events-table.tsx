/** The table: one line an event; long lists draw only what is seen. */
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { EventRow } from '../../server/api.ts';
import { familyOf } from '../marks/event-family.ts';
import { FamilyMark } from '../marks/family-mark.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { countWords } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';
import { roleWords } from '../words/role-words.ts';

/** Longer tables are drawn in a window of their own. */
const MOST_ROWS = 200;
const ROW_HEIGHT = 44;

export function EventsTable({ events }: { readonly events: readonly EventRow[] }) {
  if (events.length === 0) return <p className="empty soft">No event matches. Clear a part of the filter.</p>;
  return events.length > MOST_ROWS ? <Long events={events} /> : <Whole events={events} />;
}

const Heads = () => (
  <thead>
    <tr>
      <th scope="col">When</th>
      <th scope="col">What</th>
      <th scope="col">Who</th>
      <th scope="col">Where</th>
      <th scope="col">Harm</th>
      <th scope="col">Says</th>
      <th scope="col">Status</th>
    </tr>
  </thead>
);

function Whole({ events }: { readonly events: readonly EventRow[] }) {
  return (
    <table className="events-table">
      <Heads />
      <tbody>
        {events.map((event) => (
          <Row key={event.id} event={event} />
        ))}
      </tbody>
    </table>
  );
}

function Long({ events }: { readonly events: readonly EventRow[] }) {
  const frame = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const seen = rows.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = rows.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <section className="long-table" ref={frame} aria-label="Events, scrolling">
      <table className="events-table" aria-rowcount={events.length}>
        <Heads />
        <tbody>
          {before > 0 ? (
            <tr style={{ blockSize: before }}>
              <td />
            </tr>
          ) : null}
          {seen.map(({ index }) => (
            <Row key={events[index]!.id} event={events[index]!} />
          ))}
          {after > 0 ? (
            <tr style={{ blockSize: after }}>
              <td />
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function Row({ event }: { readonly event: EventRow }) {
  const harms = event.harms.map((harm) => `${harmWords(harm)} ${harm.effect}`).join(', ');
  return (
    <tr data-row data-event={event.id}>
      <td className="figure when">
        {(event.time && intervalWords(event.time.from, event.time.to)) ?? <i className="soft">no day</i>}
      </td>
      <td className="what">
        <FamilyMark family={familyOf(event.kind, event.acled)} />
        <Link to="/events/$id" params={{ id: event.id }}>
          {event.acled ?? kindWord(event.kind)}
        </Link>
      </td>
      <td dir="auto">{roleWords(event.roles) ?? <i className="soft">nobody named</i>}</td>
      <td dir="auto">{event.place ? placeWords(event.place) : <i className="soft">no place</i>}</td>
      <td className="figure">{harms}</td>
      <td dir="auto">
        {event.speakers.length > 0 ? event.speakers.join(', ') : <span className="soft">the report</span>}
      </td>
      <td>
        <StatusMark status={event.status} />
      </td>
    </tr>
  );
}

/** The adopted number with its range beside it, when they differ. */
export function harmWords({ best, min, max }: Pick<EventRow['harms'][number], 'best' | 'min' | 'max'>): string {
  const range = countWords({ min, max });
  if (best === null || (best === min && max === null)) return range;
  return min === best && max === best ? String(best) : `${best} (${range})`;
}
