/** CSV with a heading: a column of texts (`text`) or of addresses (`url`), and what else is known of each: published, source, title, url, lang. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Read } from '../../desk/ports.ts';
import { Refusal } from '../../model/refusal.ts';
import { archivedRow } from '../archive/archived.ts';
import { readArchived } from '../archive/read-archived.ts';
import { dayOf } from '../day-of.ts';
import type { About, Follow } from '../reader.ts';
import { malformed, noColumn } from '../refuse.ts';
import { clean, cleanField, decode } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';
import { charsetOf } from '../text/read-text.ts';

/** Bytes handed to the parser at a time. */
const PORTION = 1 << 16;

/** What people call the columns; the first that is there counts. */
const COLUMNS = {
  text: ['text', 'content', 'body', 'report', 'notes'],
  published: ['published', 'date', 'publication_date', 'published_at'],
  source: ['source', 'outlet', 'publisher'],
  title: ['title', 'headline'],
  url: ['url', 'link', 'address'],
  lang: ['lang', 'language'],
} as const;

type Row = {
  readonly record: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly info: { readonly lines: number };
};

export async function* readCsv(bytes: Uint8Array, about: About): AsyncGenerator<Read | Follow> {
  const written = decode(bytes, about.name, charsetOf(about.media));
  const parser = portionsOf(Buffer.from(written)).pipe(
    parse({
      bom: true,
      columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(written),
      raw: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 16 << 20,
    }),
  );
  try {
    for await (const row of parser as AsyncIterable<Row>)
      yield rowOrFault(row, `${about.name}, line ${row.info.lines}`);
  } catch (error) {
    // What stands before the fault has gone in.
    throw malformed(about.name, 'CSV with a heading, its quotes closed', (error as Error).message);
  }
}

/** A table of many rows is not held as rows all at once. */
const portionsOf = (bytes: Buffer): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += PORTION) yield bytes.subarray(at, at + PORTION);
    })(),
  );

function rowOrFault(row: Row, where: string): Read | Follow {
  try {
    return readRow(row, where);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { fault: error.fault };
  }
}

function readRow({ record, raw }: Row, where: string): Read | Follow {
  const archived = archivedRow(record, where);
  if (archived !== null) return readArchived(archived, { bytes: Buffer.from(raw), media: 'text/csv', where });
  const field = (name: keyof typeof COLUMNS): string | null => {
    const column = COLUMNS[name].find((candidate) => record[candidate] !== undefined && record[candidate] !== '');
    return column === undefined ? null : record[column]!;
  };
  const published = field('published');
  if (published !== null && dayOf(published) === null)
    throw malformed(where, 'a day of publication, YYYY-MM-DD', published);
  const known = {
    title: cleanField(field('title')),
    published: dayOf(published),
    source: cleanField(field('source')),
    lang: cleanField(field('lang')),
  };
  const url = cleanField(field('url'));
  const { text, notes } = clean(field('text') ?? '');
  if (text.trim() !== '') {
    const lang = known.lang ?? languageOf(text);
    const report = { ...known, lang, bytes: Buffer.from(raw), media: 'text/csv', url, text, extractor: 'csv/1', notes };
    return { report };
  }
  if (url !== null && /^https?:/i.test(url)) return { follow: url, where, known };
  throw noColumn(
    where,
    `a column ${COLUMNS.text.join(', ')} with a text, or ${COLUMNS.url.join(', ')} with an address`,
    'neither',
  );
}

/** The commonest of the usual ones in the heading. */
function delimiterOf(written: string): string {
  const heading = written.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  return [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0]!;
}
