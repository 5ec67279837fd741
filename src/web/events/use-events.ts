/**
 * What the events page shows: sums, the first window of the list and the map's spots. The three answers to one change of the
 * filter are shown together, in one drawing; where one is late, each is shown as it comes.
 */
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EventSums, EventsAnswer, SpotsAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { type Filter, nameOf } from './filter.ts';
import { type Asked, WINDOW } from './use-event-windows.ts';
import { useLate } from './use-late.ts';

/** The frame of the map that spots are asked for. */
export interface MapQuery {
  readonly frame: string;
  readonly zoom: number;
}

/** An answer, and whether it is the one to what is asked now. */
export interface Part<Answer> {
  readonly answer: Answer | undefined;
  readonly isNew: boolean;
}

interface Parts {
  /** What was asked when these came. */
  readonly asked: Asked;
  readonly sums: Part<EventSums>;
  readonly list: Part<EventsAnswer>;
  readonly spots: Part<SpotsAnswer>;
}

export interface EventsShown extends Parts {
  /** The table's own filter: the same as long as it lists the same. */
  readonly listed: Asked;
  /** What is shown is from before, and has been for a while. */
  readonly isLate: boolean;
  /** The sums as they were asked for, with what went wrong. */
  readonly result: UseQueryResult<EventSums>;
}

const partOf = <Answer>({ data, isPlaceholderData }: UseQueryResult<Answer>): Part<Answer> => ({
  answer: data,
  isNew: data !== undefined && !isPlaceholderData,
});
const isPending = ({ isPlaceholderData, isPending: is }: UseQueryResult<unknown>): boolean => isPlaceholderData || is;

/** `map`: null until a map is there to be filled. */
export function useEvents(filter: Filter, missing: Asked['missing'], map: MapQuery | null): EventsShown {
  const asked: Asked = missing ? { ...filter, missing } : filter;
  const sums = useAnswer<EventSums>('/api/events/sums', { ...filter });
  const list = useAnswer<EventsAnswer>('/api/events', { ...asked, limit: WINDOW });
  const spots = useAnswer<SpotsAnswer>('/api/events/map', { ...filter, ...map }, map !== null);
  const isWaiting = isPending(sums) || isPending(list) || (map !== null && isPending(spots));
  const isLate = useLate(isWaiting);
  const now: Parts = { asked, sums: partOf(sums), list: partOf(list), spots: partOf(spots) };
  const held = useRef(now);
  const isHeld = isWaiting && !isLate && held.current.list.answer !== undefined;
  const shown = isHeld ? held.current : now;
  const listed = useListed(shown);
  useEffect(() => {
    held.current = shown;
  }, [shown]);
  return { ...shown, listed, isLate, result: sums };
}

function useListed({ asked, list }: Parts): Asked {
  const last = useRef(asked);
  const isOther = asked.missing !== last.current.missing || nameOf(asked) !== nameOf(last.current);
  const now = list.isNew && isOther ? asked : last.current;
  useEffect(() => {
    last.current = now;
  }, [now]);
  return now;
}
