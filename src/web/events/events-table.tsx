/** The table: one line an event. Short lists stand on the page as they are, long ones scroll in a window of their own. */
import { memo } from 'react';
import type { EventRow } from '../../server/api.ts';
import { EventLine, Heads } from './event-line.tsx';
import { LongTable } from './long-table.tsx';
import { useEventWay } from './use-event-way.ts';
import { type Asked, useEventWindows, WINDOW } from './use-event-windows.ts';

export { harmWords } from './event-line.tsx';

const NOTHING_TO_ASK = () => {};

interface AskedProps {
  /** The same as long as it asks the same. */
  readonly asked: Asked;
  readonly total: number;
  readonly first: readonly EventRow[];
}

/** Events at hand, all of them. */
export function EventsTable({ events }: { readonly events: readonly EventRow[] }) {
  const way = useEventWay();
  if (events.length === 0) return <NoEvents />;
  if (events.length > WINDOW)
    return (
      <LongTable of={events} count={events.length} rowAt={(index) => events[index] ?? null} onSeen={NOTHING_TO_ASK} />
    );
  return (
    <table className="events-table">
      <Heads />
      <tbody>
        {events.map((event) => (
          <EventLine key={event.id} event={event} way={way} />
        ))}
      </tbody>
    </table>
  );
}

/** As many events as the server has, of which the first window is at hand. */
export const AskedTable = memo(function Table({ asked, total, first }: AskedProps) {
  if (total <= WINDOW) return <EventsTable events={first} />;
  return <AskedLong asked={asked} total={total} first={first} />;
});

function AskedLong({ asked, total, first }: AskedProps) {
  const { rowAt, onSeen } = useEventWindows(asked, first);
  return <LongTable of={asked} count={total} rowAt={rowAt} onSeen={onSeen} />;
}

const NoEvents = () => <p className="empty soft">No event matches. Clear a part of the filter.</p>;
