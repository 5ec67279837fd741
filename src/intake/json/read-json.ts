/** JSON files: a Telegram export, a list of report lines, or one; NDJSON under a wrong name is read as what it is. */
import type { Read } from '../../desk/ports.ts';
import { isTelegram, readTelegram } from '../chat/read-telegram.ts';
import { readLine, readNdjson } from '../ndjson/read-ndjson.ts';
import type { About } from '../reader.ts';
import { decode } from '../text/decode.ts';

export async function* readJson(bytes: Uint8Array, about: About): AsyncGenerator<Read> {
  const written = decode(bytes, about.name);
  let tree: unknown;
  try {
    tree = JSON.parse(written);
  } catch {
    yield* readNdjson(bytes, about);
    return;
  }
  if (isTelegram(tree)) yield* readTelegram(tree, about.name);
  else if (Array.isArray(tree))
    for (const [i, line] of tree.entries())
      yield readLine(Buffer.from(JSON.stringify(line)), `${about.name}, entry ${i + 1}`);
  else yield readLine(bytes, about.name);
}
