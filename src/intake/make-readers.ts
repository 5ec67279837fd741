/** The readers as the desk's port: paths, addresses, indexes and bytes at hand; rows that give an address are followed. */
import type { Read, Readers } from '../desk/ports.ts';
import { Refusal } from '../model/refusal.ts';
import { openPath } from './open-files.ts';
import { readBytes } from './read-bytes.ts';
import type { Follow } from './reader.ts';
import { noText } from './refuse.ts';
import { type FetchLimits, PUBLIC } from './web/fetch-public.ts';

/** `limits` say which addresses may be reached: the public ones, unless a test says otherwise. */
export function makeReaders(limits: FetchLimits = PUBLIC): Readers {
  const openFile = (path: string) => followed(openPath(path), limits);
  return {
    open: (given) => (/^https?:\/\//i.test(given) ? openAddress(given, limits) : openFile(given)),
    openIndex: async (path) => (await import('./index/read-index.ts')).readIndex(path, openFile),
    poll: async (address, before, knows) =>
      (await import('./feed/poll-feed.ts')).pollFeed(address, before, limits, knows),
    readBytes: (bytes, about) => followed(readBytes(bytes, about), limits),
  };
}

async function* openAddress(address: string, limits: FetchLimits): AsyncGenerator<Read> {
  try {
    const { fetchPublic } = await import('./web/fetch-public.ts');
    const { bytes, media, url } = await fetchPublic(address, limits);
    for await (const read of readBytes(bytes, { name: new URL(url).pathname, media, url })) {
      // A list of addresses found at an address is not followed: that way lies the whole web.
      yield 'follow' in read ? { fault: noText(read.where, 'a text', 'another address').fault } : read;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { fault: error.fault };
  }
}

/**
 * What a row knows of its page fills what the page leaves open; its source is the row's to say. A list of addresses is read by
 * a program: only where each site's robots.txt lets programs read, and with a pause between two pages of one site.
 */
async function* followed(reads: AsyncIterable<Read | Follow>, limits: FetchLimits): AsyncGenerator<Read> {
  const { openPolitely } = await import('./web/open-politely.ts');
  const open = openPolitely(limits, (address) => openAddress(address, limits));
  for await (const read of reads) {
    if (!('follow' in read)) {
      yield read;
      continue;
    }
    const { title, published, source, lang, notes = [] } = read.known;
    for await (const one of open(read.follow)) {
      if ('fault' in one) yield { fault: { ...one.fault, where: `${read.where}: ${one.fault.where}` } };
      else {
        const { report } = one;
        yield {
          report: {
            ...report,
            title: report.title ?? title,
            published: report.published ?? published,
            source: source ?? report.source,
            lang: report.lang ?? lang,
            notes: [...report.notes, ...notes],
          },
        };
      }
    }
  }
}
