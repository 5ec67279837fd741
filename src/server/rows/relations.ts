/** Who acted with whom and against whom, month by month, read off events. */
import { foldName } from '../../analysis/context.ts';
import type { Event } from '../../model/event.ts';
import type { Relation } from '../api-actors.ts';

const SIDE: Readonly<Record<string, 'doing' | 'suffering' | null>> = {
  initiator: 'doing',
  partner: 'doing',
  target: 'suffering',
  victim: 'suffering',
};

/** Relations of one actor (all ids it goes by), those of the most events first. Who is not known goes by name. */
export function relationsOf(
  events: readonly Event[],
  own: ReadonlySet<string>,
  nameOf: (actor: string, name: string) => { readonly id: string; readonly name: string },
): readonly Relation[] {
  const found = new Map<string, { actor: Relation['actor']; name: string; with: Set<Event>; against: Set<Event> }>();
  for (const event of events) {
    const sides = new Set(
      event.roles.flatMap(({ role, actor }) => (actor && own.has(actor) ? (SIDE[role] ?? []) : [])),
    );
    if (sides.size === 0) continue;
    for (const { role, name, actor } of event.roles) {
      const side = SIDE[role];
      if (!side || (actor !== null && own.has(actor))) continue;
      // Two that suffer together have nothing to do with each other yet.
      const how = !sides.has(side) ? 'against' : side === 'doing' ? 'with' : null;
      if (how === null) continue;
      const known = actor === null ? null : nameOf(actor, name);
      const key = known?.id ?? `~${foldName(name)}`;
      const one = found.get(key) ?? { actor: known, name: known?.name ?? name, with: new Set(), against: new Set() };
      one[how].add(event);
      found.set(key, one);
    }
  }
  return [...found]
    .map(([key, one]) => ({
      key,
      actor: one.actor,
      name: one.name,
      with: [...one.with].map(pointer),
      against: [...one.against].map(pointer),
    }))
    .toSorted(
      (a, b) => b.with.length + b.against.length - a.with.length - a.against.length || (a.key < b.key ? -1 : 1),
    );
}

const pointer = ({ id, time }: Event) => ({ event: id, month: (time?.from ?? time?.to)?.slice(0, 7) ?? null });
