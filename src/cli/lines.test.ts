/** Lines come out the same however the bytes were cut, and a bad line never takes the others with it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

async function* chunks(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes.length ? sizes[i % sizes.length]! : bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const read = async (bytes: Uint8Array, sizes: readonly number[], longest?: number) => {
  const lines: string[] = [];
  for await (const line of linesOf(chunks(bytes, sizes), longest))
    lines.push('text' in line ? `${line.number}:${line.text}` : `${line.number}!${line.refusal.fault.code}`);
  return lines;
};

test('property: cutting the stream elsewhere changes nothing', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), sizes, async (texts, cuts) => {
      const bytes = Buffer.from(texts.join('\n'));
      expect(await read(bytes, cuts)).toEqual(await read(bytes, []));
    }),
  );
});

test('blank lines are skipped but counted; the last line needs no line end', async () => {
  expect(await read(Buffer.from('a\n\n  \nb'), [3])).toEqual(['1:a', '4:b']);
});
test('a line that is not UTF-8 is refused, the next goes on', async () => {
  expect(await read(Buffer.from([0x61, 10, 0xc3, 0x28, 10, 0x62, 10]), [2])).toEqual(['1:a', '2!not-utf8', '3:b']);
});
test('an overlong line is refused without being held', async () => {
  expect(await read(Buffer.from(`a\n${'x'.repeat(100)}\nb\n`), [8], 50)).toEqual(['1:a', '2!line-too-long', '3:b']);
});
test('a byte-order mark at the start is no part of the first line', async () => {
  expect(await read(Buffer.from('\ufeffa\n'), [1])).toEqual(['1:a']);
});
