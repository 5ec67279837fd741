/** The public site as values: every page and file by its path. Text works without JavaScript, from plain files, under any path. */
import type { Edition } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import { changeFeeds } from '../formats/change-feeds.ts';
import { type Change, changesFile } from '../formats/changes.ts';
import { dictionaryFile } from '../formats/dictionary.ts';
import { atomFeed, jsonFeed, postFeeds } from '../formats/feeds.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { editionMarkdown } from '../formats/markdown.ts';
import { followPage, SUBSCRIBE_PAGE } from '../letters/pages.ts';
import { emailOf } from '../paper/email.ts';
import { type Paper, paperOf } from '../paper/paper.ts';
import { type Pictures, picturesOf } from '../paper/pictures.ts';
import { wordOf } from '../paper/word.ts';
import type { PublicView } from '../view.ts';
import { cardSvg } from './card.ts';
import { weeksShown } from './charts/figures-of.ts';
import { talliesUntil } from './charts/series.ts';
import { editionPath } from './edition-path.ts';
import { type Frame, MOTTO } from './frame.ts';
import { type Ground, type Grounds, groundsOf } from './grounds.ts';
import { FILTER_SCRIPT } from './islands/filter.ts';
import { MAP_SCRIPT } from './islands/map.ts';
import { SEARCH_SCRIPT } from './islands/search.ts';
import { countriesOf } from './map/topology.ts';
import { actorPage, actorPath, actorsPage } from './pages/actor-pages.ts';
import { archivePage, correctionsPage } from './pages/archive-page.ts';
import { bibliographyPage } from './pages/bibliography-page.ts';
import { dataPage } from './pages/data-page.ts';
import { eventPage, eventPath } from './pages/event-page.ts';
import { eventsPage, monthPage, monthPath } from './pages/events-pages.ts';
import { homePage } from './pages/home-page.ts';
import type { Listed } from './pages/listed.ts';
import { placePage, placePath, placesPage } from './pages/place-pages.ts';
import { POST_LISTS, postsOf, postsPage } from './pages/posts-page.ts';
import { searchPage } from './pages/search-page.ts';
import { sourcesPage } from './pages/sources-page.ts';
import { mergedPage, tombstonePage, withdrawnPage } from './pages/stand-in-page.ts';
import { talliesPage, tallyPage, tallyPath } from './pages/tally-pages.ts';
import { cardPath, type WeekPage, weekPage } from './pages/week-page.ts';
import { printFigures } from './print-figures.ts';
import { publishedView } from './published-view.ts';
import { searchFiles } from './search-index.ts';
import { indexOf } from './site-index.ts';
import { sitemapFiles } from './sitemap.ts';
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
  /** Earlier editions that tell what is withheld now: their pages become tombstones. */
  readonly buried?: ReadonlySet<string>;
  /** What became of events from edition to edition, oldest first. */
  readonly changes?: readonly Change[];
  readonly press?: Press | null;
  /** Absolute address where the site will stand, for feeds, sitemap and shared links; relative links are used without it. */
  readonly base?: string | null;
}

/** A file made when it is its turn, and only if what it rests on has changed: `key` lists all of that, null = not known beforehand. */
export interface Made {
  readonly key: readonly Ground[] | null;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** Made by the press for the most part: others may be made meanwhile. */
  readonly aside?: true;
}
export type SiteFile = string | Uint8Array | Made;
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** What needs more than text can give; the desk is handed it. */
export interface Press {
  readonly pdf: (paper: Paper) => Promise<Uint8Array>;
  /** A drawing as PNG. */
  readonly png: (svg: string) => Promise<Uint8Array>;
}

export { editionPath } from './edition-path.ts';
/** Files to copy beside the pages: package file -> path in the site. */
export { FONT_FILES } from './fonts.ts';

/** Folders that hold nothing but what is written here: what is left over from an earlier publication is removed. */
export const OWN_FOLDERS: readonly string[] = [
  'actor',
  'card',
  'data',
  'event',
  'events',
  'note',
  'place',
  'post',
  'search',
  'tally',
  'week',
];

const POSTS = ['flash', 'analysis'] as const;

const weekliesOf = (listed: readonly Listed[]): readonly Edition[] =>
  listed.map(({ edition }) => edition).filter(({ kind }) => kind === 'weekly');

/** Every file, made; without the forms that need a press. */
export function renderSite(input: SiteInput): SiteFiles {
  const files = new Map<string, string | Uint8Array>();
  for (const [path, file] of siteFiles({ ...input, press: null }).files) {
    const made = typeof file === 'object' && 'make' in file ? file.make() : file;
    if (!(made instanceof Promise)) files.set(path, made);
  }
  return files;
}

