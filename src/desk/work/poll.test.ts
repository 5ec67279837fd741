/** Feeds asked on a schedule, of a real server that misbehaves: only what changed, later after failures, never where it may not, never without end. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from '../../../test/support/workspace.ts';
import { makeReaders } from '../../intake/make-readers.ts';
import { PUBLIC } from '../../intake/web/fetch-public.ts';
import { addFeed, askFeeds, feedStates, readFeeds, removeFeed, wakeFeeds } from '../feeds.ts';
import type { Coder } from '../ports.ts';
import { makeHandlers } from './handlers.ts';
import { backOff } from './poll.ts';
import { workOff } from './worker.ts';

const rss = (...items: readonly (readonly [path: string, text: string])[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title><link>${base}/</link><description>d</description>${items
    .map(
      ([path, text]) =>
        `<item><title>Of ${path}</title><link>${base}${path}</link><guid>${path}</guid><description>${text}</description></item>`,
    )
    .join('')}</channel></rss>`;

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
let answers: Record<string, Answer> = {};
let asked: string[] = [];
let server: Server;
let base: string;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? '-'}`);
    (answers[request.url ?? ''] ?? ((missing) => void missing.writeHead(404).end()))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeWorkspaces();
});
beforeEach(async () => {
  answers = {};
  asked = [];
  workspace = await openWorkspace();
});

const coder: Coder = {
  name: { kind: 'machine', name: 'marsad', version: '1' },
  code: ({ id }) => ({ id, claims: [], places: [], times: [], actors: [] }),
};
/** Our own test server may be reached, by its port; nothing else on this machine. */
const limits = () => ({
  ...PUBLIC,
  mayReach: (address: string, port: number) => address === '127.0.0.1' && base.endsWith(`:${port}`),
  mostBytes: 1 << 20,
  mostMs: 5000,
  pauseMs: 0,
});
const work = () => {
  const { ledger } = workspace;
  const none = () => Promise.reject(new Error('not in this test'));
  const handlers = makeHandlers({
    ledger,
    readers: makeReaders(limits()),
    clock: () => '2020-05-05T00:00:00Z',
    coder: async () => coder,
    readDataset: none,
    publish: none,
    writeBackup: none,
  });
  return workOff(ledger.queue, handlers, { untilIdle: true });
};
const add = (path: string) =>
  addFeed(workspace.ledger, { url: `${base}${path}`, source: null, minutes: 60, by: 'ann' });
const again = async () => {
  await askFeeds(workspace.ledger, 'ann');
  await work();
};
const outcome = async () => (await feedStates(workspace.ledger))[0]!;
const reports = async () => (await workspace.ledger.read()).all('report');

test('an entry comes in once and is coded; what has not changed is not sent again; a changed one names the one before', async () => {
  let [tag, feed] = ['"1"', rss(['/a', 'Shells fell on the town.'])];
  answers['/rss'] = (response, request) =>
    request.headers['if-none-match'] === tag
      ? response.writeHead(304).end()
      : response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(feed);
  await add('/rss');
  await work();
  expect(await outcome()).toMatchObject({ outcome: '1 new, 0 known already, 0 refused', fault: null });
  const { ledger } = workspace;
  expect(await (await ledger.read()).count('coding')).toBe(1);
  await again();
  expect(await outcome()).toMatchObject({ outcome: 'nothing new since' });
  expect(asked.filter((line) => line.startsWith('/rss'))).toEqual(['/rss -', '/rss "1"']);
  [tag, feed] = ['"2"', rss(['/a', 'Shells fell on the town and the port.'], ['/b', 'The road is open.'])];
  await again();
  expect(await outcome()).toMatchObject({ outcome: '2 new, 0 known already, 0 refused' });
  const all = await reports();
  const [first, second] = all
    .filter(({ url }) => url === `${base}/a`)
    .toSorted((a) => (a.supersedes === null ? -1 : 1));
  expect(second!.supersedes).toBe(first!.id);
  expect(await (await ledger.read()).count('coding')).toBe(3);
});

test('a server in trouble is asked at twice the distance each time, and as late as it asks', async () => {
  answers['/rss'] = (response) => response.writeHead(503, { 'retry-after': '90000' }).end();
  await add('/rss');
  await work();
  const waiting = async () => (await workspace.ledger.queue.list({ kinds: ['poll'], states: ['waiting'] }))[0]!;
  expect((await waiting()).about).toMatchObject({ failures: 1 });
  expect(Date.parse((await waiting()).due) - Date.now()).toBeGreaterThan(89_000_000);
  await again();
  expect((await waiting()).about).toMatchObject({ failures: 2 });
  expect((await outcome()).fault).toContain('503');
  answers['/rss'] = (response) => response.end(rss(['/a', 'Shells fell on the town.']));
  await again();
  expect((await waiting()).about).not.toHaveProperty('failures');
  expect([1, 2, 5, 9].map((failures) => backOff(60, failures, null) / 3600)).toEqual([2, 4, 24, 24]);
  expect(backOff(60, 0, null)).toBe(3600);
});

