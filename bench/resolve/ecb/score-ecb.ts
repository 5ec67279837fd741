/** Scores the resolving of event mentions on ECB+ files: one row for us, two for what it is measured against. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bCubed, pairwise } from '../measures.ts';
import { readEcb } from './read-ecb.ts';
import { resolveMentions, sameWords } from './resolve-mentions.ts';

export interface EcbScore {
  readonly file: string;
  readonly mentions: number;
  readonly seconds: number;
  readonly ours: Rates;
  readonly sameWords: Rates;
  /** With the topic of each text given away. */
  readonly sameWordsInTopic: Rates;
}
export interface Rates {
  readonly b3: ReturnType<typeof bCubed>;
  readonly pair: ReturnType<typeof pairwise>;
}

/** A file, or every `.jsonl` of a folder except those whose name says that they are for training. */
export function ecbFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  const kept = files.filter((name) => !name.includes('train'));
  return (kept.length ? kept : files).sort().map((name) => join(path, name));
}

export function scoreEcb(path: string): EcbScore {
  const ecb = readEcb(path);
  const rates = (found: ReadonlyMap<string, string>): Rates => ({
    b3: bCubed(found, ecb.gold),
    pair: pairwise(found, ecb.gold),
  });
  const started = performance.now();
  const found = resolveMentions(ecb);
  return {
    file: basename(path),
    mentions: ecb.mentions.length,
    seconds: (performance.now() - started) / 1000,
    ours: rates(found),
    sameWords: rates(sameWords(ecb)),
    sameWordsInTopic: rates(sameWords(ecb, ecb.topics)),
  };
}
