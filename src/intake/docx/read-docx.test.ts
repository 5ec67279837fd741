/** Word documents: paragraphs; bombs and broken files refused, within bounded memory. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { faultsOf, readAll, reportsOf } from '../../../test/support/reading.ts';
import { readBytes } from '../read-bytes.ts';

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
function docx(body: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<?xml version="1.0"?>${body}`),
    ...more,
  });
}
const document = (...texts: string[]) =>
  `<w:document ${NS}><w:body>${texts.map(paragraph).join('')}</w:body></w:document>`;
const about = { name: 'notes.docx' };

test('paragraphs and the title of its properties', async () => {
  const core = strToU8(
    '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Notes &amp; more</dc:title></cp:coreProperties>',
  );
  const [report] = await reportsOf(
    readBytes(docx(document('Shells fell.', 'Nobody was hurt.'), { 'docProps/core.xml': core }), about),
  );
  expect(report).toMatchObject({
    text: 'Shells fell.\n\nNobody was hurt.',
    title: 'Notes & more',
    published: null,
    extractor: 'docx/1',
  });
});

test('a part of 80 MB in a file of 80 KB is refused before it is unpacked', async () => {
  const bomb = docx(document('x'), { 'word/media/a.xml': new Uint8Array(80 << 20) });
  expect(bomb.length).toBeLessThan(1 << 20);
  const before = process.memoryUsage().rss;
  expect(await faultsOf(readBytes(bomb, about))).toEqual(['intake-hostile']);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
});

test('a billion laughs', async () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const laughing = `<!DOCTYPE x [<!ENTITY l0 "ha">${entities}]>${document('&l9;')}`;
  expect(await faultsOf(readBytes(docx(laughing), about))).toEqual(['intake-hostile']);
});

test('files that are no Word documents', async () => {
  expect(await faultsOf(readBytes(zipSync({ 'a.txt': strToU8('x') }), about))).toEqual(['intake-malformed']);
  expect(await faultsOf(readBytes(Buffer.from('PK\x03\x04 rubbish'), about))).toEqual(['intake-malformed']);
  expect(await faultsOf(readBytes(docx(document('Shells fell.')).slice(0, 500), about))).toHaveLength(1);
  expect(await faultsOf(readBytes(docx(document()), about))).toEqual(['intake-no-text']);
  expect(await faultsOf(readBytes(docx('<w:document'), about))).toHaveLength(1);
});

test('a refused file leaves the reader ready for the next', async () => {
  await readAll(readBytes(Buffer.from('PK\x03\x04 rubbish'), about));
  const [report] = await reportsOf(readBytes(docx(document('Shells fell.')), about));
  expect(report?.text).toBe('Shells fell.');
});
