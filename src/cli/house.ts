/** What the command line needs of the rest of the house, each part loaded when first asked for. `main.ts` wires it. */
import type { Coder } from '../coder/make-coder.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { ReportLine } from '../model/report.ts';

export interface House {
  readonly version: string;
  /** Codebook and packs as one value; throws `Refusal` where a YAML entry is wrong. */
  readonly loadKnowledge: (packs: readonly string[]) => Promise<Knowledge>;
  readonly makeCoder: (knowledge: Knowledge) => Promise<Coder>;
  /** Reads a file of any kind intake knows into report lines; throws `Refusal` where it can't. */
  readonly readReports: (path: string) => Promise<readonly ReportLine[]>;
}
