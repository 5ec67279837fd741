/** Atom (RFC 4287) and JSON Feed 1.1: one entry each, with an id that never changes. */
import type { Edition } from '../../model/edition.ts';
import type { View } from '../view.ts';

export interface FeedEntry {
  readonly edition: Edition;
  /** Below the root of the site. */
  readonly path: string;
}

export interface FeedItem {
  /** After `urn:marsad:`. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly content?: string;
  /** Instant of the ledger it was made from; null in records older than that field. */
  readonly at: string | null;
  readonly tags: readonly string[];
  readonly authors?: readonly string[];
}

export interface Feed {
  readonly name: string;
  /** Who publishes it, where the name says more than that. */
  readonly by?: string;
  /** What the feed's own id is made of. */
  readonly key: string;
  /** Name of the file without its ending. */
  readonly file: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

const ENTRIES = 30;
const UNDATED = '1970-01-01T00:00:00Z';

/** Below the address of the site, whether that ends with a stroke or not; relative where there is none. */
const linkFrom = (base: string | null, path: string): string =>
  base === null ? path : `${base.replace(/[^/]*$/, '').replace(/\/$/, '')}/${path}`;

const idOf = (id: string): string => `urn:marsad:${id}`;

/** An edition's instant: that of the decision it was made from; in old records the end of its week. */
const instantOf = ({ made, to }: Edition): string => made ?? `${to}T00:00:00Z`;

const itemsOf = (entries: readonly FeedEntry[]): readonly FeedItem[] =>
  entries.slice(0, ENTRIES).map(({ edition, path }) => ({
    id: edition.id,
    path,
    title: `${edition.title}${edition.corrects ? ' (correction)' : ''}`,
    summary: edition.lede.text,
    content: [edition.lede, ...edition.sections.flatMap(({ sentences }) => sentences)]
      .map(({ text }) => text)
      .join('\n\n'),
    at: instantOf(edition),
    tags: [
      ...(edition.corrects ? ['correction'] : []),
      ...(edition.kind === 'weekly' ? [] : [edition.kind]),
      ...edition.tags,
    ],
    authors: edition.by,
  }));

const editionsFeed = (entries: readonly FeedEntry[], { name }: Pick<View, 'name'>): Feed => ({
  name,
  key: name,
  file: 'feed',
  items: itemsOf(entries),
});

export const atomFeed = (entries: readonly FeedEntry[], view: Pick<View, 'name'>, base: string | null): string =>
  feedOf(editionsFeed(entries, view), base);

export const jsonFeed = (entries: readonly FeedEntry[], view: Pick<View, 'name'>, base: string | null): string =>
  jsonFeedOf(editionsFeed(entries, view), base);

/** Feeds of one kind of post beside those of all editions: path -> text. */
export function postFeeds(
  entries: readonly FeedEntry[],
  { name }: Pick<View, 'name'>,
  { feed: file, title }: { readonly feed: string; readonly title: string },
  base: string | null,
): readonly (readonly [string, string])[] {
  const feed: Feed = { name: `${name}: ${title}`, by: name, key: `${name}:${file}`, file, items: itemsOf(entries) };
  return [
    [`${file}.atom`, feedOf(feed, base)],
    [`${file}.json`, jsonFeedOf(feed, base)],
  ];
}

export function feedOf({ name, by, key, file, items }: Feed, base: string | null): string {
  const link = (path: string): string => linkFrom(base, path);
  const latest =
    items
      .flatMap(({ at }) => at ?? [])
      .sort()
      .at(-1) ?? UNDATED;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${idOf(`feed:${encodeURIComponent(key.toLowerCase())}`)}</id>
<title>${xml(name)}</title>
<updated>${latest}</updated>
<author><name>${xml(by ?? name)}</name></author>
<link rel="self" href="${xml(link(`${file}.atom`))}"/>
<link rel="alternate" href="${xml(link('index.html'))}"/>
${items
  .map(
    ({ id, title, at, path, summary, authors = [], tags }) => `<entry>
<id>${idOf(id)}</id>
<title>${xml(title)}</title>
<updated>${at ?? UNDATED}</updated>
${authors.map((author) => `<author><name>${xml(author)}</name></author>\n`).join('')}<link rel="alternate" href="${xml(link(path))}"/>
${tags.map((tag) => `<category term="${xml(tag)}"/>\n`).join('')}<summary>${xml(summary)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>
`;
}

export function jsonFeedOf({ name, file, items }: Feed, base: string | null): string {
  const link = (path: string): string => linkFrom(base, path);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    ...(base ? { home_page_url: link('index.html'), feed_url: link(`${file}.json`) } : {}),
    language: 'en',
    items: items.map(({ id, path, title, summary, content, at, tags, authors = [] }) => ({
      id: idOf(id),
      url: link(path),
      title,
      summary,
      content_text: content ?? summary,
      ...(at && { date_published: at }),
      ...(authors.length && { authors: authors.map((author) => ({ name: author })) }),
      ...(tags.length && { tags }),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** Escaped, and without the signs that XML 1.0 has no way to write. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign]!);
