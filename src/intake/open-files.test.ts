/** Folders: their files in order of name, without hidden ones, what a browser saved beside a page, and circles; large NDJSON as a stream. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf, readAll, reportsOf } from '../../test/support/reading.ts';
import { openPath } from './open-files.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-files-'));
  await work(folder).finally(() => rm(folder, { recursive: true }));
}

test('a folder', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'page_files'));
    await mkdir(join(folder, 'c'));
    await writeFile(join(folder, 'page.html'), '<p>Shells fell on the town.');
    await writeFile(join(folder, 'page_files', 'ad.html'), '<p>Buy now.');
    await writeFile(join(folder, '.hidden.txt'), 'Hidden.');
    await writeFile(join(folder, 'b.txt'), 'Two.');
    await writeFile(join(folder, 'c', 'a.txt'), 'Three.');
    await symlink(folder, join(folder, 'c', 'again'));
    await symlink(join(folder, 'b.txt'), join(folder, 'd.txt'));
    expect((await reportsOf(openPath(folder))).map(({ text }) => text)).toEqual([
      'Two.',
      'Three.',
      'Two.',
      'Shells fell on the town.',
    ]);
  }));

test('NDJSON too large for one piece is read line by line', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'large.ndjson');
    const line = JSON.stringify({ id: '1', text: `Shells fell. ${'x'.repeat(1000)}` });
    await writeFile(path, `${`${line}\n`.repeat(17_000)}not json`);
    const reads = await readAll(openPath(path));
    expect(reads).toHaveLength(17_001);
    expect(reads.at(-1)).toMatchObject({ fault: { code: 'intake-malformed', where: 'large.ndjson, line 17001' } });
    await writeFile(path, 'x'.repeat(40 << 20));
    expect(await faultsOf(openPath(path))).toEqual(['intake-too-large']);
  }));

test('what is no file', async () => {
  expect(await faultsOf(openPath('/nowhere/at/all'))).toEqual(['intake-unreadable']);
  expect(await faultsOf(openPath('/dev/null'))).toEqual(['intake-unreadable']);
});
