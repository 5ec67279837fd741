/** Plain text, CSV and NDJSON: the words as they stand, what can't be kept replaced one for one, bad parts refused alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAll, reportsOf } from '../../../test/support/reading.ts';
import { readBytes } from '../read-bytes.ts';
import { clean } from './decode.ts';
import { languageOf } from './language.ts';

const read = (text: string | Uint8Array, name: string) => reportsOf(readBytes(Buffer.from(text as string), { name }));

test('any text that intake keeps has the same length, is well formed and has no NUL', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('\0', '\ud800', '\udc00', 'س')),
      }),
      (raw) => {
        const { text, notes } = clean(raw);
        expect(text.length).toBe(raw.length);
        expect(text.isWellFormed() && !text.includes('\0')).toBe(true);
        expect(notes.length === 0).toBe(text === raw);
      },
    ),
  );
});

test('the text is the bytes; a heading or a first line that stands alone is the title', async () => {
  const [markdown] = await read('# Bridge *blown up* #\n\nOn Monday.\r\n', 'a.md');
  expect(markdown).toMatchObject({
    title: 'Bridge *blown up*',
    text: '# Bridge *blown up* #\n\nOn Monday.\r\n',
    media: 'text/markdown',
  });
  expect((await read('Bridge blown up\n\nOn Monday.', 'a.txt'))[0]?.title).toBe('Bridge blown up');
  expect((await read('The bridge was blown up.\n\nOn Monday.', 'a.txt'))[0]?.title).toBeNull();
  expect((await read('one line', 'a.txt'))[0]?.title).toBeNull();
  expect((await read(Buffer.from('\uFEFFShells fell', 'utf16le'), 'a.txt'))[0]?.text).toBe('Shells fell');
});

test.each([
  ['The road to the port was closed by the army on Monday, and it is not known when it will be open.', 'en'],
  ['وقال متحدث باسم الجيش إن الطريق إلى الميناء أغلق يوم الاثنين', 'ar'],
  ['Дорога к порту была закрыта в понедельник, сообщили военные', 'ru'],
  ['La route qui mène au port est fermée, et les soldats sont dans la ville pour une semaine.', 'fr'],
  ['12 34 56', null],
])('the language of “%s” is %s', (text, language) => expect(languageOf(text)).toBe(language));

test('CSV by the names of its columns, with any usual delimiter; a bad row is refused alone', async () => {
  const reads = await readAll(
    readBytes(
      Buffer.from(
        '\uFEFFHeadline;Date;Body;Link\n"A; b";2020-05-04;"Shells\nfell.";https://wire.example/1\nC;4 May;Words.;\nD;2020-05-04;;\n',
      ),
      { name: 'a.csv' },
    ),
  );
  expect(reads[0]).toMatchObject({
    report: { title: 'A; b', published: '2020-05-04', text: 'Shells\nfell.', url: 'https://wire.example/1' },
  });
  expect(reads.slice(1).map((one) => 'fault' in one && one.fault.code)).toEqual(['intake-malformed', 'intake-no-text']);
});

test('NDJSON by line; what a field must be is said', async () => {
  const lines = [
    '{"id":"1","text":"Shells \\u0000 fell.","title":"T"}',
    '',
    '{"text":5}',
    '[1]',
    '{"text":"x","published":"2020-13-01"}',
  ];
  const reads = await readAll(readBytes(Buffer.from(lines.join('\n')), { name: 'a.ndjson' }));
  expect(reads[0]).toMatchObject({ report: { text: 'Shells \uFFFD fell.', title: 'T' } });
  expect(reads.slice(1).map((one) => 'fault' in one && one.fault.where)).toEqual([
    'a.ndjson, line 3, field text',
    'a.ndjson, line 4',
    'a.ndjson, line 5, field published',
  ]);
});
