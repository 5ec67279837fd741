/** JSON files: an archived post, a Telegram export, a list of report lines, or one; NDJSON under a wrong name is read as what it is. */
import type { Read } from '../../desk/ports.ts';
import { archivedJson } from '../archive/archived.ts';
import { readArchived } from '../archive/read-archived.ts';
import { isTelegram, readTelegram } from '../chat/read-telegram.ts';
import { readLine, readNdjson } from '../ndjson/read-ndjson.ts';
import type { About, Follow } from '../reader.ts';
import { decode } from '../text/decode.ts';

export async function* readJson(bytes: Uint8Array, about: About): AsyncGenerator<Read | Follow> {
  const written = decode(bytes, about.name);
  let tree: unknown;
  try {
    tree = JSON.parse(written);
  } catch {
    yield* readNdjson(bytes, about);
    return;
  }
  const archived = archivedJson(tree, about.name);
  if (archived !== null) yield readArchived(archived, { bytes, media: 'application/json', where: about.name });
  else if (isTelegram(tree)) yield* readTelegram(tree, about.name);
  else if (Array.isArray(tree))
    for (const [i, line] of tree.entries())
      yield readLine(Buffer.from(JSON.stringify(line)), `${about.name}, entry ${i + 1}`);
  else yield readLine(bytes, about.name);
}
