/** A file of ACLED or UCDP events on disk: its SHA-256, and its rows as a stream. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Dataset, DatasetRow } from '../../model/dataset.ts';
import type { Fault } from '../../model/refusal.ts';
import { unreadable } from '../refuse.ts';

export interface OpenedDataset {
  readonly sha256: string;
  readonly rows: AsyncIterable<DatasetRow | { readonly fault: Fault }>;
}

/** Throws `Refusal` when there is no file that can be read. */
export async function openDataset(dataset: Dataset, path: string): Promise<OpenedDataset> {
  const about = await stat(path).catch((error: Error) => {
    throw unreadable(path, 'a file that can be read', error.message);
  });
  if (!about.isFile()) throw unreadable(path, 'a file', 'a folder, device or pipe');
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const chunks = createReadStream(path, { highWaterMark: 1 << 18 });
  const name = basename(path);
  const rows =
    dataset === 'acled'
      ? (await import('../acled/read-acled.ts')).readAcled(chunks, name)
      : (await import('../ucdp/read-ucdp.ts')).readUcdp(chunks, name);
  return { sha256: hash.digest('hex'), rows };
}
