/**
 * What Bellingcat's auto-archiver leaves of a post: a row of its sheet, or its metadata as JSON. The words are the report; the
 * addresses of the archived copies and the hashes of its media are kept as notes, so that the copies can be held against them.
 */
import { dayOf } from '../day-of.ts';
import { malformed } from '../refuse.ts';
import { cleanField } from '../text/decode.ts';

export interface Archived {
  readonly url: string | null;
  readonly title: string | null;
  /** The day the post was made, as its platform says. */
  readonly published: string | null;
  readonly text: string;
  readonly notes: readonly string[];
}

/** Columns of the sheet, as its configuration names them by default, in small letters. */
const ONLY_ITS_OWN = ['archive status', 'archive location'];
const MOST_NOTES = 200;

/** Null when the row is none of its sheet. Refuses a row that says nothing was archived. */
export function archivedRow(record: Readonly<Record<string, string>>, where: string): Archived | null {
  if (!ONLY_ITS_OWN.some((column) => column in record)) return null;
  const field = (...names: readonly string[]) =>
    cleanField(names.map((name) => record[name]).find((value) => value?.trim()) ?? null);
  const status = field('archive status');
  const copy = field('archive location');
  refuseFailed(status, copy, where);
  return {
    url: field('link', 'url'),
    title: field('upload title', 'title'),
    published: dayOf(field('upload timestamp', 'timestamp')),
    text: record['text content'] ?? record.text ?? '',
    notes: notesOf({
      copies: [copy, field('wacz'), field('screenshot')],
      hashes: [field('hash')],
      date: field('archive date'),
      status,
    }),
  };
}

interface Tree {
  readonly [name: string]: unknown;
}
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null when the JSON is none of its metadata: `{status, metadata, media}`. */
export function archivedJson(tree: unknown, where: string): Archived | null {
  if (!isTree(tree) || typeof tree.status !== 'string' || !isTree(tree.metadata) || !Array.isArray(tree.media))
    return null;
  const metadata = tree.metadata;
  const field = (name: string) => (typeof metadata[name] === 'string' ? cleanField(metadata[name]) : null);
  const media = tree.media.filter(isTree);
  const copies = media
    .flatMap(({ urls }) => (Array.isArray(urls) ? urls : []))
    .filter((url) => typeof url === 'string');
  const hashes = media.flatMap(({ properties }) =>
    isTree(properties) && typeof properties.hash === 'string' ? [properties.hash] : [],
  );
  refuseFailed(tree.status, copies[0] ?? null, where);
  return {
    url: field('url'),
    title: field('title'),
    published: dayOf(field('timestamp')),
    text: typeof metadata.content === 'string' ? metadata.content : '',
    notes: notesOf({ copies, hashes, date: field('_processed_at'), status: tree.status }),
  };
}

function refuseFailed(status: string | null, copy: string | null, where: string): void {
  if (copy === null && status !== null && !/success|archived$/i.test(status.replace(/nothing archived/i, 'nothing')))
    throw malformed(where, 'a post that was archived', status);
}

function notesOf({
  copies,
  hashes,
  date,
  status,
}: {
  readonly copies: readonly (string | null)[];
  readonly hashes: readonly (string | null)[];
  readonly date: string | null;
  readonly status: string | null;
}): readonly string[] {
  const day = dayOf(date);
  return [
    ...copies.flatMap((url) => (url !== null && /^https?:\/\//i.test(url) ? [`archived at ${cleanField(url)}`] : [])),
    ...hashes.flatMap((hash) => (hash === null ? [] : [`hash of its media: ${cleanField(hash)}`])),
    ...(day === null ? [] : [`archived on ${day}`]),
    ...(status === null ? [] : [`by auto-archiver: ${status}`]),
  ].slice(0, MOST_NOTES);
}
