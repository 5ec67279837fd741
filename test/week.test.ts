/** The sample week: the index names every file, and the made files are fresh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { madeFiles } from '../scripts/make-week.ts';

const week = join(import.meta.dirname, '..', 'packs', 'libya', 'week');
const index = parse(readFileSync(join(week, 'week.yaml'), 'utf8')) as {
  sources: { id: string }[];
  reports: { file: string; source: string; published: string; same?: boolean }[];
};
const bytes = (file: string) => readFileSync(join(week, file));

test('the index lists every file of the folder, once', () => {
  const files = readdirSync(week).filter((file) => !['README.md', 'week.yaml'].includes(file));
  expect(index.reports.map((report) => report.file).sort()).toEqual(files.sort());
  expect(files.length).toBeGreaterThanOrEqual(15);
});

test('every report has an invented source and a day of the week it is about', () => {
  const sources = new Set(index.sources.map((source) => source.id));
  for (const report of index.reports) {
    expect(sources, report.file).toContain(report.source);
    expect(report.published >= '2016-10-17' && report.published <= '2016-10-26', report.file).toBe(true);
  }
});

test('`same` marks exactly the bytes that were listed before', () => {
  const seen: Buffer[] = [];
  for (const { file, same } of index.reports) {
    const now = bytes(file);
    expect(
      seen.some((before) => before.equals(now)),
      file,
    ).toBe(same === true);
    seen.push(now);
  }
});

test('the Word file and the PDF are what `scripts/make-week.ts` makes', () => {
  for (const [file, made] of Object.entries(madeFiles()))
    expect(bytes(file).equals(Buffer.from(made)), file).toBe(true);
});
