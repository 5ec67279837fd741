/**
 * `npm test`: everything there is to check, in order of cost: types, lint, build of the desk, then all tests. With `--server` the
 * same tests run on a second PostgreSQL server over TCP, as DATABASE_URL would name it; they must leave nothing there.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.ts';
import { startSecondServer } from './second-server.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const tool = (path: string) => join(home, 'node_modules', path);
const scratch = mkdtempSync(join(tmpdir(), 'marsad-test-'));
const report = join(scratch, 'vitest.json');

/** Steps and what each proves. A `.bin` shim would pick the caller's Node, so the tools' own files are named. */
const steps: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['types', tool('typescript/bin/tsc'), '-p', 'tsconfig.json'],
  ['types of the pure rooms', tool('typescript/bin/tsc'), '-p', 'tsconfig.pure.json'],
  ['types of the web', tool('typescript/bin/tsc'), '-p', 'tsconfig.web.json'],
  ['lint', tool('@biomejs/biome/bin/biome'), 'ci', '--max-diagnostics=50'],
  ['build of the desk', tool('vite/bin/vite.js'), 'build', '--logLevel=warn'],
  [
    'tests',
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2).filter((arg) => arg !== '--server'),
  ],
];

const server = process.argv.includes('--server') ? await startSecondServer() : null;
const browser = await ensureBrowser();
process.stdout.write(`browser: ${browser}\n`);
let failed = 0;
for (const [name, script, ...args] of steps) {
  const started = performance.now();
  process.stdout.write(`── ${name}\n`);
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    cwd: home,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: browser, ...(server && { DATABASE_URL: server.url }) },
  });
  process.stdout.write(
    `── ${name}: ${status === 0 ? 'ok' : `failed (${status})`}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
  if (status !== 0) failed++;
}

if (server !== null) {
  const left = await server.left();
  await server.stop();
  process.stdout.write(
    `── the second server: ${left.length === 0 ? 'left as it was' : `left behind: ${left.join(', ')}`}\n`,
  );
  if (left.length > 0) failed++;
}
const counts = readCounts();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(
  `\n${counts.passed} passed, ${counts.failed + (counts.failed ? 0 : failed)} failed, ${counts.skipped} skipped\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

function readCounts(): { passed: number; failed: number; skipped: number } {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
