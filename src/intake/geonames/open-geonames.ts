/** A GeoNames dump on disk, line by line: the file of a country is some megabytes, that of the world over a gigabyte. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { malformed, tooLarge, unreadable, unreadableFor } from '../refuse.ts';
import { decode } from '../text/decode.ts';
import { type GeonamesRow, readGeonames } from './read-geonames.ts';

const LONGEST_LINE = 1 << 20;

/** Throws `Refusal` when there is no file that can be read. */
export async function openGeonames(path: string): Promise<AsyncIterable<GeonamesRow>> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadableFor(path, 'a file that can be read', error);
  });
  if (!about.isFile()) throw unreadable(path, 'a file', 'a folder, device or pipe');
  return rowsOf(path, basename(path));
}

async function* rowsOf(path: string, name: string): AsyncGenerator<GeonamesRow> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    // A zip, or anything else that is no text, is told at once and not line by line.
    if (number === 0 && chunk.includes(0)) {
      yield {
        fault: malformed(name, 'the text file of a GeoNames dump', 'a file that is no text; unpack it first').fault,
      };
      return;
    }
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield* rowOf(rest.subarray(from, end), ++number, name);
      from = end + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > LONGEST_LINE) {
      yield { fault: tooLarge(`${name}, line ${number + 1}`, 'lines of at most 1 MB', 'a longer one').fault };
      return;
    }
  }
  if (rest.length > 0) yield* rowOf(rest, ++number, name);
}

function* rowOf(bytes: Uint8Array, number: number, name: string): Generator<GeonamesRow> {
  try {
    yield* readGeonames([decode(bytes, `${name}, line ${number}`)], name, number);
  } catch (error) {
    yield { fault: (error as ReturnType<typeof malformed>).fault };
  }
}
