/** A folder on disk as the desk's port: relative paths only, each file written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Folder } from '../desk/ports.ts';
import { Misuse } from '../model/refusal.ts';

/** What the folder remembers of its files: no part of what stands in it. */
const MEMORY = '.standing.json';
const HALF = /\.[0-9a-f]{8}\.part$/;
/** Where files lie ready. Left behind by a run that was killed, they are taken away by the next one. */
const READY = '.ready';

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
  const read = async (path: string): Promise<Uint8Array | null> => {
    try {
      return await readFile(within(path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  /** Marks as last seen, of files that we have not touched since. */
  const seen = new Map<string, string>();
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const target = within(path);
    // Written beside and renamed: a reader sees the old file or the new one, never half of one.
    const beside = `${target}.${randomBytes(4).toString('hex')}.part`;
    try {
      await writeFile(beside, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await mkdir(dirname(target), { recursive: true });
      await writeFile(beside, bytes);
    }
    seen.delete(path);
    await rename(beside, target);
  };
  const ready = new Map<string, string>();
  let [laid, room] = [0, null as Promise<unknown> | null];
  /** Moves a file; the folders of its new name are made where they are missing. */
  const move = async (from: string, to: string): Promise<void> => {
    try {
      await rename(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }
  };
  const allPaths = async (): Promise<readonly string[]> => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
      )
      .toSorted();
  };
  return {
    read,
    write,
    lay: async (path, bytes) => {
      within(path);
      room ??= mkdir(within(READY), { recursive: true });
      await room;
      const half = `${READY}/${laid++}.${randomBytes(4).toString('hex')}.part`;
      await writeFile(within(half), bytes);
      ready.set(path, half);
    },
    place: async (path) => {
      const half = ready.get(path);
      if (half === undefined) return;
      seen.delete(path);
      await move(within(half), within(path));
      ready.delete(path);
    },
    clear: async () => {
      ready.clear();
      room = null;
      await rm(within(READY), { recursive: true, force: true });
    },
    remove: async (path) => rm(within(path), { force: true }),
    list: async () => (await allPaths()).filter((path) => path !== MEMORY && !HALF.test(path)),
    standing: async () => {
      const memory = rememberedIn(await read(MEMORY));
      const standing = new Map<string, string | null>();
      for (const path of await allPaths()) {
        if (HALF.test(path)) await rm(within(path), { force: true });
        else if (path !== MEMORY) {
          const [hash, mark] = memory[path] ?? [];
          const now = markOf(within(path));
          seen.set(path, now);
          standing.set(path, hash !== undefined && mark === now ? hash : null);
        }
      }
      return standing;
    },
    remember: async (hashes) => {
      const memory: Memory = {};
      for (const [path, hash] of hashes) memory[path] = [hash, seen.get(path) ?? markOf(within(path))];
      await write(MEMORY, Buffer.from(JSON.stringify(memory)));
    },
  };
}

/** By path: the hash, and the mark of the file when it was known. */
type Memory = Record<string, readonly [hash: string, mark: string]>;

/** What changes whenever a file is written again: a file put in its place by renaming is another file, whatever the clock says. */
function markOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ino}` : '';
}

/** A memory that cannot be read is none. */
function rememberedIn(bytes: Uint8Array | null): Memory {
  try {
    const memory: unknown = bytes ? JSON.parse(Buffer.from(bytes).toString('utf8')) : null;
    return typeof memory === 'object' && memory !== null ? (memory as Memory) : {};
  } catch {
    return {};
  }
}
