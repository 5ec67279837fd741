/** Packs and codebook -> one frozen `Knowledge`. Cold and cached this takes a few milliseconds; see `knowledge-cache.ts`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gazetteer, Knowledge } from '../model/knowledge.ts';
import type { CompiledKnowledge } from './compile-knowledge.ts';
import { diskCache, type KnowledgeCache } from './knowledge-cache.ts';
import { findRoot, readKnowledgeFiles } from './knowledge-files.ts';

export interface LoadOptions {
  /** Folder with `codebook/` and `packs/`; default: the one above this file. */
  readonly root?: string;
  readonly cache?: KnowledgeCache;
  /** Names of the whole world; default: none, so that only the packs' places are known. */
  readonly gazetteer?: Gazetteer | Promise<Gazetteer>;
}

/** A gazetteer that knows no name. */
export const EMPTY_GAZETTEER: Gazetteer = Object.freeze({ find: () => [], longest: () => 0 });

/**
 * Reads `packs` (names of folders in `packs/`, or paths) with what they stand on.
 * @throws Refusal naming file, line, entry and field where an entry is wrong, an id points nowhere, or a pack is unknown.
 */
export async function loadKnowledge(packs: readonly string[], options: LoadOptions = {}): Promise<Knowledge> {
  const root = options.root ?? findRoot();
  const cache = options.cache ?? diskCache(root);
  const files = readKnowledgeFiles(root, packs);
  const key = `knowledge-${files.hash.slice(0, 24)}-${programHash()}`;
  let compiled = cache.read(key) as CompiledKnowledge | undefined;
  if (compiled === undefined) {
    const { compileKnowledge } = await import('./compile-knowledge.ts');
    compiled = compileKnowledge(files);
    cache.write(key, compiled);
  }
  // The gazetteer is frozen by its maker: it may be a class over typed arrays, which cannot be frozen.
  return Object.freeze({ ...deepFreeze(compiled), gazetteer: (await options.gazetteer) ?? EMPTY_GAZETTEER });
}

/**
 * Mark of the code that compiles, so that a new field of a record is never read from an old cache. In a bundle: of the bundle.
 * Size and time of change of each file, which no copy or unpacking can set back: reading them all took a fiftieth of a cold start.
 */
function programHash(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const hash = createHash('sha256');
  for (const folder of [here, join(here, '../model'), join(here, '../coder/name')]) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort())
      if (/(?<!\.test)\.(ts|js|mjs)$/.test(name)) {
        const { size, ctimeMs } = statSync(join(folder, name));
        hash.update(`${name}\0${size}\0${ctimeMs}\0`);
      }
  }
  return hash.digest('hex').slice(0, 12);
}

function deepFreeze<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
