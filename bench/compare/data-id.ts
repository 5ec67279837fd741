/** Which data a figure was measured on: a hash of the rows themselves, so that another folder of the same texts is the same data and no path is kept. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Twelve hex digits over the `.jsonl` and `.json` files of `path` by name below it, or over the one file; `generated` without data. */
export function dataIdOf(path: string | null): string {
  if (path === null) return 'generated';
  const hash = createHash('sha256');
  for (const [name, file] of rowFiles(path)) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** Files with rows, by their name below `path`; a single file has no name, since its rows are the data. */
function rowFiles(path: string, below = ''): readonly (readonly [name: string, file: string])[] {
  if (!statSync(path).isDirectory()) return [[below, path]];
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const file = join(path, name);
      return statSync(file).isDirectory() || /\.jsonl?$/.test(name) ? rowFiles(file, `${below}/${name}`) : [];
    });
}
