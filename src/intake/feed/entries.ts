/** The entries of a feed in one shape, whatever format it came in. */
import type { parseFeed } from 'feedsmith';

export interface Entry {
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
  /** HTML. */
  readonly content: string | null;
  readonly summary: string | null;
  /** As written. */
  readonly published: string | null;
  readonly author: string | null;
}
export interface Entries {
  readonly title: string | null;
  readonly lang: string | null;
  readonly entries: readonly Entry[];
}

/** A parsed feed is a tree of optional fields, different by format: read defensively, never trusted. */
type Tree = { readonly [name: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The string at a path such as `dc.creator`; of a list, its first string; of an Atom text, its `value`. */
function words(tree: unknown, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    let at: unknown = tree;
    for (const name of path.split('.')) at = isTree(at) ? at[name] : undefined;
    if (Array.isArray(at)) at = at[0];
    if (isTree(at)) at = at.value ?? at.name ?? at.href ?? at.url;
    if (typeof at === 'string' && at.trim() !== '') return at;
  }
  return null;
}

const listAt = (tree: unknown, name: string): readonly unknown[] => {
  const found = isTree(tree) ? tree[name] : undefined;
  return Array.isArray(found) ? found : [];
};

/** Atom has several links: the page is the `alternate` one. */
function alternate(entry: unknown): string | null {
  const links = listAt(entry, 'links');
  return words(links.find((link) => isTree(link) && (link.rel ?? 'alternate') === 'alternate') ?? links[0], 'href');
}

export function entriesOf({ feed }: ReturnType<typeof parseFeed>): Entries {
  const entries = [...listAt(feed, 'items'), ...listAt(feed, 'entries')].map(
    (entry): Entry => ({
      id: words(entry, 'guid', 'id'),
      link: words(entry, 'link', 'url', 'external_url') ?? alternate(entry),
      title: words(entry, 'title', 'dc.title'),
      content: words(entry, 'content.encoded', 'content_html', 'content', 'content_text'),
      summary: words(entry, 'description', 'summary', 'dc.description'),
      published: words(
        entry,
        'pubDate',
        'published',
        'date_published',
        'dc.date',
        'dc.dates',
        'updated',
        'date_modified',
      ),
      author: words(entry, 'dc.creator', 'dc.creators', 'authors', 'author'),
    }),
  );
  return { entries, title: words(feed, 'title'), lang: words(feed, 'language', 'dc.language', 'xml.lang') };
}
