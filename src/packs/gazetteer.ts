/** Opens the world's place names: compiled once to one file in a cache folder, then read in a few milliseconds. */
import { mkdirSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Gazetteer } from '../model/knowledge.ts';
import { MAGIC, readGazetteer } from './gazetteer-file.ts';
import { inputsKey } from './gazetteer-key.ts';
import { findRoot } from './knowledge-files.ts';

export interface GazetteerOptions {
  /** Folder with countries.yaml, regions.yaml…; default `packs/world` of this checkout. */
  readonly world?: string;
  /** Folders to keep the compiled file in, best first; `[]` keeps it in memory only. */
  readonly cache?: readonly string[];
  /** What makes the file when no cache has it; default: the two packages and `world`. */
  readonly build?: (world: string) => Buffer;
  /** Called before a build, which takes some seconds: a user who waits wants to know why. */
  readonly onBuild?: () => void;
}

/**
 * The gazetteer, from the cache if its inputs are unchanged, else built (some five seconds) and kept. Where no folder can
 * be written it still works, from memory.
 * @throws Refusal where an entry of packs/world is wrong.
 */
export async function openGazetteer(options: GazetteerOptions = {}): Promise<Gazetteer> {
  const root = findRoot();
  const world = options.world ?? join(root, 'packs', 'world');
  const folders = options.cache ?? [
    join(root, 'node_modules', '.cache', 'marsad'),
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'marsad'),
  ];
  const file = `gazetteer-${MAGIC.at(-1)}-${inputsKey(world).slice(0, 24)}.bin`;
  for (const folder of folders) {
    const kept = await readKept(join(folder, file));
    if (kept) return kept;
  }
  options.onBuild?.();
  // Imported only here: zod and YAML would cost a cold start more than the whole gazetteer.
  const build = options.build ?? (await import('./gazetteer-build.ts')).buildGazetteer;
  const bytes = build(world);
  keep(folders, file, bytes);
  return readGazetteer(bytes)!;
}

/** Read in one piece beside the program, which has other things to load meanwhile. */
async function readKept(path: string): Promise<Gazetteer | null> {
  try {
    await using handle = await open(path);
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const { bytesRead } = await handle.read(bytes, 0, size, 0);
    return bytesRead === size ? readGazetteer(bytes) : null;
  } catch {
    return null; // Not there, or not readable: build it.
  }
}

/** Written beside and renamed, so that two programs that start at once never see half a file; older ones are swept. */
function keep(folders: readonly string[], file: string, bytes: Buffer): void {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      const draft = join(folder, `${file}.${process.pid}.tmp`);
      writeFileSync(draft, bytes);
      renameSync(draft, join(folder, file));
      for (const other of readdirSync(folder))
        if (other.startsWith('gazetteer-') && other !== file && other.endsWith('.bin')) unlinkSync(join(folder, other));
      return;
    } catch {
      // A read-only folder is no fault of the run.
    }
  }
}