/** The files of the site, some yet to be made; `stamp` holds what all of those rest on beside their own key. */
export function siteFiles(input: SiteInput): { readonly files: ReadonlyMap<string, SiteFile>; readonly stamp: string } {
  const { press = null } = input;
  const { editions, world, motto = MOTTO, redirects = new Map(), buried = new Set(), changes = [] } = input;
  const base = input.base ? input.base.replace(/\/*$/, '/') : null;
  const all = editions.map((edition) => ({ edition, path: editionPath(edition, editions) }));
  const gone = all.filter(({ edition }, i) => i > 0 && buried.has(edition.id));
  const listed = all.filter((one) => !gone.includes(one));
  const view = publishedView(input.view, editions, redirects);
  const index = indexOf(view, listed);
  const frame: Frame = { view, index, countries: countriesOf(world), motto, base, cards: press !== null };
  // Written when it is their turn, so that the longest files are not all held at once; what each could not say is told after.
  const losses = new Map<Format, readonly string[]>();
  const lossesOf = (format: Format): readonly string[] => losses.get(format) ?? format.write(view).losses;
  const feeds = changeFeeds(changes, view.name, (id) => titleOf(frame, id), base);

  const grounds = groundsOf(frame);
  const correctionOf = new Map(
    editions.toReversed().flatMap(({ corrects, id }) => (corrects ? [[corrects, id] as const] : [])),
  );
  const pathOf = new Map(listed.map(({ edition, path }) => [edition.id, path]));
  const stamp = JSON.stringify([view.name, motto, base, [...view.actors], [...view.places]]);
  const weekPages = listed.map(({ edition, path }, i): WeekPage => {
    const newer = correctionOf.get(edition.id);
    return {
      edition,
      path,
      frame,
      get upTo() {
        return weeksShown(weekliesOf(listed.slice(i)));
      },
      get tallies() {
        return talliesUntil(view, edition.to);
      },
      correctedBy: (newer && pathOf.get(newer)) ?? null,
      forms: formsOf(path, press !== null),
    };
  });
  const restingOn = (key: () => readonly Ground[], make: Made['make']): Made => ({
    get key() {
      return key();
    },
    make,
  });
  const pages: (readonly [string, string | Made])[] = [
    ...(listed.length ? [['index.html', later(() => homePage(listed, frame))] as const] : []),
    ...weekPages.map((page) => {
      const key = () => [grounds.ofTold(page), `${page.correctedBy} ${JSON.stringify(page.forms)}`];
      return [page.path, restingOn(key, () => weekPage(page))] as const;
    }),
    ['archive.html', later(() => archivePage(listed, frame))],
    ...POSTS.filter((kind) => postsOf(kind, listed).length > 0).map(
      (kind) => [POST_LISTS[kind].path, later(() => postsPage(kind, listed, frame))] as const,
    ),
    ['corrections.html', later(() => correctionsPage(listed, frame))],
    ['sources.html', later(() => sourcesPage(frame))],
    ['bibliography.html', later(() => bibliographyPage(frame))],
    [
      'data.html',
      restingOn(grounds.all, () =>
        dataPage(
          FORMATS.map((format) => ({ format, losses: lossesOf(format) })),
          frame,
        ),
      ),
    ],
    [SUBSCRIBE_PAGE, later(() => followPage(frame))],
    ['search.html', later(() => searchPage(frame))],
    ['events.html', later(() => eventsPage(frame))],
    ...[...index.ofMonth].map(([month, events]) => {
      const key = () => grounds.ofEvents(events);
      return [monthPath(month), restingOn(key, () => monthPage(month, frame))] as const;
    }),
    ['actors.html', later(() => actorsPage(frame))],
    ...index.actors.map((actor) => {
      // Ties are told to those who have a page themselves.
      const key = () => [
        index.actors,
        ...grounds.ofEvents(index.ofActor.get(actor.id) ?? []),
        ...grounds.ofSaid(actor.id),
      ];
      return [actorPath(actor.id), restingOn(key, () => actorPage(actor, frame))] as const;
    }),
    ['places.html', later(() => placesPage(frame))],
    ...index.places.map((place) => {
      const key = () => grounds.ofEvents(index.ofPlace.get(place.id) ?? []);
      return [placePath(place.id), restingOn(key, () => placePage(place, frame))] as const;
    }),
    ['tallies.html', later(() => talliesPage(frame))],
    ...view.tallies.map((tally) => [tallyPath(tally.id), later(() => tallyPage(tally, frame))] as const),
    ...view.events.map((event) => {
      const key = () => [grounds.ofEvent(event), carriedWords(event, frame)];
      return [eventPath(event.id), restingOn(key, () => eventPage(event, frame))] as const;
    }),
  ];
  const files = new Map<string, SiteFile>([
    ['style.css', styleSheet()],
    ['filter.js', FILTER_SCRIPT],
    ['map.js', MAP_SCRIPT],
    ['search.js', SEARCH_SCRIPT],
    ...FORMATS.map((format): readonly [string, Made] => [
      `data/${format.file}`,
      restingOn(grounds.all, () => {
        const written = format.write(view);
        losses.set(format, written.losses);
        return written.text;
      }),
    ]),
    ...pages,
    ...gone.map(({ edition, path }) => [path, tombstonePage(edition, path, frame)] as const),
    ...standIns(editions, frame, redirects),
    ...searchFiles(frame).map(
      ({ path, events, make }) =>
        [path, restingOn(() => [index.actors, index.places, grounds.ofEvents(events)], make)] as const,
    ),
    ['feed.atom', later(() => atomFeed(listed, view, base))],
    ['feed.json', later(() => jsonFeed(listed, view, base))],
    ...POSTS.flatMap((kind) => {
      const posts = postsOf(kind, listed);
      return posts.length ? postFeeds(posts, view, POST_LISTS[kind], base) : [];
    }),
    ['changes.atom', feeds.atom],
    ['changes.json', feeds.json],
    ...weekPages.flatMap((page) => editionForms(page, grounds, press)),
    ['data/changes.jsonl', changesFile(changes)],
    ['data/dictionary.csv', dictionaryFile()],
    ...(base
      ? sitemapFiles(
          pages.map(([path]) => path),
          base,
        )
      : []),
  ]);
  return { files, stamp };
}

/** Made in any case, but not before its turn. */
const later = (make: Made['make']): Made => ({ key: null, make });

/** An edition in its other forms: label and path, in the order in which they are offered. */
const formsOf = (path: string, printed: boolean): readonly (readonly [string, string])[] => [
  ...(printed ? [['PDF', formPath(path, 'pdf')] as const] : []),
  ['Word', formPath(path, 'docx')],
  ['E-mail', formPath(path, 'eml')],
  ['Markdown', formPath(path, 'md')],
];

/** The same edition for print and post, with its map and its charts. */
function editionForms(page: WeekPage, grounds: Grounds, press: Press | null): readonly (readonly [string, SiteFile])[] {
  const { edition, path, frame } = page;
  const { view, base, index } = frame;
  const printed = (make: Made['make']): Made => ({
    get key() {
      return grounds.ofTold(page);
    },
    make,
    ...(press && { aside: true }),
  });
  const paper = (): Paper => paperOf(edition, view, base && base + path, index.byId, printFigures(page));
  let held: Promise<readonly [Paper, Pictures]> | null = null;
  const draw = async (): Promise<readonly [Paper, Pictures]> => {
    const drawn = paper();
    return [drawn, press ? await picturesOf(drawn, press.png) : new Map()];
  };
  // Made for the first of the two that hold pictures, forgotten with the second.
  const pictured = (): Promise<readonly [Paper, Pictures]> => {
    const made = held ?? draw();
    held = held ? null : made;
    return made;
  };
  return [
    [
      formPath(path, 'md'),
      {
        get key() {
          return grounds.ofWords(edition);
        },
        make: () => editionMarkdown(edition, view),
      },
    ],
    ...(press
      ? [
          [formPath(path, 'eml'), printed(async () => emailOf(...(await pictured())))] as const,
          [formPath(path, 'docx'), printed(async () => wordOf(...(await pictured())))] as const,
          [formPath(path, 'pdf'), printed(() => press.pdf(paper()))] as const,
          [cardPath(path), { key: [edition], make: () => press.png(cardSvg(edition, view)), aside: true }] as const,
        ]
      : [
          [formPath(path, 'eml'), printed(() => emailOf(paper()))] as const,
          [formPath(path, 'docx'), printed(() => wordOf(paper()))] as const,
        ]),
  ];
}

/** The editions that carry an event, as its page names them. */
const carriedWords = (event: Event, { index }: Frame): string =>
  JSON.stringify((index.carriedBy.get(event.id) ?? []).map(({ edition, path }) => [edition.title, path]));

const titleOf = ({ index }: Frame, id: string): string | undefined => {
  const event = index.byId.get(id);
  return event && index.headline(event);
};

/** Addresses of events that editions told and that have no page of their own any more. */
function standIns(
  editions: readonly Edition[],
  frame: Frame,
  redirects: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const { byId } = frame.index;
  return [...new Set(editions.flatMap(({ events }) => events))]
    .filter((id) => !byId.has(id))
    .map((id) => {
      const [path, to] = [eventPath(id), redirects.get(id)];
      return [path, to && byId.has(to) ? mergedPage(path, to, frame) : withdrawnPage(path, frame)];
    });
}

/** The same edition in another form, beside its page. */
export const formPath = (path: string, ending: string): string => path.replace(/\.html$/, `.${ending}`);
