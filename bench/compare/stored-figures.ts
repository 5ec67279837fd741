/** `bench/figures/NAME.json`: the figures of the last commit, by data and settings. Numbers only: no path, no text, no machine. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figures } from './compare-figures.ts';

export interface StoredRun {
  /** Hash of the rows measured on, or `generated`. */
  readonly data: string;
  /** The flags that change what is measured, in order: `--dev`, `--upper`, `--reports=500`. */
  readonly settings: readonly string[];
  readonly figures: Figures;
}

interface StoredFile {
  readonly bench: string;
  readonly runs: readonly StoredRun[];
}

const fileOf = (folder: URL, name: string): URL => new URL(`${name}.json`, folder);
const sameRun = (a: StoredRun, b: Omit<StoredRun, 'figures'>): boolean =>
  a.data === b.data && a.settings.join(' ') === b.settings.join(' ');

function readRuns(folder: URL, name: string): readonly StoredRun[] {
  const file = fileOf(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StoredFile).runs : [];
}

/** The figures stored for the same data and settings, or null. */
export const storedFigures = (folder: URL, name: string, run: Omit<StoredRun, 'figures'>): Figures | null =>
  readRuns(folder, name).find((held) => sameRun(held, run))?.figures ?? null;

/** Puts the run in the place of the one of the same data and settings. */
export function storeFigures(folder: URL, name: string, run: StoredRun): void {
  const runs = [...readRuns(folder, name).filter((held) => !sameRun(held, run)), run].sort((a, b) =>
    `${a.settings.join(' ')} ${a.data}` < `${b.settings.join(' ')} ${b.data}` ? -1 : 1,
  );
  writeFileSync(fileOf(folder, name), `${JSON.stringify({ bench: name, runs } satisfies StoredFile, null, 2)}\n`);
}
