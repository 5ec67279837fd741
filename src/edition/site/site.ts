/** The public site as values: every page and file by its path. Text works without JavaScript, from plain files, under any path. */
import type { Edition } from '../../model/edition.ts';
import { FORMATS } from '../formats/formats.ts';
import type { PublicView } from '../view.ts';

export interface SiteInput {
  readonly view: PublicView;
  /** Newest first; the first is the one being published. */
  readonly editions: readonly Edition[];
  /** TopoJSON of the world's countries (world-atlas `countries-50m.json` or `-10m`), parsed. */
  readonly world: unknown;
  /** A sentence for the masthead, e.g. "A weekly record of …". */
  readonly motto?: string;
  /** Absolute address where the site will stand, for feeds; relative links are used without it. */
  readonly base?: string | null;
}

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Files to copy beside the pages: package file -> path in the site. */
export { FONT_FILES } from './fonts.ts';

export function renderSite(input: SiteInput): SiteFiles {
  const files = new Map<string, string | Uint8Array>();
  for (const { file, write } of FORMATS) files.set(`data/${file}`, write(input.view).text);
  return files;
}

/** Path of an edition's page. */
export const editionPath = (
  { week, id }: Pick<Edition, 'week' | 'id'>,
  all: readonly Pick<Edition, 'week' | 'id'>[],
): string => {
  const same = all.filter((other) => other.week === week);
  const at = same.findIndex((other) => other.id === id);
  return at <= 0 ? `week/${week}.html` : `week/${week}-${same.length - at}.html`;
};
