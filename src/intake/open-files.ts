/** Paths -> files -> reports: a file of any known format, or a folder with its files in order of name. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Read } from '../desk/ports.ts';
import { Refusal } from '../model/refusal.ts';
import { FORMATS } from './formats.ts';
import { readLine } from './ndjson/read-ndjson.ts';
import { checkSize, readBytes } from './read-bytes.ts';
import { type Follow, MEGABYTE } from './reader.ts';
import { tooLarge, unreadable, unreadableFor } from './refuse.ts';

const LARGEST = Math.max(...FORMATS.map(({ mostBytes }) => mostBytes));
/** NDJSON beyond this is read as a stream. */
const STREAMED = 16 * MEGABYTE;
const LONGEST_LINE = 32 * MEGABYTE;

export async function* openPath(path: string): AsyncGenerator<Read | Follow> {
  try {
    const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
      throw unreadableFor(path, 'a file or folder that can be read', error);
    });
    if (about.isDirectory()) {
      for (const name of await reportFiles(path)) yield* openPath(join(path, name));
      return;
    }
    if (!about.isFile()) throw unreadable(path, 'a file or folder', 'a device or pipe');
    if (/\.(ndjson|jsonl)$/i.test(path) && about.size > STREAMED) {
      yield* streamLines(path);
      return;
    }
    const named = FORMATS.find(({ extensions }) =>
      extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`)),
    );
    checkSize(about.size, named ?? { ...FORMATS.at(-1)!, name: 'one file', mostBytes: LARGEST }, path);
    yield* readBytes(await readFile(path), { name: path });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { fault: error.fault };
  }
}

/** What a folder holds of reports, in order of name. */
async function reportFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  // Hidden files are no reports, nor is what a browser saved beside a page; a linked folder may lead back here.
  const isSavedParts = (name: string) =>
    /_files$/.test(name) && ['.html', '.htm'].some((end) => names.has(name.replace(/_files$/, end)));
  const wanted = [];
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || (entry.isDirectory() && isSavedParts(name))) continue;
    if (entry.isSymbolicLink() && (await stat(join(folder, name)).catch(() => null))?.isDirectory()) continue;
    wanted.push(name);
  }
  return wanted.toSorted();
}

async function* streamLines(path: string): AsyncGenerator<Read> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const where = () => `${basename(path)}, line ${number}`;
  for await (const chunk of createReadStream(path, { highWaterMark: MEGABYTE }) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = rest.subarray(0, end);
      rest = rest.subarray(end + 1);
      number++;
      if (line.some((byte) => byte > 32)) yield readLine(line, where());
    }
    if (rest.length > LONGEST_LINE)
      throw tooLarge(where(), `lines of at most ${LONGEST_LINE / MEGABYTE} MB`, 'a longer one');
  }
  number++;
  if (rest.some((byte) => byte > 32)) yield readLine(rest, where());
}