test('where robots.txt says no, nothing is asked; where it says nothing, we may', async () => {
  answers['/rss'] = (response) => response.end(rss(['/a', 'Shells fell on the town.']));
  answers['/robots.txt'] = (response) => response.end('User-agent: *\nDisallow: /rss\n');
  await add('/rss');
  await work();
  expect(asked).toEqual(['/robots.txt -']);
  expect((await outcome()).outcome).toContain('no answer');
  answers['/robots.txt'] = (response) => response.end('User-agent: *\nDisallow: /\n\nUser-agent: Marsad\nDisallow:\n');
  await again();
  expect(await reports()).toHaveLength(1);
});

test('an entry that is a title is read from its page, once, and not where robots.txt says no', async () => {
  const page = (words: string) => `<html><head><title>The page</title></head><body><p>${words}</p></body></html>`;
  let feed = rss(['/a', ''], ['/private/b', ''], ['/c', 'The road is open.']);
  answers['/rss'] = (response) => response.end(feed);
  answers['/robots.txt'] = (response) => response.end('User-agent: *\nDisallow: /private\n');
  for (const path of ['/a', '/private/b', '/d'])
    answers[path] = (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('Shells fell on the town at dawn.'));
  await add('/rss');
  await work();
  expect(await outcome()).toMatchObject({ outcome: '2 new, 0 known already, 1 refused' });
  expect((await reports()).map(({ url }) => url).toSorted()).toEqual([`${base}/a`, `${base}/c`]);
  feed = rss(['/a', ''], ['/private/b', ''], ['/d', '']);
  await again();
  const times = (path: string) => asked.filter((line) => line === `${path} -`).length;
  expect(['/a', '/private/b', '/d'].map(times)).toEqual([1, 0, 1]);
  // One robots.txt for the feed and one for its pages, each time.
  expect(times('/robots.txt')).toBe(4);
});

test('of many pages some are left for the next time, and the feed is then asked as if it had changed', async () => {
  const feed = rss(...Array.from({ length: 35 }, (_, i) => [`/page/${i}`, ''] as const));
  for (let i = 0; i < 35; i++)
    answers[`/page/${i}`] = (response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(`Shells fell on camp number ${i}.`);
  answers['/rss'] = (response, request) =>
    request.headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end(feed);
  await add('/rss');
  await work();
  expect(await reports()).toHaveLength(30);
  await again();
  expect(await reports()).toHaveLength(35);
  await again();
  expect(await outcome()).toMatchObject({ outcome: 'nothing new since' });
});

test.each<[string, Answer, string]>([
  [
    'a feed that never ends',
    (response) => {
      const write = () => {
        while (!response.destroyed && response.write(`<item><description>${'x'.repeat(65_536)}</description></item>`));
      };
      response.on('drain', write).write('<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>');
      write();
    },
    'more, or no end',
  ],
  [
    'a redirect to a private address',
    (response) => response.writeHead(302, { location: 'http://10.0.0.1/rss' }).end(),
    '10.0.0.1',
  ],
  [
    'a redirect to another port of this machine',
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'port 1',
  ],
  ['redirects in a circle', (response) => response.writeHead(302, { location: '/rss' }).end(), 'more'],
  [
    'an answer cut off',
    (response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<rss>');
      response.socket?.destroySoon();
    },
    '',
  ],
  [
    'entities that stand for each other',
    (response) =>
      response.end(
        `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss(['/a', '&b;']).slice(21)}`,
      ),
    'refused',
  ],
])('%s is refused, and asked again later', async (_, answer, words) => {
  answers['/rss'] = answer;
  await add('/rss');
  await work();
  const state = await outcome();
  expect(`${state.outcome} ${state.fault}`).toContain(words);
  expect(await reports()).toEqual([]);
  expect((await workspace.ledger.queue.list({ kinds: ['poll'], states: ['waiting'] }))[0]!.about).toMatchObject({
    failures: 1,
  });
});

test('a feed that has moved for good is asked there from then on; one that is removed is not asked', async () => {
  answers['/old'] = (response) => response.writeHead(301, { location: '/new' }).end();
  answers['/new'] = (response) => response.end(rss(['/a', 'Shells fell on the town.']));
  await add('/old');
  await work();
  const { ledger } = workspace;
  expect(await readFeeds(await ledger.read())).toMatchObject([{ url: `${base}/new` }]);
  // A queue that lost its jobs is filled again from what the ledger knows.
  await workspace.sql('delete from job');
  await wakeFeeds(ledger);
  await work();
  expect(await outcome()).toMatchObject({ outcome: '0 new, 1 known already, 0 refused' });
  asked = [];
  await removeFeed(ledger, `${base}/old`, 'ann');
  await again();
  expect(asked).toEqual([]);
  await expect(addFeed(ledger, { url: 'ftp://x/', source: null, minutes: 60, by: 'ann' })).rejects.toMatchObject({
    fault: { code: 'feed' },
  });
});
