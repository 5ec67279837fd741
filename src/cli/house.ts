/** What the command line needs of the rest of the house, each part loaded when first asked for. `main.ts` wires it. */
import type { Coder } from '../coder/make-coder.ts';
import type { Clock, Coder as DeskCoder, Folder, Ledger, Randomness, Readers } from '../desk/ports.ts';
import type { LiveResolver } from '../desk/resolve/live-resolver.ts';
import type { MailRoom } from '../desk/subscribers/letter.ts';
import type { Vault } from '../desk/subscribers/ports.ts';
import type { Press } from '../edition/site/site.ts';
import type { Dataset, DatasetRow } from '../model/dataset.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { CodedReport } from '../model/mention.ts';
import type { Place } from '../model/place.ts';
import type { Fault } from '../model/refusal.ts';
import type { ReportLine } from '../model/report.ts';
import type { Workspace } from '../model/workspace.ts';

/** An open workspace: what every use case needs. Closing it stops what was started. */
export interface OpenWorkspace {
  readonly folder: string;
  readonly settings: Workspace;
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Follows the ledger while the workspace is open: one for the desk and the work beside it. */
  readonly resolver: LiveResolver;
  readonly knowledge: () => Promise<Knowledge>;
  readonly coder: () => Promise<DeskCoder>;
  readonly close: () => Promise<void>;
}

/** What a language model made of a report: its claims, what was dropped, what it cost. Shapes of `src/llm`. */
export interface ModelCoding {
  readonly coded: CodedReport;
  readonly dropped: { readonly claims: number; readonly slots: Readonly<Record<string, number>> };
  readonly malformed: number;
  readonly broken: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  readonly kept: number;
}
export interface ModelCoder {
  readonly estimate: (report: ReportLine) => {
    readonly windows: number;
    readonly tokensIn: number;
    readonly price: number;
  };
  readonly code: (report: ReportLine) => Promise<ModelCoding>;
}
export interface ModelRequest {
  readonly endpoint: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly priceIn: number;
  readonly priceOut: number;
  readonly timeout: number;
}

export type Env = Readonly<Record<string, string | undefined>>;

export interface House {
  readonly version: string;
  /** The folder Marsad itself stands in: packs, fonts, the built desk. */
  readonly home: string;
  /** Codebook and packs as one value; throws `Refusal` where a YAML entry is wrong. */
  readonly loadKnowledge: (packs: readonly string[]) => Promise<Knowledge>;
  /** With `why`, each claim says which rules made it, from which words, and which nearly did. */
  readonly makeCoder: (knowledge: Knowledge, options?: { readonly why?: boolean }) => Promise<Coder>;
  readonly makeModelCoder: (knowledge: Knowledge, rules: Coder, request: ModelRequest) => Promise<ModelCoder>;
  /** Reads a file of any kind intake knows into report lines; throws `Refusal` where it can't. */
  readonly readReports: (path: string) => Promise<readonly ReportLine[]>;
  /** A file of another project's events: its SHA-256, and its rows (or why one is none). Throws `Refusal` where there is no file. */
  readonly openDataset: (
    dataset: Dataset,
    path: string,
  ) => Promise<{ readonly sha256: string; readonly rows: AsyncIterable<DatasetRow | { readonly fault: Fault }> }>;
  /** The same of bytes at hand. */
  readonly readDataset: (
    dataset: Dataset,
    bytes: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly rows: AsyncIterable<DatasetRow | { readonly fault: Fault }> }>;
  /** A file that appears when it is whole. */
  readonly writeWhole: (path: string, fill: (write: (text: string) => Promise<void>) => Promise<void>) => Promise<void>;
  /** The places of a GeoNames dump, one by one; throws `Refusal` where there is no file. */
  readonly openGeonames: (
    path: string,
  ) => Promise<AsyncIterable<{ readonly place: Place } | { readonly fault: Fault }>>;
  readonly open: (folder: string, settings: Workspace) => Promise<OpenWorkspace>;
  /** What pages are made with: the world's coast as TopoJSON, and fonts by their path in the site. */
  readonly siteParts: () => Promise<{
    readonly world: unknown;
    readonly assets: ReadonlyMap<string, Uint8Array>;
    readonly press: Press;
    /** The version with a fingerprint of the code that makes pages. */
    readonly program: string;
  }>;
  /** Letters to subscribers: the key, and the mail server of the settings. Throws `Misuse` where one of them is missing. */
  readonly mailRoom: (workspace: OpenWorkspace, env: Env) => Promise<MailRoom>;
  /** The key of the subscribers alone, for what sends nothing. */
  readonly vault: (workspace: OpenWorkspace, env: Env) => Promise<Vault>;
  /** A folder on disk as a place to publish into. */
  readonly folder: (path: string) => Promise<Folder>;
  /** Serves the desk on loopback; `publicRoot` is the folder of the published site. */
  readonly serve: (
    workspace: OpenWorkspace,
    options: {
      readonly port: number;
      readonly publicRoot: string | null;
      /** Port of the door for the public; null = none. */
      readonly publicPort?: number | null;
      readonly env?: Env;
    },
  ) => Promise<{ readonly url: string; readonly publicUrl: string | null; readonly close: () => Promise<void> }>;
}
