/** Feeds: what the team asks again and again. Each is a setting of the ledger, with history; when it is due is the queue's to know. */
import type { Decision } from '../model/decision.ts';
import { Refusal } from '../model/refusal.ts';
import type { Setting } from '../model/setting.ts';
import { sha256 } from './hash.ts';
import type { Ledger, Queue, Snapshot } from './ports.ts';

export interface Feed {
  /** `feed/…`: of the address it was added with. */
  readonly id: string;
  readonly url: string;
  /** Source of entries that name none: an id the ledger knows. */
  readonly source: string | null;
  readonly minutes: number;
}

const PREFIX = 'feed/';
/** Nobody is asked more often than this. */
export const LEAST_MINUTES = 5;
export const USUAL_MINUTES = 60;

const feedOf = ({ id, value }: Setting): Feed => ({ id, ...(value as unknown as Omit<Feed, 'id'>) });
const settingOf = ({ id, ...value }: Feed): Setting => ({ id, value: value as never });
export const feedId = (url: string): string => `${PREFIX}${sha256(url).slice(0, 16)}`;

export async function readFeeds(snapshot: Snapshot): Promise<readonly Feed[]> {
  return (await snapshot.all('setting')).filter(({ id }) => id.startsWith(PREFIX)).map(feedOf);
}

export async function readFeed(snapshot: Snapshot, id: string): Promise<Feed | null> {
  const setting = await snapshot.get('setting', id);
  return setting === null ? null : feedOf(setting);
}

/** Adds a feed, or changes how often it is asked; it is asked for the first time at once. Null when it stood so already. */
export async function addFeed(
  ledger: Ledger,
  { url, source, minutes, by }: Omit<Feed, 'id'> & { readonly by: string },
): Promise<Decision | null> {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '')
    throw refused(url, 'an http or https address without a password', 'another');
  if (minutes < LEAST_MINUTES)
    throw refused(url, `at least ${LEAST_MINUTES} minutes between two times`, String(minutes));
  const feed: Feed = { id: feedId(address.href), url: address.href, source, minutes };
  return ledger.decide({
    by,
    act: 'feed',
    why: `${address.href} is asked every ${minutes} minutes`,
    changes: async (now) => {
      if (source !== null && (await now.get('source', source)) === null)
        throw refused(url, 'the id of a source that the ledger knows', source);
      return [{ kind: 'setting', id: feed.id, body: settingOf(feed) }];
    },
    jobs: [pollJob(feed.id, by)],
  });
}

/** Asks it no more; what it brought stays. `given`: its address or id. */
export async function removeFeed(ledger: Ledger, given: string, by: string): Promise<Decision | null> {
  const id = given.startsWith(PREFIX) ? given : feedId(URL.canParse(given) ? new URL(given).href : given);
  return ledger.decide({
    by,
    act: 'feed',
    why: `${given} is asked no more`,
    changes: async (now) => {
      if ((await now.get('setting', id)) === null) throw refused(given, 'a feed of this workspace', 'none');
      return [{ kind: 'setting', id, body: null }];
    },
  });
}

/** The feed now stands elsewhere, for good: it keeps its id, so that its history is one. */
export async function moveFeed(ledger: Ledger, feed: Feed, url: string): Promise<void> {
  await ledger.decide({
    by: 'marsad',
    act: 'feed',
    why: `${feed.url} has moved to ${url}`,
    changes: [{ kind: 'setting', id: feed.id, body: settingOf({ ...feed, url }) }],
  });
}

export const pollJob = (feed: string, by: string) =>
  ({ kind: 'poll', key: feed, about: { feed }, by, rank: 1 }) as const;

/** Brings every feed forward: each is asked at the next moment a worker is free. */
export async function askFeeds(ledger: Ledger, by: string): Promise<number> {
  const feeds = await readFeeds(await ledger.read());
  for (const { id } of feeds) await ledger.queue.ask(pollJob(id, by));
  return feeds.length;
}

/** Feeds for which nothing waits (a restored workspace, a queue that was emptied) are asked for again. */
export async function wakeFeeds(ledger: Ledger): Promise<void> {
  const waiting = new Set((await polls(ledger.queue, ['waiting', 'running'])).map(({ key }) => key));
  for (const { id } of await readFeeds(await ledger.read()))
    if (!waiting.has(id)) await ledger.queue.ask(pollJob(id, 'marsad'));
}

export interface FeedState extends Feed {
  /** Instant of the next time; null while it is being asked. */
  readonly due: string | null;
  /** Of the last time. */
  readonly asked: string | null;
  readonly outcome: string | null;
  readonly fault: string | null;
}

export async function feedStates(ledger: Ledger): Promise<readonly FeedState[]> {
  const [waiting, ended] = [await polls(ledger.queue, ['waiting']), await polls(ledger.queue, ['done', 'failed'])];
  return (await readFeeds(await ledger.read())).map((feed) => {
    const last = ended.find(({ key }) => key === feed.id);
    const outcome = last?.outcome as
      | { readonly said?: string; readonly fault?: { readonly came?: string } }
      | null
      | undefined;
    return {
      ...feed,
      due: waiting.find(({ key }) => key === feed.id)?.due ?? null,
      asked: last?.ended ?? null,
      outcome: outcome?.said ?? null,
      fault: last?.fault?.came ?? outcome?.fault?.came ?? null,
    };
  });
}

const polls = (queue: Queue, states: readonly ('waiting' | 'running' | 'done' | 'failed')[]) =>
  queue.list({ kinds: ['poll'], states, limit: 10_000 });

const refused = (where: string, expected: string, came: string) =>
  new Refusal({ code: 'feed', where, expected, came, todo: 'See `marsad feeds list`.' });
