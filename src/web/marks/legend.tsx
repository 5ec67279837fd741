/** What the shapes and colours mean: the families that are there, with how many events each has. */
import { plainCount } from '../words/count-words.ts';
import { FAMILIES, FAMILY_NAMES } from './event-family.ts';
import { FamilyMark } from './family-mark.tsx';

/** `counts` in the order of the families. */
export function Legend({ counts }: { readonly counts: readonly number[] }) {
  return (
    <ul className="legend" aria-label="Event types">
      {FAMILY_NAMES.map((family, at) =>
        counts[at] ? (
          <li key={family}>
            <FamilyMark family={family} /> {FAMILIES[family]}{' '}
            <span className="figure soft">{plainCount(counts[at])}</span>
          </li>
        ) : null,
      )}
    </ul>
  );
}
