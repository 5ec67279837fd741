/** The public site as values: every page and file by its path. Text works without JavaScript, from plain files, under any path. */
import type { Edition } from '../../model/edition.ts';
import { atomFeed, jsonFeed } from '../formats/feeds.ts';
import { FORMATS } from '../formats/formats.ts';
import { editionMarkdown } from '../formats/markdown.ts';
import { holdsAny } from '../safety/withhold.ts';
import type { PublicView } from '../view.ts';
import { countriesOf } from './map/topology.ts';
import { archivePage, correctionsPage } from './pages/archive-page.ts';
import { dataPage } from './pages/data-page.ts';
import { eventPage, eventPath } from './pages/event-page.ts';
import { homePage } from './pages/home-page.ts';
import { sourcesPage } from './pages/sources-page.ts';
import { mergedPage, tombstonePage } from './pages/stand-in-page.ts';
import { weekPage } from './pages/week-page.ts';
import { styleSheet } from './style/sheet.ts';

export interface SiteInput {
  readonly view: PublicView;
  /** Newest first; the first is the one being published. */
  readonly editions: readonly Edition[];
  /** TopoJSON of the world's countries (world-atlas `countries-50m.json` or `-10m`), parsed. */
  readonly world: unknown;
  /** A sentence for the masthead, e.g. "A weekly record of …". */
  readonly motto?: string;
  /** Old event id -> the one it was merged into: its page leads there. */
  readonly redirects?: ReadonlyMap<string, string>;
  /** Terms that the safety policy withholds (`withheldTerms`): an old edition that holds one becomes a tombstone. */
  readonly withheld?: readonly string[];
  /** Absolute address where the site will stand, for feeds; relative links are used without it. */
  readonly base?: string | null;
}

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

const MOTTO = 'What was said to have happened, who said it, and in which words.';

/** Files to copy beside the pages: package file -> path in the site. */
export { FONT_FILES } from './fonts.ts';

export function renderSite({
  view,
  editions,
  world,
  motto = MOTTO,
  base = null,
  redirects,
  withheld = [],
}: SiteInput): SiteFiles {
  const countries = countriesOf(world);
  const all = editions.map((edition) => ({ edition, path: editionPath(edition, editions) }));
  const buried = new Set(withheld.length ? all.slice(1).filter(({ edition }) => tells(edition, withheld)) : []);
  const listed = all.filter((one) => !buried.has(one));
  const written = FORMATS.map((format) => ({ format, written: format.write(view) }));
  const carried = new Set(editions.flatMap(({ events }) => events));
  const present = new Set(view.events.map(({ id }) => id));
  const pathOf = (id: string): string | null => listed.find(({ edition }) => edition.id === id)?.path ?? null;
  return new Map<string, string | Uint8Array>([
    ['style.css', styleSheet()],
    ...(listed.length ? [['index.html', homePage(listed, view, countries, motto)] as const] : []),
    ...listed.map(({ edition, path }) => {
      const newer = editions.find(({ corrects }) => corrects === edition.id);
      return [
        path,
        weekPage({ edition, path, view, countries, motto, correctedBy: newer ? pathOf(newer.id) : null }),
      ] as const;
    }),
    ...view.events
      .filter(({ id }) => carried.has(id))
      .map((event) => [eventPath(event.id), eventPage({ event, view, countries, motto })] as const),
    ...[...buried].map(({ edition, path }) => [path, tombstonePage(edition, path, view, motto)] as const),
    ...[...(redirects ?? [])].flatMap(([from, to]) => {
      const leads = carried.has(from) && !present.has(from) && present.has(to);
      return leads ? [[eventPath(from), mergedPage(eventPath(from), to, view, motto)] as const] : [];
    }),
    ['archive.html', archivePage(listed, view, motto)],
    ['corrections.html', correctionsPage(listed, view, motto)],
    ['sources.html', sourcesPage(view, motto)],
    ['data.html', dataPage(written, view, motto)],
    ['feed.atom', atomFeed(listed, view, base)],
    ['feed.json', jsonFeed(listed, view, base)],
    ...listed.map(({ edition, path }) => [path.replace(/\.html$/, '.md'), editionMarkdown(edition, view)] as const),
    ...written.map(({ format, written: { text } }) => [`data/${format.file}`, text] as const),
  ]);
}

/** Whether any sentence, or any quote under it, holds one of the terms. */
const tells = (edition: Edition, terms: readonly string[]): boolean =>
  [
    edition.lede,
    ...edition.sections.flatMap(({ sentences }) => sentences),
    ...edition.changed,
    ...edition.unknown,
  ].some(({ text, references }) => holdsAny(text, terms) || references.some(({ span }) => holdsAny(span.quote, terms)));

/** Path of an edition's page. */
export const editionPath = (
  { week, id }: Pick<Edition, 'week' | 'id'>,
  all: readonly Pick<Edition, 'week' | 'id'>[],
): string => {
  const same = all.filter((other) => other.week === week);
  const at = same.findIndex((other) => other.id === id);
  return at <= 0 ? `week/${week}.html` : `week/${week}-${same.length - at}.html`;
};
