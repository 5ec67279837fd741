/** The NDJSON contract of `marsad code -`, in a real process. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CodedReport } from '../src/model/mention.ts';
import { marsad } from './support/marsad.ts';

const TEXT = 'On 3 May, militants attacked an army checkpoint near Sabha with rockets, killing two soldiers.';

describe('marsad code -', () => {
  test('a line for each report; a bad line says why in its place and the rest goes on', async () => {
    const input = [
      JSON.stringify({ id: 'one', text: TEXT, published: '2017-05-04', extra: 1 }),
      '{"id": "two", "text"',
      JSON.stringify({ id: 3, text: TEXT }),
      JSON.stringify({ id: 'four', text: TEXT, published: 'yesterday' }),
      '',
      JSON.stringify({ id: 'five', text: '' }),
    ].join('\n');
    const { code, stdout, stderr } = await marsad(['code', '-'], { input });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines.map((line) => line.id ?? `line ${line.line}`)).toEqual(['one', 'line 2', 'line 3', 'line 4', 'five']);
    for (const bad of [lines[1], lines[2], lines[3]])
      expect(Object.keys(bad.error).sort()).toEqual(['came', 'code', 'expected', 'todo', 'where']);
    expect(stderr).toContain('3 of 5');
    const coded = CodedReport.parse(lines[0]);
    for (const { span } of [...coded.claims, ...coded.places, ...coded.times, ...coded.actors])
      expect(span.quote).toBe(TEXT.slice(span.start, span.end));
    expect(coded.claims.some((claim) => claim.kind === 'violence')).toBe(true);
    expect(coded.claims[0]?.time).toMatchObject({ from: '2017-05-03', to: '2017-05-03' });
  });

  test('the same input gives the same bytes', async () => {
    const input = `${JSON.stringify({ id: 'one', text: TEXT })}\n`;
    const [a, b] = [await marsad(['code', '-'], { input }), await marsad(['code', '-'], { input })];
    expect(a.code).toBe(0);
    expect(a.stdout).toBe(b.stdout);
  });
});

describe('marsad code FILE', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-code-'));
  writeFileSync(join(folder, 'report.txt'), TEXT);

  test('a table a coder can read; paths are the caller’s', async () => {
    const { code, stdout } = await marsad(['code', 'report.txt', '--published', '2017-05-04'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('VIOLENCE');
    expect(stdout).toContain('2017-05-03');
  });
  test('brat annotation quotes the text', async () => {
    const { stdout } = await marsad(['code', 'report.txt', '--format', 'brat'], { cwd: folder });
    for (const line of stdout.split('\n').filter((l) => l.startsWith('T'))) {
      const [, place, quote] = line.split('\t') as [string, string, string];
      const [, start, end] = place.split(' ');
      expect(TEXT.slice(Number(start), Number(end))).toBe(quote);
    }
  });
  test('a missing file is refused, the others are coded', async () => {
    const { code, stdout, stderr } = await marsad(['code', 'gone.txt', 'report.txt'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('gone.txt');
    expect(stdout).toContain('VIOLENCE');
  });
  test('misuse ends with 2', async () =>
    expect((await marsad(['code', '--published', 'soon'], { cwd: folder })).code).toBe(2));
});
