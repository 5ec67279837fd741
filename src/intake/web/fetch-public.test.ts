/** Addresses: only public ones are reached, redirects are checked again, and what never ends is cut off. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, readAll, reportsOf } from '../../../test/support/reading.ts';
import { makeReaders } from '../make-readers.ts';
import { fetchPublic, PUBLIC } from './fetch-public.ts';
import { isPublic } from './public-address.ts';

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'ff02::1',
  'not an address',
])('%s is not public', (address) => expect(isPublic(address)).toBe(false));
test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('%s is public', (address) =>
  expect(isPublic(address)).toBe(true),
);

test.each([
  'http://127.0.0.1/',
  'http://localhost/',
  'http://[::1]/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://169.254.169.254/latest/meta-data',
  'http://8.8.8.8:22/',
  'http://8.8.8.8:5432/',
  'https://user:secret@8.8.8.8/',
  'ftp://8.8.8.8/',
  'file:///etc/passwd',
])('%s is not fetched', async (address) => {
  await expect(fetchPublic(address)).rejects.toMatchObject({ fault: { code: 'intake-address' } });
});

const BOMB = gzipSync(Buffer.alloc(16 << 20));
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': (response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end('<html><body><p>Shells fell on the town.</p></body></html>'),
  '/robots.txt': (response) => response.end('User-agent: *\nDisallow: /closed'),
  '/closed': (response) => response.setHeader('content-type', 'text/plain').end('Shells fell on the closed town.'),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inwards': (response) => response.writeHead(302, { location: 'http://127.0.0.2:80/' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (response) => response.writeHead(404).end(),
  '/endless': (response) => {
    const write = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', write);
    write();
  },
  '/slow': (response) => void response.write('<html>'),
  '/bomb': (response) => response.setHeader('content-encoding', 'gzip').end(BOMB),
  '/broken': (response) => response.setHeader('content-encoding', 'gzip').end('no gzip'),
};
let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((request, response) => (answers[request.url ?? ''] ?? answers['/gone']!)(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Our own test server may be reached, by its port; nothing else on this machine. */
const limits = () => ({
  ...PUBLIC,
  mayReach: (address: string, port: number) => address === '127.0.0.1' && base.endsWith(`:${port}`),
  mostBytes: 1 << 20,
  mostMs: 3000,
  pauseMs: 0,
});

test('a page, also after a redirect', async () => {
  const [report] = await reportsOf(makeReaders(limits()).open(`${base}/moved`));
  expect(report).toMatchObject({ text: 'Shells fell on the town.', url: `${base}/page` });
});

test('a table of addresses is followed; what a row knows fills what its page leaves open', async () => {
  const table = `url,published,source\n${base}/page,2020-05-04,The Wire\n${base}/gone,,\nhttp://127.0.0.1:1/,,\n`;
  const reads = await readAll(makeReaders(limits()).readBytes(Buffer.from(table), { name: 'links.csv' }));
  expect(reads[0]).toMatchObject({
    report: { url: `${base}/page`, published: '2020-05-04', source: 'The Wire', extractor: 'html/1' },
  });
  expect(reads.slice(1).map((one) => 'fault' in one && one.fault.code)).toEqual([
    'intake-unreachable',
    'intake-address',
  ]);
});

test('the links of a saved feed or a table lead only where robots.txt lets programs read; an address given by itself is opened', async () => {
  const feed = `<rss version="2.0"><channel><title>Wire</title>${['/closed', '/page']
    .map((path) => `<item><title>T</title><link>${base}${path}</link></item>`)
    .join('')}</channel></rss>`;
  const files = { 'saved.rss': feed, 'links.csv': `url\n${base}/closed\n${base}/page\n` };
  for (const [name, content] of Object.entries(files)) {
    const reads = await readAll(makeReaders(limits()).readBytes(Buffer.from(content), { name }));
    expect(reads).toMatchObject([
      { fault: { code: 'intake-address', came: 'one that does not', where: expect.stringContaining(name) } },
      { report: { text: 'Shells fell on the town.' } },
    ]);
  }
  const [report] = await reportsOf(makeReaders(limits()).open(`${base}/closed`));
  expect(report).toMatchObject({ text: 'Shells fell on the closed town.' });
});

test.each([
  ['/loop', 'intake-unreachable'],
  ['/inwards', 'intake-address'],
  ['/file', 'intake-address'],
  ['/gone', 'intake-unreachable'],
  ['/endless', 'intake-too-large'],
  ['/slow', 'intake-unreachable'],
  ['/bomb', 'intake-too-large'],
  ['/broken', 'intake-unreachable'],
])('%s is refused: %s', async (path, code) => {
  expect(await faultsOf(makeReaders(limits()).open(base + path))).toEqual([code]);
});
