/** One line of a table of events. */
import { memo } from 'react';
import type { EventRow } from '../../server/api.ts';
import { familyOf } from '../marks/event-family.ts';
import { FamilyMark } from '../marks/family-mark.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { countWords } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';
import { roleWords } from '../words/role-words.ts';
import type { EventWay } from './use-event-way.ts';

export const Heads = () => (
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

interface Props {
  readonly event: EventRow;
  readonly way: EventWay;
  /** Its place in a list of which not all is drawn, from 1. */
  readonly at?: number;
}

export const EventLine = memo(function Line({ event, way, at }: Props) {
  const harms = event.harms.map((harm) => `${harmWords(harm)} ${harm.effect}`).join(', ');
  return (
    <tr data-row data-event={event.id} aria-rowindex={at}>
      <td className="figure when">
        {(event.time && intervalWords(event.time.from, event.time.to)) ?? <i className="soft">no day</i>}
      </td>
      <td className="what">
        <FamilyMark family={familyOf(event.kind, event.acled)} />
        <a href={way.to(event.id)} onClick={way.open}>
          {event.acled ?? kindWord(event.kind)}
        </a>
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
});

/** The adopted number with its range beside it, when they differ. */
export function harmWords({ best, min, max }: Pick<EventRow['harms'][number], 'best' | 'min' | 'max'>): string {
  const range = countWords({ min, max });
  if (best === null || (best === min && max === null)) return range;
  return min === best && max === best ? String(best) : `${best} (${range})`;
}
