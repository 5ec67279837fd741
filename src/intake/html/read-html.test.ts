/** Pages: the article without what is around it, paragraphs kept; hostile pages refused or read in time. */
import { expect, test } from 'vitest';
import { faultsOf, reportsOf } from '../../../test/support/reading.ts';
import { dayOf } from '../day-of.ts';
import { readBytes } from '../read-bytes.ts';
import { fragmentText } from './read-html.ts';
import { dayInAddress, writtenDay } from './written-day.ts';

const bytes = (html: string) => Buffer.from(html);
const read = (html: string, about = {}) => reportsOf(readBytes(bytes(html), { name: 'page.html', ...about }));

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Bridge blown up | The Wire</title>
<meta property="og:title" content="Bridge blown up"><meta property="og:site_name" content="The Wire">
<meta property="article:published_time" content="2020-05-04T23:30:00-05:00">
<link rel="canonical" href="https://wire.example/bridge"></head><body>
<header><a href="/">The Wire</a></header><nav><ul><li>Home</li><li>World</li></ul></nav>
<main><article><h1>Bridge blown up</h1>
<p>A bridge over the river was blown up on Monday, the mayor of the town said. Nobody was hurt, he added.</p>
<p>The road   to the port is closed,<br>and lorries wait on both sides of it. Engineers were expected within a day or two.</p>
<ul><li>It is the third bridge this year.</li><li>Two were mended.</li></ul></article></main>
<aside><p>Read more: ten recipes for the summer, chosen by our readers, in this newsletter.</p></aside>
<footer>© The Wire. All rights reserved. Terms and conditions apply.</footer><script>alert(1)</script></body></html>`;

test('the article is read without navigation, with its paragraphs and what the page says of itself', async () => {
  const [report] = await read(PAGE);
  expect(report).toMatchObject({
    title: 'Bridge blown up',
    published: '2020-05-04',
    lang: 'en-GB',
    source: 'The Wire',
    url: 'https://wire.example/bridge',
    extractor: 'html/1',
  });
  expect(report?.text.split('\n\n')).toEqual([
    'A bridge over the river was blown up on Monday, the mayor of the town said. Nobody was hurt, he added.',
    'The road to the port is closed,\nand lorries wait on both sides of it. Engineers were expected within a day or two.',
    'It is the third bridge this year.\nTwo were mended.',
  ]);
});

test.each([
  [
    'Arabic page in its own charset',
    '<html lang=ar><meta charset=windows-1256><p>',
    Buffer.from([0xd3, 0xd1, 0xca]),
    'سرت',
  ],
  [
    'layout by tables',
    '<table><tr><td>Home</td></tr><tr><td><p>Shells fell.</p></td></tr></table>',
    Buffer.from(''),
    'Shells fell.',
  ],
  [
    'entities',
    '<p>Two &amp; three &lt;dead&gt;&nbsp;&#x2013; he said',
    Buffer.from(''),
    'Two & three <dead>\u00a0– he said',
  ],
])('%s', async (_, start, more, expected) => {
  const [report] = await reportsOf(readBytes(Buffer.concat([bytes(`<html>${start}`), more]), { name: 'page.html' }));
  expect(report?.text).toContain(expected);
});

test('the address given wins over the one the page claims; a script address is none', async () => {
  expect((await read(PAGE, { url: 'https://other.example/' }))[0]?.url).toBe('https://other.example/');
  expect((await read(PAGE.replace('https://wire.example/bridge', 'javascript:alert(1)')))[0]?.url).toBeNull();
});

test('hostile pages', async () => {
  const faults = (html: string) => faultsOf(readBytes(bytes(html), { name: 'page.html' }));
  expect(await faults(`<html>${'<div>'.repeat(100_000)}x`)).toEqual(['intake-hostile']);
  expect(await faults(`<html>${'<b>x</b>'.repeat(100_000)}`)).toEqual(['intake-hostile']);
  expect(await faults('<html><script>document.write("text")</script></html>')).toEqual(['intake-no-text']);
  expect(await faults(`<html>${' '.repeat(9 << 20)}`)).toEqual(['intake-too-large']);
  expect(await faultsOf(readBytes(Buffer.from([...Buffer.from('<html><p>caf'), 0xe9]), { name: 'page.html' }))).toEqual(
    ['intake-encoding'],
  );
});

test('unclosed paragraphs and items are not depth', async () => {
  const [report] = await read(
    `<html><body><article>${'<p>Shells fell on the town again.<li>one'.repeat(2000)}</article></body></html>`,
  );
  expect(report?.text.length).toBeGreaterThan(60_000);
});

test('a piece of HTML as text', () => {
  expect(fragmentText('plain words', 'x')).toBe('plain words');
  expect(fragmentText('<p>One<p>Two <i>three</i>four', 'x')).toBe('One\n\nTwo threefour');
});

test.each([
  ['2020-05-04T23:30:00-05:00', '2020-05-04'],
  ['2020-05-04', '2020-05-04'],
  ['2020-02-30', null],
  ['20200504', null],
  ['2020-05-041', null],
  ['yesterday', null],
])('the day of %s is %s', (written, day) => expect(dayOf(written)).toBe(day));

test('a day that only a line of the page shows, or only its address', async () => {
  const page = (more: string) => `<html><body>${more}<p>Shells fell on the town.</p></body></html>`;
  expect((await read(page('<div class="entry-date">Posted on October 24, 2016 by Ann</div>')))[0]?.published).toBe(
    '2016-10-24',
  );
  expect((await read(page('<p>On 24 October 2016 it rained.</p>')))[0]?.published).toBeNull();
  expect((await read(page('<link rel=canonical href="https://a.example/2016/10/24/shells">')))[0]?.published).toBe(
    '2016-10-24',
  );
});

test.each([
  ['24 October 2016', '2016-10-24'],
  ['Tuesday, 24th Oct. 2016, 10:00', '2016-10-24'],
  ['Sept 4, 2016', '2016-09-04'],
  ['Updated 2016-10-24 10:00', '2016-10-24'],
  ['31 February 2016', null],
  ['10/11/2016', null],
  ['October 2016', null],
])('the day shown by “%s” is %s', (words, day) => expect(writtenDay(words)).toBe(day));

test.each([
  ['https://a.example/2016/10/4/x', '2016-10-04'],
  ['https://a.example/2016-10-04-x', '2016-10-04'],
  ['https://a.example/2016/10/x', null],
  ['https://a.example/120161004', null],
])('the day in %s is %s', (address, day) => expect(dayInAddress(address)).toBe(day));
