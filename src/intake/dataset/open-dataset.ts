/** A file of ACLED or UCDP events on disk: its SHA-256, and its rows as a stream. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Dataset, DatasetRow } from '../../model/dataset.ts';
import type { Fault } from '../../model/refusal.ts';
import { unreadable, unreadableFor } from '../refuse.ts';

export interface OpenedDataset {
  readonly sha256: string;
  readonly rows: AsyncIterable<DatasetRow | { readonly fault: Fault }>;
}

/** Throws `Refusal` when there is no file that can be read. */
export async function openDataset(dataset: Dataset, path: string): Promise<OpenedDataset> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadableFor(path, 'a file that can be read', error);
  });
  if (!about.isFile()) throw unreadable(path, 'a file', 'a folder, device or pipe');
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const chunks = createReadStream(path, { highWaterMark: 1 << 18 });
  return { sha256: hash.digest('hex'), rows: await rowsOf(dataset, chunks, basename(path)) };
}

/** The same of bytes at hand. */
export async function readDataset(dataset: Dataset, bytes: Uint8Array): Promise<OpenedDataset> {
  const rows = await rowsOf(dataset, Readable.from([bytes]), `rows of ${dataset}`);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), rows };
}

const rowsOf = async (dataset: Dataset, chunks: Readable, name: string): Promise<OpenedDataset['rows']> =>
  dataset === 'acled'
    ? (await import('../acled/read-acled.ts')).readAcled(chunks, name)
    : (await import('../ucdp/read-ucdp.ts')).readUcdp(chunks, name);
