/** The shape and colour of a family. Shapes are square-cut: round marks are kept for status. */
import { FAMILIES, type Family } from './event-family.ts';

/** Paths in a box of 16; outlined in ink, since some fills are too pale on paper alone. */
export const FAMILY_PATH: Readonly<Record<Family, string>> = {
  battles: 'M3 3h10v10H3z',
  explosions: 'M8 2.5 14.2 13.5H1.8z',
  civilians: 'M6 2h4v4h4v4h-4v4H6v-4H2V6h4z',
  protests: 'M8 2 14 6.6 11.7 13.5H4.3L2 6.6z',
  riots: 'M8 1.8 14.2 8 8 14.2 1.8 8z',
  strategic: 'M1.8 5.6h12.4v4.8H1.8z',
  political: 'M3.5 3.5h9v9h-9z',
};

/** `quiet`: the words stand beside it, so it is hidden from screen readers. */
export function FamilyMark({ family, quiet = true }: { readonly family: Family; readonly quiet?: boolean }) {
  return (
    <span className={`family family-${family}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={FAMILY_PATH[family]} />
      </svg>
      {quiet ? null : <span className="visually-hidden">{FAMILIES[family]}</span>}
    </span>
  );
}
