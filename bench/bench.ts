/** What every bench is: a name, a sentence, and a run that returns one flat JSON object and the table that shows it. */
export interface BenchOptions {
  /** `--data PATH`: a file or folder of the same format as the tuning data; null = the tuning data, if present. */
  readonly data: string | null;
  /** `--errors FILE`: where to write the errors grouped by cause, or null. */
  readonly errors: string | null;
  /** Flags of one bench only, e.g. `--mutate`. */
  readonly flags: ReadonlySet<string>;
  /** Values of flags of one bench only, e.g. `--system FILE`. */
  readonly values?: ReadonlyMap<string, string>;
}

export interface BenchResult {
  /** The object printed by `--json`: the keys that DESIGN section 10 names, at least. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** Rows of the printed table, the first one its head. */
  readonly table: readonly (readonly string[])[];
  /** Lines under the table. */
  readonly notes?: readonly string[];
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Path of the tuning data below `../shared`, or null if the bench makes its own. */
  readonly tuning: string | null;
  readonly run: (options: BenchOptions) => Promise<BenchResult>;
}

/** A rate as the table prints it. */
export const rate = (x: number): string => (Number.isFinite(x) ? x.toFixed(3) : '–');

/** Precision, recall and F1 from counts; 0 where undefined. */
export function scores(right: number, system: number, gold: number): { precision: number; recall: number; f1: number } {
  const precision = system ? right / system : 0;
  const recall = gold ? right / gold : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
