/** The pages of entries that are a title only: read as politely as the feed itself, few at a time, and each once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Read } from '../../desk/ports.ts';
import { Refusal } from '../../model/refusal.ts';
import { readBytes } from '../read-bytes.ts';
import type { Follow } from '../reader.ts';
import { closedToPrograms, noText } from '../refuse.ts';
import { type FetchLimits, fetchPublic } from '../web/fetch-public.ts';
import { rememberRobots } from '../web/robots.ts';

export interface Pages {
  readonly read: (entry: Follow) => AsyncGenerator<Read>;
  /** Whether some were left for the next time. */
  readonly areLeft: () => boolean;
}

/** Pages asked for at one time. */
const MOST = 30;

/** `knows` says whether a page came in before. `robots.txt` is asked for once a site. */
export function makePages(limits: FetchLimits, knows: (url: string) => Promise<boolean>): Pages {
  const mayRead = rememberRobots(limits);
  let asked = 0;
  let areLeft = false;

  async function* page({ follow, known }: Follow): AsyncGenerator<Read> {
    if (!(await mayRead(follow))) throw closedToPrograms(follow);
    const { bytes, media, url } = await fetchPublic(follow, limits);
    for await (const read of readBytes(bytes, { name: new URL(url).pathname, media, url })) {
      if ('follow' in read) yield { fault: noText(read.where, 'a text', 'another address').fault };
      else if ('fault' in read) yield read;
      else {
        const { title, published, source, lang } = read.report;
        // By the address that the feed gives it is known again.
        const own = { url: follow, title: title ?? known.title, published: published ?? known.published };
        yield { report: { ...read.report, ...own, source: known.source ?? source, lang: lang ?? known.lang } };
      }
    }
  }

  return {
    areLeft: () => areLeft,
    async *read(entry) {
      if (await knows(entry.follow)) return;
      if (asked === MOST) {
        areLeft = true;
        return;
      }
      if (asked++ > 0) await sleep(limits.pauseMs);
      try {
        yield* page(entry);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        yield { fault: { ...error.fault, where: `${entry.where}: ${error.fault.where}` } };
      }
    },
  };
}
