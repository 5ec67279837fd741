/** The page's tokens as colours for the map, which can't read style sheets. */
import { FAMILIES, type Family } from '../marks/event-family.ts';

export interface Colours {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly ink: string;
  readonly soft: string;
  readonly halo: string;
  readonly accent: string;
  /** Faces of words. */
  readonly face: string;
  readonly family: Readonly<Record<Family, string>>;
}

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const families = Object.keys(FAMILIES) as Family[];
  return {
    sea: token('map-sea'),
    land: token('map-land'),
    border: token('map-border'),
    ink: token('ink'),
    soft: token('soft'),
    halo: token('map-land'),
    accent: token('accent'),
    face: token('sans'),
    family: Object.fromEntries(families.map((family) => [family, token(family)])) as Record<Family, string>,
  };
}

/** Calls back when the theme changes, by hand or by the system; returns how to stop. */
export function onColours(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  dark.addEventListener('change', changed);
  return () => {
    watch.disconnect();
    dark.removeEventListener('change', changed);
  };
}
