/** The README's commands do what it says: a workspace made, reports added, published, exported and proved, in a real process. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { HOME } from './support/imports.ts';
import { marsad } from './support/marsad.ts';
import { closeWorkspaces, openWorkspace } from './support/workspace.ts';

afterAll(closeWorkspaces);

const folder = mkdtempSync(join(tmpdir(), 'marsad-readme-'));

/** The shell lines of the README that call marsad, in order, without redirections. */
const lines = [...readFileSync(join(HOME, 'README.md'), 'utf8').matchAll(/^\s*npm run --silent marsad -- (.+)$/gm)].map(
  ([, line]) => line!.trim(),
);

test('the README shows the whole way', () => {
  expect(lines.map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['code', 'init', 'add', 'events', 'publish', 'export', 'verify']),
  );
});

test('each of its commands runs, one after the other', async () => {
  const report = readFileSync(join(HOME, 'packs/libya/week/rome-answers.txt'), 'utf8');
  writeFileSync(join(folder, 'report.txt'), report);
  writeFileSync(join(folder, 'page.html'), readFileSync(join(HOME, 'packs/libya/week/coast-road.html')));
  writeFileSync(join(folder, 'brief.pdf'), readFileSync(join(HOME, 'packs/libya/week/weekly-brief.pdf')));
  writeFileSync(
    join(folder, 'reports.ndjson'),
    `${JSON.stringify({ id: 'one', text: report, published: '2016-10-22' })}\n`,
  );
  // On a server the workspace gets a database of its own, which goes with the test.
  const env = process.env.DATABASE_URL === undefined ? {} : { DATABASE_URL: (await openWorkspace()).url };
  for (const line of lines) {
    const [, input] = / < (\S+)/.exec(line) ?? [];
    const args = line.replace(/ [<>] ?\S+/g, '').split(' ');
    const { code, stdout, stderr } = await marsad(args, {
      cwd: folder,
      env,
      ...(input && { input: readFileSync(join(folder, input)) }),
    });
    expect(code, `${line}\n${stderr}`).toBe(0);
    expect(stdout, line).not.toBe('');
  }
  expect(existsSync(join(folder, 'site', 'index.html'))).toBe(true);
}, 300_000);
