/** The time bench counts as its metric says: spans paired one to one, values compared in capitals without spaces. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bench } from './time.ts';

const text =
  'The hill war began on 4 March 1961. In April both sides dug in. Two days later it rained. The first war lasted weeks.';
const timex = (words: string, val: string | null, rest: object = {}) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, val, ...rest };
};

test('strict, relaxed and value figures, nested gold in or out, errors by cause', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-time-'));
  try {
    const data = join(folder, 'rows.jsonl');
    const errors = join(folder, 'errors.txt');
    const row = {
      docid: 'hill-war',
      dct: '2009-12-19T17:00:00',
      text,
      timex: [
        timex('4 March 1961', '1961-03-04'),
        timex('1961', '1961', { nested: true }),
        // Half of our span, and another value.
        timex('April', '1961-05'),
        timex('both sides', 'P2D'),
      ],
    };
    writeFileSync(data, `${JSON.stringify(row)}\n`);
    const { figures } = await bench.run({ data, errors, flags: new Set() });
    // Found: 4 March 1961, April, Two days later. (A bare "weeks" after a verb is a length too.)
    expect(figures.gold).toBe(3);
    expect(figures.docs).toBe(1);
    const system = figures.system as number;
    expect(figures.spanPrecisionStrict).toBeCloseTo(2 / system);
    expect(figures.spanRecallRelaxed).toBeCloseTo(2 / 3);
    expect(figures.valueRecall).toBeCloseTo(1 / 3);
    const nested = await bench.run({ data, errors: null, flags: new Set(['nested']) });
    expect(nested.figures.gold).toBe(4);
    // One to one: the year inside the date finds no partner of its own.
    expect(nested.figures.spanRecallRelaxed).toBeCloseTo(2 / 4);
    expect(readFileSync(errors, 'utf8')).toMatch(/^## .*\(\d+\)$/m);
    expect(readFileSync(errors, 'utf8')).toContain('gold 1961-05 ours 1961-04');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
