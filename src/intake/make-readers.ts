/** The readers as the desk's port: paths, addresses, indexes and bytes at hand. */
import type { Read, Readers } from '../desk/ports.ts';
import { Refusal } from '../model/refusal.ts';
import { openPath } from './open-files.ts';
import { readBytes } from './read-bytes.ts';
import { type FetchLimits, PUBLIC } from './web/fetch-public.ts';

/** `limits` say which addresses may be reached: the public ones, unless a test says otherwise. */
export function makeReaders(limits: FetchLimits = PUBLIC): Readers {
  return {
    open: (given) => (/^https?:\/\//i.test(given) ? openAddress(given, limits) : openPath(given)),
    openIndex: async (path) => (await import('./index/read-index.ts')).readIndex(path),
    readBytes,
  };
}

async function* openAddress(address: string, limits: FetchLimits): AsyncGenerator<Read> {
  try {
    const { fetchPublic } = await import('./web/fetch-public.ts');
    const { bytes, media, url } = await fetchPublic(address, limits);
    yield* readBytes(bytes, { name: new URL(url).pathname, media, url });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { fault: error.fault };
  }
}
