/** Feeds of every kind give the same reports; an entry met again is the same bytes; hostile feeds are refused. */
import { expect, test } from 'vitest';
import { faultsOf, reportsOf } from '../../../test/support/reading.ts';
import type { Read } from '../../desk/ports.ts';
import { readBytes } from '../read-bytes.ts';
import type { Follow } from '../reader.ts';
import { publishedDay } from './read-feed.ts';

const RSS = (
  more = '',
) => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
<title>The Wire</title><link>https://wire.example/</link><description>d</description><language>en</language>
<item><title>Bridge &amp; road</title><link>https://wire.example/1</link><guid>1</guid><pubDate>Mon, 04 May 2020 23:30:00 -0500</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>A bridge was blown up.</p><p>The road is closed.</p>]]></content:encoded>${more}</item>
<item><title>No words</title><link>https://wire.example/2</link></item></channel></rss>`;
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title><id>w</id><updated>2020-05-05T00:00:00Z</updated>
<entry><title>Bridge &amp; road</title><id>1</id><link rel="edit" href="https://wire.example/edit"/><link rel="alternate" href="https://wire.example/1"/><published>2020-05-04T23:30:00-05:00</published><updated>2020-05-05T00:00:00Z</updated>
<content type="html">&lt;p&gt;A bridge was blown up.&lt;/p&gt;&lt;p&gt;The road is closed.&lt;/p&gt;</content></entry></feed>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Wire',
  language: 'en',
  items: [
    {
      id: '1',
      url: 'https://wire.example/1',
      title: 'Bridge & road',
      content_html: '<p>A bridge was blown up.</p><p>The road is closed.</p>',
      date_published: '2020-05-04T23:30:00-05:00',
    },
  ],
});

const read = async (feed: string, name = 'feed.xml') => {
  const all: (Read | Follow)[] = [];
  for await (const one of readBytes(Buffer.from(feed), { name })) all.push(one);
  return all;
};

test.each([
  ['RSS', RSS()],
  ['Atom', ATOM],
  ['JSON Feed', JSON_FEED],
])('%s', async (_, feed) => {
  const [first] = await read(feed, 'feed');
  expect(first).toMatchObject({
    report: {
      text: 'A bridge was blown up.\n\nThe road is closed.',
      title: 'Bridge & road',
      url: 'https://wire.example/1',
      published: '2020-05-04',
      source: 'The Wire',
      lang: 'en',
      media: 'application/feed+json',
    },
  });
});

test('an entry that is a title leads to its page; without an address it is refused, and the others go on', async () => {
  const reads = await read(RSS());
  expect(reads).toHaveLength(2);
  expect(reads[1]).toMatchObject({
    follow: 'https://wire.example/2',
    known: { title: 'No words', source: 'The Wire', lang: 'en', published: null },
  });
  const [, nowhere] = await read(RSS().replace('<link>https://wire.example/2</link>', ''));
  expect(nowhere).toMatchObject({ fault: { code: 'intake-no-text', where: 'feed.xml, entry 2' } });
});

test('an entry with another count of comments is the same report', async () => {
  const bytes = async (feed: string) =>
    (await read(feed)).flatMap((one) => ('report' in one ? [Buffer.from(one.report.bytes).toString()] : []));
  expect(await bytes(RSS('<slash:comments>7</slash:comments>'))).toEqual(await bytes(RSS()));
});

test('hostile feeds', async () => {
  const bomb = RSS().replace('<rss', '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss');
  expect(await faultsOf(readBytes(Buffer.from(bomb), { name: 'feed.rss' }))).toEqual(['intake-hostile']);
  expect(await faultsOf(readBytes(Buffer.from('<rss><channel>'), { name: 'feed.rss' }))).toHaveLength(1);
  expect(await faultsOf(readBytes(Buffer.from('not a feed'), { name: 'feed.rss' }))).toEqual(['intake-malformed']);
});

test('an XML file that is a page is read as a page', async () => {
  const [report] = await reportsOf(
    readBytes(Buffer.from('<html><body><p>Shells fell on the town.</p></body></html>'), { name: 'page.xml' }),
  );
  expect(report?.extractor).toBe('html/1');
});

test.each([
  ['Mon, 04 May 2020 23:30:00 -0500', '2020-05-04'],
  ['4 May 2020 10:00 GMT', '2020-05-04'],
  ['Mon, 31 Feb 2020 10:00:00 GMT', null],
  ['May 2020', null],
])('the day of %s is %s', (written, day) => expect(publishedDay(written)).toBe(day));
