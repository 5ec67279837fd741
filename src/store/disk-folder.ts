/** A folder on disk as the desk's port: relative paths only, each file written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Folder } from '../desk/ports.ts';
import { Misuse } from '../model/refusal.ts';

/** The folder is made when the first file is written. */
export function diskFolder(root: string): Folder {
  const within = (path: string): string => {
    const clean = normalize(path.split('/').join(sep));
    if (isAbsolute(clean) || clean === '..' || clean.startsWith(`..${sep}`)) {
      throw new Misuse({
        code: 'folder-path',
        where: path,
        expected: 'a path inside the folder',
        came: 'one outside',
        todo: 'This is an error of the program: please report it.',
      });
    }
    return join(root, clean);
  };
  return {
    read: async (path) => {
      try {
        return await readFile(within(path));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    write: async (path, bytes) => {
      const target = within(path);
      await mkdir(dirname(target), { recursive: true });
      // Written beside and renamed: a reader sees the old file or the new one, never half of one.
      const beside = `${target}.${randomBytes(4).toString('hex')}.part`;
      await writeFile(beside, bytes);
      await rename(beside, target);
    },
    remove: async (path) => rm(within(path), { force: true }),
    list: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .split(sep)
            .join('/'),
        )
        .toSorted();
    },
  };
}
