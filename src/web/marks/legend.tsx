/** What the shapes and colours mean: the families that are there, with how many events each has. */
import type { EventRow } from '../../server/api.ts';
import { FAMILIES, type Family, familyOf } from './event-family.ts';
import { FamilyMark } from './family-mark.tsx';

export function Legend({ events }: { readonly events: readonly Pick<EventRow, 'kind' | 'acled'>[] }) {
  const counts = new Map<Family, number>();
  for (const { kind, acled } of events) {
    const family = familyOf(kind, acled);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  const there = (Object.keys(FAMILIES) as Family[]).filter((family) => counts.has(family));
  return (
    <ul className="legend" aria-label="Event types">
      {there.map((family) => (
        <li key={family}>
          <FamilyMark family={family} /> {FAMILIES[family]} <span className="figure soft">{counts.get(family)}</span>
        </li>
      ))}
    </ul>
  );
}
