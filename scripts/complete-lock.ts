/**
 * Completes `package-lock.json` after `npm install` on a machine whose registry mirror lacks the binaries of other platforms:
 * npm then leaves those optional packages out of the lock, and `npm ci` refuses it. Adds them by name and version, with the
 * platform that their name tells, so that npm skips them here and installs them there. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'windows',
  'aix',
];
const CPU = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform in a package's name: `@biomejs/cli-linux-arm64-musl` -> linux, arm64, musl. */
export function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const os = OS.find((word) => words.includes(word))?.replace('windows', 'win32');
  const cpu = CPU.find((word) => words.includes(word));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : null;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

/** Adds what is missing to `packages`, and returns the names added. */
export function complete(packages: Record<string, Locked>): readonly string[] {
  const added: string[] = [];
  for (const locked of Object.values({ ...packages })) {
    for (const [name, range] of Object.entries(locked.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      const platform = platformOf(name);
      // A range cannot be resolved without the registry; the platform packages met so far are all pinned or `^` on one version.
      const version = range.replace(/^[\^~]/, '');
      if (packages[key] || Object.keys(platform).length === 0 || !/^\d+\.\d+\.\d+/.test(version)) continue;
      packages[key] = { version, ...(locked.dev && { dev: true }), optional: true, ...platform };
      added.push(name);
    }
  }
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Locked> };
  const added = complete(lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`${added.length} optional packages added\n`);
}
