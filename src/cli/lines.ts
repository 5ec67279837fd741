/** A byte stream -> lines of UTF-8, one at a time. Memory is bounded by the longest line allowed. */
import type { FaultCode } from '../model/fault-codes.ts';
import { Refusal } from '../model/refusal.ts';

/** The longest line taken, in bytes: a report of 64 MB is a mistake or an attack. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** What came of one line: its text, or why it can't be one. `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly refusal: Refusal };

const refusal = (number: number, code: FaultCode, expected: string, came: string, todo: string): Line => ({
  number,
  refusal: new Refusal({ code, where: `line ${number}`, expected, came, todo }),
});

function decode(number: number, bytes: Uint8Array): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(bytes);
    return { number, text };
  } catch {
    return refusal(
      number,
      'not-utf8',
      'UTF-8',
      'bytes that are not UTF-8',
      'Convert the file to UTF-8 and send the line again.',
    );
  }
}

/** Lines of `stream`, without their line ends; blank ones are skipped but counted. An overlong line is refused, the rest goes on. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  let skipping = false;
  const finish = (): Line | null => {
    number++;
    const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
    const over = skipping;
    held = [];
    size = 0;
    skipping = false;
    if (over) return refusal(number, 'line-too-long', `at most ${longest} bytes`, 'a longer line', 'Split the report.');
    const line = decode(number, bytes);
    return 'text' in line && line.text.trim() === '' ? null : line;
  };
  for await (const part of stream) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    let from = 0;
    while (from < chunk.length) {
      const at = chunk.indexOf(10, from);
      const to = at === -1 ? chunk.length : at;
      if (!skipping && to > from) {
        size += to - from;
        if (size > longest) {
          skipping = true;
          held = [];
        } else held.push(chunk.subarray(from, to));
      }
      if (at === -1) break;
      from = at + 1;
      const line = finish();
      if (line) yield line;
    }
  }
  if (size > 0) {
    const line = finish();
    if (line) yield line;
  }
}
