/** An edition as Word and e-mail, read back by others' readers. */
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import { composeEdition } from '../compose/compose.ts';
import { makePublicView } from '../safety/public-view.ts';
import { base64, emailOf } from './email.ts';
import { figureOf } from './figure.ts';
import { isRightToLeft, type Paper, paperOf } from './paper.ts';
import { picturesOf, svgOf } from './pictures.ts';
import { wordOf } from './word.ts';

const view = makePublicView(sampleView(), [], '2031-05-20');
const edition = composeEdition(view, { ...SAMPLE_REQUEST, made: '2031-05-19T08:00:00.25Z' });
const paper = paperOf(edition, view, 'https://monitor.example/week/2031-W20.html');
const sentences = [edition.lede, ...edition.sections.flatMap(({ sentences }) => sentences)];

test('every sentence with references has a note that quotes them', () => {
  expect(paper.notes).toHaveLength(
    [...sentences, ...edition.changed].filter(({ references }) => references.length).length,
  );
  for (const { pieces } of paper.notes) expect(pieces.every(({ quote, cite }) => quote && cite)).toBe(true);
});

test('the e-mail holds the same words as text and as HTML, in lines that any server takes', async () => {
  const eml = emailOf(paper);
  expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(Math.max(...eml.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  const { subject, from, date, messageId, text, html } = await PostalMime.parse(eml);
  expect({ subject, name: from?.name, date, messageId }).toEqual({
    subject: paper.title,
    name: 'Valley Monitor',
    date: '2031-05-19T08:00:00.000Z',
    messageId: `<${edition.id}@monitor.example>`,
  });
  for (const sentence of sentences) {
    expect(text).toContain(sentence.text);
    expect(html).toContain(sentence.text.slice(0, 20));
  }
  expect(html).not.toMatch(/<(?:img|script|link|form)|url\(/);
  const numbers = [...html!.matchAll(/href="#n(\d+)"/g)].map(([, n]) => n);
  for (const n of numbers) expect(html).toContain(`id="n${n}"`);
});

test('a hostile title adds no header and no markup', async () => {
  const evil: Paper = { ...paper, title: 'Week\r\nBcc: all@example.org\r\n\r\n<b>', publisher: 'Evil" <a@b>\r\nX: y' };
  const { headers, subject } = await PostalMime.parse(emailOf(evil));
  expect(headers.map(({ key }) => key)).not.toContain('bcc');
  expect(headers.map(({ key }) => key)).not.toContain('x');
  expect(subject).toContain('Bcc: all@example.org');
  expect(emailOf(evil)).not.toContain('<b>');
});

test('base64 by hand is base64', () => {
  for (const text of ['ascii', 'é', '—', 'القوارشة', '𝔘🜚', '\ud800x'])
    expect(base64(text), text).toBe(Buffer.from(text, 'utf8').toString('base64'));
});

test('the Word file has headings, footnotes and links, as read by mammoth', async () => {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(wordOf(paper)) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  for (const { title } of edition.sections) expect(value).toContain(`<h1>${title}</h1>`);
  for (const { n, pieces } of paper.notes) {
    expect(value).toContain(`id="footnote-ref-${n}"`);
    expect(value).toContain(pieces[0]!.quote.slice(0, 25).replace(/&/g, '&amp;'));
  }
  expect(value).toContain('href="https://monitor.example/week/2031-W20.html"');
});

test('the same paper gives the same bytes', () => {
  expect(Buffer.from(wordOf(paper)).equals(Buffer.from(wordOf(paperOf(edition, view, paper.address))))).toBe(true);
  expect(emailOf(paper)).toBe(emailOf(paperOf(edition, view, paper.address)));
});

test('the first letter decides the direction', () => {
  expect(['«القوارشة» (2016)', '12 مايو', 'Gawarsha القوارشة', '350', ''].map(isRightToLeft)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

const DRAWN = `<svg viewBox="0 0 100 50" role="group"><g transform="translate(10 5)"><rect class="battles" x="1" y="2" width="3" height="4"/><text class="n" x="9" y="9">≥ 2</text></g><a class="late" href="x"><text x="1" y="1">Late</text></a><a href="y"><title>Not read</title><text x="5" y="40">Rock &amp; Well <tspan class="count">3</tspan></text></a><svg x="50" y="20" width="20" height="20" viewBox="0 0 20 20"><path class="land" d="M0 0L9 9Z"/></svg></svg>`;
const figure = figureOf(DRAWN, { id: 'map', title: 'Map', alt: 'Map of "3" places', caption: 'Not on it: 2.' }, true);
const withFigure: Paper = {
  ...paper,
  blocks: [...paper.blocks, { kind: 'figure', runs: [{ text: figure.caption }], figure }],
};
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

test('a drawing of the site becomes shapes and words in the colours of print, moved to their place', () => {
  expect([figure.width, figure.height]).toEqual([100, 50]);
  expect(figure.marks.map(({ kind }) => kind)).toEqual(['shape', 'words', 'words', 'clip', 'shape', 'end']);
  expect(figure.marks[0]).toMatchObject({ x: 10, y: 5, fill: '#D55E00', d: 'M1 2h3v4h-3z' });
  expect(figure.marks[1]).toMatchObject({ x: 19, y: 14, runs: [{ text: 'at least 2' }] });
  expect(figure.marks[2]).toMatchObject({ runs: [{ text: 'Rock & Well ' }, { text: '3' }] });
  expect(figure.marks[4]).toMatchObject({ x: 50, y: 20 });
  expect(svgOf(figure)).not.toMatch(/Late|Not read|href|class=/);
});

test('figures travel within the e-mail, asked for by their content id, with words for who does not see them', async () => {
  const pictures = await picturesOf(withFigure, async () => dot);
  const eml = emailOf(withFigure, pictures);
  expect(Math.max(...eml.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  const { html, text, attachments } = await PostalMime.parse(eml);
  const [image] = attachments;
  expect(image).toMatchObject({ mimeType: 'image/png', disposition: 'inline', related: true });
  expect(Buffer.from(image!.content as ArrayBuffer).equals(dot)).toBe(true);
  expect(html).toContain(`src="cid:${image!.contentId!.replace(/[<>]/g, '')}"`);
  expect(html).toContain('alt="Map of &quot;3&quot; places"');
  expect(html).toContain('Not on it: 2.');
  expect(html).not.toMatch(/src="(?!cid:)/);
  expect(text).toContain('Map of "3" places');
  expect((await PostalMime.parse(emailOf(withFigure))).attachments).toEqual([]);
});

test('figures stand in the Word file, with words for who does not see them', async () => {
  const bytes = wordOf(withFigure, new Map([['map', dot]]));
  expect(Buffer.from(unzipSync(bytes)['word/media/map.png']!).equals(dot)).toBe(true);
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  expect(value).toContain(`src="data:image/png;base64,${dot.toString('base64')}"`);
  expect(value).toContain('alt="Map of &quot;3&quot; places"');
  expect(value).toContain('Not on it: 2.');
});
