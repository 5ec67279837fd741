/** Builds the desk into `dist/web` when its sources are newer than what was built. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));

/** The newest change below a folder, in milliseconds. */
const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (time, name) => Math.max(time, statSync(join(folder, name)).mtimeMs),
    0,
  );

/** Returns whether the desk stands built; prints what the build said if it failed. */
export function buildWeb({ force = false } = {}): boolean {
  const built = join(home, 'dist', 'web', 'index.html');
  const sources = ['src/web', 'src/model', 'src/edition'].map((folder) => newest(join(home, folder)));
  if (!force && existsSync(built) && statSync(built).mtimeMs > Math.max(...sources)) return true;
  process.stderr.write('building the desk…\n');
  const vite = join(home, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel=warn'], {
    cwd: home,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = buildWeb({ force: true }) ? 0 : 1;
