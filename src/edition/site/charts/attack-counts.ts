/** Acts of violence that an edition tells, counted by class. */
import type { Edition } from '../../../model/edition.ts';
import type { Event } from '../../../model/event.ts';
import { classOf, EVENT_CLASSES } from '../event-class.ts';

/** The classes that acts of violence are counted by, from below. */
export const ATTACKS = EVENT_CLASSES.slice(0, 3);

export const isAttack = ({ kind, status }: Event): boolean => kind === 'violence' && status !== 'denied';

/** One number for each of `ATTACKS`. */
export function attackCounts({ events }: Edition, byId: ReadonlyMap<string, Event>): readonly number[] {
  const classes = events
    .flatMap((id) => byId.get(id) ?? [])
    .filter(isAttack)
    .map((event) => classOf(event).id);
  return ATTACKS.map(({ id }) => classes.filter((one) => one === id).length);
}
