/** A file that appears when it is whole: written beside, brought to the disk, then given its name. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';

/** `fill` is given a writer that waits for a slow disk. An older file of that name stands until the new one is whole. */
export async function writeWhole(
  path: string,
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const partial = `${path}.partial`;
  await mkdir(dirname(path), { recursive: true });
  const stream = createWriteStream(partial);
  try {
    await fill(async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    });
    stream.end();
    await finished(stream);
    const file = await open(partial, 'r+');
    await file.sync();
    await file.close();
    await rename(partial, path);
  } finally {
    stream.destroy();
    await rm(partial, { force: true });
  }
}
