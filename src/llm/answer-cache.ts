/** Answers kept by the hash of endpoint, model and prompt: coding again is free and gives the same claims. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prompt } from './prompt.ts';
import type { ModelSettings } from './settings.ts';

export interface KeptAnswer {
  readonly raw: unknown;
  readonly tokensIn: number;
  readonly tokensOut: number;
}
export interface AnswerCache {
  get(key: string): Promise<KeptAnswer | null>;
  put(key: string, answer: KeptAnswer): Promise<void>;
}

export const cacheKey = ({ endpoint, model }: ModelSettings, { system, user }: Prompt): string =>
  createHash('sha256')
    .update(JSON.stringify([endpoint, model, system, user]))
    .digest('hex');

/** Answers as files in `folder`, written whole. An unreadable one is as good as none. */
export function folderCache(folder: string): AnswerCache {
  const path = (key: string) => join(folder, `${key}.json`);
  return {
    get: async (key) => {
      try {
        return JSON.parse(await readFile(path(key), 'utf8')) as KeptAnswer;
      } catch {
        return null;
      }
    },
    put: async (key, answer) => {
      await mkdir(folder, { recursive: true });
      const partial = `${path(key)}.${process.pid}.partial`;
      await writeFile(partial, JSON.stringify(answer));
      await rename(partial, path(key));
    },
  };
}
