/** The search index, built with the site: names with all their aliases, and events by year that point to them. Scripts, so that it opens from disk too. */
import type { Event } from '../../model/event.ts';
import { dayCell } from './event-list.ts';
import type { Frame } from './frame.ts';
import { sortDay } from './site-index.ts';

export interface SearchFile {
  readonly path: string;
  /** What it points to, beside everybody and every place with a page. */
  readonly events: readonly Event[];
  readonly make: () => string;
}

export function searchFiles({ index }: Frame): readonly SearchFile[] {
  const named = [
    ...index.actors.map((actor) => ({
      ...actor,
      path: `actor/${actor.id}.html`,
      kind: 'who’s who',
      key: `a ${actor.id}`,
    })),
    ...index.places.map((place) => ({ ...place, path: `place/${place.id}.html`, key: `p ${place.id}` })),
  ];
  const at = new Map(named.map(({ key }, i) => [key, i]));
  const years = new Map<string, Event[]>();
  for (const event of index.events) {
    const year = sortDay(event).slice(0, 4) || 'undated';
    const held = years.get(year);
    if (held) held.push(event);
    else years.set(year, [event]);
  }
  const lineOf = (event: Event): unknown => {
    const who = [...event.roles.map(({ actor }) => at.get(`a ${actor}`)), at.get(`p ${event.place?.place}`)].filter(
      (one) => one !== undefined,
    );
    return [
      event.id,
      index.headline(event),
      event.time ? dayCell(event) : '',
      event.place?.name ?? '',
      [...new Set(who)],
    ];
  };
  const names = named.map(({ path, name, kind, aliases }) => [
    path,
    name,
    kind,
    aliases.map((alias) => alias.name).join(' '),
  ]);
  return [
    {
      path: 'search/names.js',
      // Named for its years.
      events: [...years.values()].flatMap(([first]) => first ?? []),
      make: () => `marsadNames(${written(names)},${written([...years.keys()])});\n`,
    },
    ...[...years].map(([year, events]) => ({
      path: `search/${year}.js`,
      events,
      make: () => `marsadEvents(${written(events.map(lineOf))});\n`,
    })),
  ];
}

const written = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
