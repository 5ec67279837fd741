/** The public site as values: every page and file by its path. Text works without JavaScript, from plain files, under any path. */
import type { Claim } from '../../model/claim.ts';
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
import { attackCounts, weeksShown } from './charts/figures-of.ts';
import { editionPath } from './edition-path.ts';
import { type Frame, MOTTO } from './frame.ts';
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
import { citedBy, publishedView } from './published-view.ts';
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
  /** Words, and records of the view: one record is the same object wherever it is listed. */
  readonly key: readonly (object | string)[] | null;
  readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
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

  const counts = new Map(
    listed.map(({ edition }) => [edition.id, `${edition.week} ${attackCounts(edition, frame).join(' ')}`]),
  );
  const correctionOf = new Map(
    editions.toReversed().flatMap(({ corrects, id }) => (corrects ? [[corrects, id] as const] : [])),
  );
  const pathOf = new Map(listed.map(({ edition, path }) => [edition.id, path]));
  const stamp = JSON.stringify([view.name, motto, base, [...view.actors], [...view.places]]);
  const weekPages = listed.map(({ edition, path }, i): { page: WeekPage; key: () => readonly (object | string)[] } => {
    const newer = correctionOf.get(edition.id);
    const correctedBy = (newer && pathOf.get(newer)) ?? null;
    const page: WeekPage = {
      edition,
      path,
      frame,
      get upTo() {
        return weeksShown(weekliesOf(listed.slice(i)));
      },
      correctedBy,
      forms: formsOf(path, press !== null),
    };
    return { page, key: () => restsOn(page, counts) };
  });
  const pages: (readonly [string, string | Made])[] = [
    ...(listed.length ? [['index.html', later(() => homePage(listed, frame))] as const] : []),
    ...weekPages.map(({ page, key }) => [page.path, pageMade(page, key)] as const),
    ['archive.html', later(() => archivePage(listed, frame))],
    ...POSTS.filter((kind) => postsOf(kind, listed).length > 0).map(
      (kind) => [POST_LISTS[kind].path, later(() => postsPage(kind, listed, frame))] as const,
    ),
    ['corrections.html', later(() => correctionsPage(listed, frame))],
    ['sources.html', later(() => sourcesPage(frame))],
    ['bibliography.html', later(() => bibliographyPage(frame))],
    [
      'data.html',
      later(() =>
        dataPage(
          FORMATS.map((format) => ({ format, losses: lossesOf(format) })),
          frame,
        ),
      ),
    ],
    [SUBSCRIBE_PAGE, later(() => followPage(frame))],
    ['search.html', later(() => searchPage(frame))],
    ['events.html', later(() => eventsPage(frame))],
    ...[...index.ofMonth.keys()].map((month) => [monthPath(month), later(() => monthPage(month, frame))] as const),
    ['actors.html', later(() => actorsPage(frame))],
    ...index.actors.map((actor) => [actorPath(actor.id), later(() => actorPage(actor, frame))] as const),
    ['places.html', later(() => placesPage(frame))],
    ...index.places.map((place) => [placePath(place.id), later(() => placePage(place, frame))] as const),
    ['tallies.html', later(() => talliesPage(frame))],
    ...view.tallies.map((tally) => [tallyPath(tally.id), later(() => tallyPage(tally, frame))] as const),
    ...view.events.map((event) => [eventPath(event.id), madeEventPage(event, frame)] as const),
  ];
  const files = new Map<string, SiteFile>([
    ['style.css', styleSheet()],
    ['filter.js', FILTER_SCRIPT],
    ['map.js', MAP_SCRIPT],
    ['search.js', SEARCH_SCRIPT],
    ...FORMATS.map((format): readonly [string, Made] => [
      `data/${format.file}`,
      later(() => {
        const written = format.write(view);
        losses.set(format, written.losses);
        return written.text;
      }),
    ]),
    ...pages,
    ...gone.map(({ edition, path }) => [path, tombstonePage(edition, path, frame)] as const),
    ...standIns(editions, frame, redirects),
    ...searchFiles(frame),
    ['feed.atom', later(() => atomFeed(listed, view, base))],
    ['feed.json', later(() => jsonFeed(listed, view, base))],
    ...POSTS.flatMap((kind) => {
      const posts = postsOf(kind, listed);
      return posts.length ? postFeeds(posts, view, POST_LISTS[kind], base) : [];
    }),
    ['changes.atom', feeds.atom],
    ['changes.json', feeds.json],
    ...weekPages.flatMap(({ page, key }) => editionForms(page, key, press)),
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
function editionForms(
  page: WeekPage,
  key: () => readonly (object | string)[],
  press: Press | null,
): readonly (readonly [string, SiteFile])[] {
  const { edition, path, frame } = page;
  const { view, base, index } = frame;
  const made = (make: Made['make']): Made => ({
    get key() {
      return key();
    },
    make,
  });
  const paper = (): Paper => paperOf(edition, view, base && base + path, index.byId, printFigures(page));
  let held: readonly [Paper, Pictures] | null = null;
  // Made for the first of the two that hold pictures, forgotten with the second.
  const pictured = async (): Promise<readonly [Paper, Pictures]> => {
    const had = held;
    const drawn = had?.[0] ?? paper();
    const made = had ?? ([drawn, press ? await picturesOf(drawn, press.png) : new Map()] as const);
    held = had ? null : made;
    return made;
  };
  return [
    [formPath(path, 'md'), made(() => editionMarkdown(edition, view))],
    ...(press
      ? [
          [formPath(path, 'eml'), made(async () => emailOf(...(await pictured())))] as const,
          [formPath(path, 'docx'), made(async () => wordOf(...(await pictured())))] as const,
          [formPath(path, 'pdf'), made(() => press.pdf(paper()))] as const,
          [cardPath(path), made(() => press.png(cardSvg(edition, view)))] as const,
        ]
      : [
          [formPath(path, 'eml'), made(() => emailOf(paper()))] as const,
          [formPath(path, 'docx'), made(() => wordOf(paper()))] as const,
        ]),
  ];
}

/** The page of an edition rests on the edition, its events, the claims it cites and their reports, the totals, and the weeks in its charts. */
function restsOn(
  { edition, frame, upTo, correctedBy, forms }: WeekPage,
  counts: ReadonlyMap<string, string>,
): readonly (object | string)[] {
  const { view, index } = frame;
  const claims = citedBy(edition).flatMap((id) => view.claims.get(id) ?? []);
  return [
    edition,
    ...edition.events.map((id) => index.byId.get(id) ?? `no ${id}`),
    ...claims,
    ...reportsOf(claims, view),
    view.tallies,
    `${upTo.map(({ id }) => counts.get(id)).join()} ${correctedBy} ${JSON.stringify(forms)}`,
  ];
}

const pageMade = (page: WeekPage, key: () => readonly (object | string)[]): Made => ({
  get key() {
    return key();
  },
  make: () => weekPage(page),
});

const reportsOf = (claims: readonly Claim[], { reports }: PublicView): readonly object[] =>
  [...new Set(claims.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []);

/** The page of an event rests on the event, its claims, their reports, and the editions that carry it. */
function madeEventPage(event: Event, frame: Frame): Made {
  const { view, index } = frame;
  return {
    get key() {
      const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
      const carried = (index.carriedBy.get(event.id) ?? []).map(({ edition, path }) => [edition.title, path]);
      return [event, ...claims, ...reportsOf(claims, view), JSON.stringify(carried)];
    },
    make: () => eventPage(event, frame),
  };
}

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
