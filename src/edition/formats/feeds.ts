/** Atom (RFC 4287) and JSON Feed 1.1 of the editions: one entry each, with an id that never changes. */
import type { Edition } from '../../model/edition.ts';
import type { View } from '../view.ts';

export interface FeedEntry {
  readonly edition: Edition;
  /** Below the root of the site. */
  readonly path: string;
}

const ENTRIES = 30;

/** Editions carry days, not instants: an entry is dated by the last day of its week. */
const instant = ({ to }: Edition): string => `${to}T00:00:00Z`;
/** Below the address of the site, whether that ends with a stroke or not; relative where there is none. */
const linkFrom = (base: string | null, path: string): string =>
  base === null ? path : `${base.replace(/[^/]*$/, '').replace(/\/$/, '')}/${path}`;

const idOf = (id: string): string => `urn:marsad:${id}`;

export function atomFeed(entries: readonly FeedEntry[], view: Pick<View, 'name'>, base: string | null): string {
  const link = (path: string): string => linkFrom(base, path);
  const updated = entries[0] ? instant(entries[0].edition) : '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${idOf(`feed:${encodeURIComponent(view.name.toLowerCase())}`)}</id>
<title>${xml(view.name)}</title>
<updated>${updated}</updated>
<author><name>${xml(view.name)}</name></author>
<link rel="self" href="${xml(link('feed.atom'))}"/>
<link rel="alternate" href="${xml(link('index.html'))}"/>
${entries
  .slice(0, ENTRIES)
  .map(
    ({ edition, path }) => `<entry>
<id>${idOf(edition.id)}</id>
<title>${xml(edition.title)}${edition.corrects ? ' (correction)' : ''}</title>
<updated>${instant(edition)}</updated>
<link rel="alternate" href="${xml(link(path))}"/>
<summary>${xml(edition.lede.text)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>
`;
}

export function jsonFeed(entries: readonly FeedEntry[], view: Pick<View, 'name'>, base: string | null): string {
  const link = (path: string): string => linkFrom(base, path);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: view.name,
    ...(base ? { home_page_url: link('index.html'), feed_url: link('feed.json') } : {}),
    language: 'en',
    items: entries.slice(0, ENTRIES).map(({ edition, path }) => ({
      id: idOf(edition.id),
      url: link(path),
      title: edition.title,
      summary: edition.lede.text,
      content_text: [edition.lede, ...edition.sections.flatMap(({ sentences }) => sentences)]
        .map(({ text }) => text)
        .join('\n\n'),
      date_published: instant(edition),
      ...(edition.corrects ? { tags: ['correction'] } : {}),
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** Escaped, and without the signs that XML 1.0 has no way to write. */
const xml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign]!);
