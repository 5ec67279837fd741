/** The PDF: the words can be read back, in both directions; fonts and links are in it; others' checkers take it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractLinks, extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleView } from '../../test/support/sample-week.ts';
import { composeEdition } from '../edition/compose/compose.ts';
import { figureOf } from '../edition/paper/figure.ts';
import { type Paper, paperOf } from '../edition/paper/paper.ts';
import { svgOf } from '../edition/paper/pictures.ts';
import { makePublicView } from '../edition/safety/public-view.ts';
import { cardSvg } from '../edition/site/card.ts';
import { openPress } from './open-press.ts';

const press = openPress(join(import.meta.dirname, '..', '..', 'node_modules'));
const view = makePublicView(sampleView(), [], '2031-05-20');
const edition = composeEdition(view, { ...SAMPLE_REQUEST, made: '2031-05-19T08:00:00Z' });
const plain = paperOf(edition, view, 'https://monitor.example/week/2031-W20.html');
const ARABIC =
  'قالت كتيبة النهر (الناطق الرسمي) في [ترن] أمس دمر مقاتلونا شاحنة (من نوع Toyota) على الطريق الساحلي في سابل، إلى الآن في لا.';
const paper: Paper = {
  ...plain,
  blocks: [...plain.blocks, { kind: 'paragraph', runs: [{ text: ARABIC }, { text: '', note: 1 }] }],
  notes: plain.notes.map((note, i) =>
    i ? note : { ...note, pieces: [{ quote: ARABIC, cite: 'Wire', link: 'https://example.org/wire' }] },
  ),
};
const folder = mkdtempSync(join(tmpdir(), 'marsad-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');

test('its text is the edition’s, with numbers at the sentences and the evidence behind', async () => {
  const text = await textOf(await press.pdf(paper));
  for (const { kind, runs } of plain.blocks)
    if (kind === 'paragraph') expect(text).toContain(runs[0]!.text.slice(0, 40));
  for (const { pieces } of plain.notes.slice(1)) expect(text).toContain(pieces[0]!.cite);
  for (const word of ['مقاتلونا', 'الطريق', 'الساحلي', 'Toyota']) expect(text).toContain(word);
});

test('links lead to sources; the same paper gives the same bytes', async () => {
  const bytes = await press.pdf(paper);
  const { links } = await extractLinks(await getDocumentProxy(new Uint8Array(bytes)));
  expect(links).toContain('https://example.org/wire');
  expect(links).toContain('https://monitor.example/week/2031-W20.html');
  expect(Buffer.from(bytes).equals(Buffer.from(await press.pdf(paper)))).toBe(true);
});

test('a figure is drawn with paths, its names are text, its caption below it; as a picture it has its size', async () => {
  const svg = `<svg viewBox="0 0 300 100"><path class="land" d="M0 0L300 0L300 90Z"/><text x="20" y="40">Rock Well</text><text x="20" y="80">سابل</text></svg>`;
  const figure = figureOf(svg, { id: 'map', title: null, alt: 'Map', caption: 'Not on the map: two.' }, true);
  const drawn: Paper = { ...paper, blocks: [{ kind: 'figure', runs: [{ text: figure.caption }], figure }], notes: [] };
  const bytes = await press.pdf(drawn);
  const text = await textOf(bytes);
  for (const words of ['Rock Well', 'Not on the map: two.', 'سابل']) expect(text).toContain(words);
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
  const { fnArray } = await page.getOperatorList();
  const { OPS } = await getResolvedPDFJS();
  expect(fnArray.filter((one) => one === OPS.constructPath).length).toBeGreaterThanOrEqual(2);
  expect(fnArray).not.toContain(OPS.paintImageXObject);
  const png = Buffer.from(await press.png(svgOf(figure)));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([450, 150]);
});

test('words of any length stay on the page', async () => {
  const long = 'x'.repeat(4000);
  const text = await textOf(await press.pdf({ ...paper, blocks: [{ kind: 'paragraph', runs: [{ text: long }] }] }));
  expect(text.replace(/[^x]/g, '').length).toBe(4000);
});

test('the card is a picture of the asked size, the same each time', async () => {
  const svg = cardSvg(edition, view);
  expect(svg).toContain(edition.lede.text.split(' ').slice(0, 4).join(' '));
  const png = Buffer.from(await press.png(svg));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.equals(Buffer.from(await press.png(svg)))).toBe(true);
});

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
test.skipIf(!has('qpdf') || !has('pdftotext') || !has('pdffonts'))(
  'qpdf finds no fault, pdftotext reads it, every font is embedded (skipped where these are not installed)',
  async () => {
    const file = join(folder, 'edition.pdf');
    writeFileSync(file, await press.pdf(paper));
    expect(spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }).stdout).toContain(
      'No syntax or stream encoding errors',
    );
    const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
    expect(text).toContain('What we don’t know');
    // Joined signs are read in the order of their letters; lam-alef as the one letter it has, or as its two.
    for (const word of ['الطريق', ' في ', 'إلى', 'الساحلي', 'سابل'])
      expect(text.replace(/[\u200e-\u200f\u202a-\u202e]/g, ' '), word).toContain(word);
    // Brackets open and close as they were written.
    for (const words of ['(الناطق الرسمي)', '[ترن]'])
      expect(text.replace(/[\u200e-\u200f\u202a-\u202e]/g, ''), words).toContain(words);
    expect(text).not.toMatch(/يف|إىل/);
    expect(text.normalize('NFKC')).toContain('الآن');
    const fonts = spawnSync('pdffonts', [file], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  },
);
