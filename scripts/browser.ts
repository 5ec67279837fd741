/** A Chromium to test and photograph with: the system's, or one fetched once (Debian's package as root, else Playwright's). */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Software drawing (maps need WebGL), and no traffic of the browser's own. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FIXED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Executables inside Playwright's own folder, newest first. */
function ofPlaywright(): readonly string[] {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return caches.flatMap((cache) => {
    if (!cache) return [];
    try {
      const versions = readdirSync(cache).filter((name) => name.startsWith('chromium'));
      return versions
        .sort()
        .reverse()
        .flatMap((version) => inside.map((path) => join(cache, version, path)));
    } catch {
      return [];
    }
  });
}

/** Path of a browser on this machine, or null. `CHROMIUM_PATH` wins. */
export function findBrowser(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const all = [process.env.CHROMIUM_PATH, ...FIXED, ...onPath, ...ofPlaywright()];
  return all.find((path) => path !== undefined && path !== '' && canRun(path)) ?? null;
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/** Path of a browser; installs one when there is none. Throws, saying what to do, when that fails. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  process.stderr.write('marsad: no Chromium on this machine; installing one (once)…\n');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && canRun('/usr/bin/apt-get')) {
    if (!run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium'))
      if (run('apt-get', 'update')) run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  const playwright = join(import.meta.dirname, '..', 'node_modules', 'playwright-core', 'cli.js');
  run(process.execPath, playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium');
  const fetched = findBrowser();
  if (fetched) return fetched;
  throw new Error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the same command again.',
  );
}
