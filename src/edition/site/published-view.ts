/** What the site shows of a public view: the events that its editions carry, with their claims. What no edition told yet is on no page and in no file. */
import type { Edition } from '../../model/edition.ts';
import type { PublicView } from '../view.ts';

export function publishedView(
  view: PublicView,
  editions: readonly Edition[],
  redirects: ReadonlyMap<string, string>,
): PublicView {
  const carried = new Set(editions.flatMap(({ events }) => events).map((id) => redirects.get(id) ?? id));
  const events = view.events.filter(({ id }) => carried.has(id));
  const cited = editions.flatMap(citedBy);
  const kept = new Set([
    ...events.flatMap(({ claims }) => claims),
    ...cited,
    ...view.tallies.flatMap(({ steps, checks }) => [
      ...steps.map(({ claim }) => claim),
      ...checks.flatMap(({ claims }) => claims),
    ]),
  ]);
  return { ...view, events, claims: new Map([...view.claims].filter(([id]) => kept.has(id))) };
}

/** Claims that an edition's sentences refer to. */
export const citedBy = ({ lede, sections, changed, unknown }: Edition): readonly string[] => [
  ...new Set(
    [lede, ...sections.flatMap(({ sentences }) => sentences), ...changed, ...unknown].flatMap(({ references }) =>
      references.map(({ claim }) => claim),
    ),
  ),
];
