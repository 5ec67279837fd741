#!/usr/bin/env node
// The one plain-JavaScript file: on any Node >= 20, installs what the lock file asks for, then hands over to the pinned Node.
// `node bootstrap.mjs VERB …` runs `marsad VERB …`; `test`, `bench` and `gallery` run the checkout's own scripts.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(fileURLToPath(import.meta.url));
const pinned = join(home, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const lock = join(home, 'package-lock.json');
const stamp = join(home, 'node_modules', '.marsad-lock.json');

/** The stamp is a copy of the lock file that was installed: equal bytes, nothing to do. */
function installed() {
  return existsSync(pinned) && existsSync(stamp) && readFileSync(stamp).equals(readFileSync(lock));
}

function install() {
  process.stderr.write('marsad: installing what package-lock.json asks for (once)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const done = spawnSync(npm, flags, { cwd: home, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0 || !existsSync(pinned)) {
    process.stderr.write(
      'marsad: expected `npm ci` to install the packages and the pinned Node, and it did not (see above).\n' +
        'Check that npm reaches its registry and that this folder can be written, then run the same command again.\n',
    );
    process.exit(3);
  }
  copyFileSync(lock, stamp);
}

if (!installed()) {
  rmSync(stamp, { force: true });
  install();
}
const SCRIPTS = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  bench: 'bench/main.ts',
  gallery: 'scripts/gallery.ts',
};
const [verb = '', ...rest] = process.argv.slice(2);
const script = SCRIPTS[verb];
const args = script ? [join(home, script), ...rest] : [join(home, 'src', 'main.ts'), ...process.argv.slice(2)];
// Compiled code is kept from the first file on; `src/main.ts` alone could only ask for it once it is itself compiled.
const env = { NODE_COMPILE_CACHE: join(home, 'node_modules', '.cache', 'marsad', 'compiled'), ...process.env };
const child = spawn(pinned, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
