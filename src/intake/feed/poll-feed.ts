/** Asks a feed politely: if its site lets programs read it, and only for what has changed since. Entries that are a title lead to their pages. */
import type { Polled, Read, Validators } from '../../desk/ports.ts';
import { Outage, Refusal } from '../../model/refusal.ts';
import { readBytes } from '../read-bytes.ts';
import { closedToPrograms, forbidden } from '../refuse.ts';
import { type FetchLimits, fetchAnswer } from '../web/fetch-public.ts';
import { robotsAllow } from '../web/robots.ts';
import { makePages, type Pages } from './pages.ts';

/** Longer than this nobody is left alone at their own asking. */
const LONGEST_WAIT = 7 * 24 * 3600;

export async function pollFeed(
  address: string,
  before: Validators,
  limits: FetchLimits,
  knows: (url: string) => Promise<boolean>,
): Promise<Polled> {
  let waitSeconds: number | null = null;
  try {
    if (!URL.canParse(address)) throw forbidden(address, 'an http or https address', 'none');
    if (!(await robotsAllow(address, limits))) throw closedToPrograms(address);
    const answer = await fetchAnswer(address, limits, {
      ...(before.etag !== null && { 'if-none-match': before.etag }),
      ...(before.modified !== null && { 'if-modified-since': before.modified }),
    });
    if (answer.status === 304) return { outcome: 'unchanged' };
    waitSeconds = retryAfter(answer.headers['retry-after']);
    if (answer.status !== 200) throw answer.refusal();
    const { bytes, url, headers } = answer;
    const media = headers['content-type'] ?? '';
    const pages = makePages(limits, knows);
    const own = { etag: short(headers.etag), modified: short(headers['last-modified']) };
    return {
      outcome: 'read',
      reads: entries(bytes, { name: new URL(url).pathname, media, url }, pages),
      // While pages are left, the feed is asked for anew as if it had changed.
      get validators() {
        return pages.areLeft() ? { etag: null, modified: null } : own;
      },
      moved: answer.hasMoved ? url : null,
    };
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Outage)) throw error;
    return { outcome: 'failed', fault: error.fault, waitSeconds };
  }
}

async function* entries(bytes: Uint8Array, about: Parameters<typeof readBytes>[1], pages: Pages): AsyncGenerator<Read> {
  for await (const read of readBytes(bytes, about)) {
    if ('follow' in read) yield* pages.read(read);
    else yield read;
  }
}

/** A header that is sent back must be one line of reasonable length. */
const short = (header: string | undefined): string | null =>
  header !== undefined && header.length <= 200 ? header : null;

/** Seconds, or a date. */
function retryAfter(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_WAIT) : null;
}
