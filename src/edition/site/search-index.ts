/** The search index, built with the site: names with all their aliases, and events by year that point to them. Scripts, so that it opens from disk too. */
import { dayCell } from './event-list.ts';
import type { Frame } from './frame.ts';
import { sortDay } from './site-index.ts';

export function searchFiles({ index }: Frame): readonly (readonly [string, string])[] {
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
  const shards = new Map<string, unknown[]>();
  for (const event of index.events) {
    const year = sortDay(event).slice(0, 4) || 'undated';
    const who = [...event.roles.map(({ actor }) => at.get(`a ${actor}`)), at.get(`p ${event.place?.place}`)].filter(
      (one) => one !== undefined,
    );
    const line = [
      event.id,
      index.headline(event),
      event.time ? dayCell(event) : '',
      event.place?.name ?? '',
      [...new Set(who)],
    ];
    const held = shards.get(year);
    if (held) held.push(line);
    else shards.set(year, [line]);
  }
  const names = named.map(({ path, name, kind, aliases }) => [
    path,
    name,
    kind,
    aliases.map((alias) => alias.name).join(' '),
  ]);
  return [
    ['search/names.js', `marsadNames(${written(names)},${written([...shards.keys()])});\n`],
    ...[...shards].map(([year, lines]) => [`search/${year}.js`, `marsadEvents(${written(lines)});\n`] as const),
  ];
}

const written = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
