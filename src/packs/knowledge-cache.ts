/** A compiled value kept on disk under the hash of what it was made from. Without a place to write, everything still works, slower. */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface KnowledgeCache {
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
}

/** Days after which a file that no run has written again is removed: old versions of packs would pile up for ever. */
const KEPT_DAYS = 30;

/** The first of: `node_modules/.cache/marsad` below `root`, the user's cache folder. */
export function diskCache(root: string): KnowledgeCache {
  const folders = [
    join(root, 'node_modules', '.cache', 'marsad'),
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'marsad'),
  ];
  return {
    read(key) {
      for (const folder of folders) {
        try {
          return JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8'));
        } catch {
          // Not there, or cut off by a crash: the next folder, or compile again.
        }
      }
      return undefined;
    },
    write(key, value) {
      for (const folder of folders) {
        try {
          mkdirSync(folder, { recursive: true });
          const draft = join(folder, `${key}.${process.pid}.tmp`);
          writeFileSync(draft, JSON.stringify(value));
          renameSync(draft, join(folder, `${key}.json`));
          sweep(folder);
          return;
        } catch {
          // A read-only folder is no fault of the run.
        }
      }
    },
  };
}

/** No cache: for tests, and where nothing may be written. */
export const noCache: KnowledgeCache = { read: () => undefined, write: () => {} };

function sweep(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('knowledge-')) continue;
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) unlinkSync(path);
  }
}
