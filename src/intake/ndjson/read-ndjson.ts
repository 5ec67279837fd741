/** NDJSON: one report line a line (`{id, text, published?, source?, title?, lang?, url?}`); a bad line is refused, the others go on. */
import type { Read } from '../../desk/ports.ts';
import { dayOf } from '../day-of.ts';
import type { About } from '../reader.ts';
import { malformed, noColumn } from '../refuse.ts';
import { clean, cleanField, decode } from '../text/decode.ts';
import { languageOf } from '../text/language.ts';

export async function* readNdjson(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
    number++;
    if (line.every((byte) => byte === 32 || byte === 13 || byte === 9)) continue;
    yield readLine(line, `${about.name}, line ${number}`);
  }
}

/** Reads one line; shared with the streaming reader of large files. */
export function readLine(line: Uint8Array, where: string): Read {
  try {
    return { report: reportOf(line, where) };
  } catch (error) {
    return { fault: (error as ReturnType<typeof malformed>).fault };
  }
}

function reportOf(bytes: Uint8Array, where: string) {
  let row: unknown;
  const written = decode(bytes, where);
  try {
    row = JSON.parse(written);
  } catch (error) {
    throw malformed(where, 'one JSON object', (error as Error).message);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw malformed(where, 'one JSON object', written);
  const fields = row as Readonly<Record<string, unknown>>;
  const field = (name: string): string | null => {
    const value = fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string') throw malformed(`${where}, field ${name}`, 'a string', JSON.stringify(value));
    return value;
  };
  const { text, notes } = clean(field('text') ?? '');
  if (text.trim() === '') throw noColumn(where, 'a field `text` with a text', 'none');
  const published = field('published');
  if (published !== null && dayOf(published) === null)
    throw malformed(`${where}, field published`, 'a day, YYYY-MM-DD', published);
  const id = field('id');
  return {
    bytes: bytes.slice(),
    media: 'application/json',
    url: cleanField(field('url')),
    title: cleanField(field('title')),
    published: dayOf(published),
    lang: cleanField(field('lang')) ?? languageOf(text),
    source: cleanField(field('source')),
    text,
    extractor: 'ndjson/1',
    notes: id === null ? notes : [...notes, `called ${id} by who sent it`],
  };
}
