/** Rows of other projects' event datasets (ACLED, UCDP GED): another coder's claims, kept apart from ours unless a team joins them. */
import type { Claim } from './claim.ts';

export const DATASETS = {
  acled: { coder: 'ACLED', about: 'Armed Conflict Location & Event Data' },
  ucdp: { coder: 'UCDP GED', about: 'Uppsala Conflict Data Program, Georeferenced Event Dataset' },
} as const;
export type Dataset = keyof typeof DATASETS;
export const DATASET_NAMES = Object.keys(DATASETS) as readonly Dataset[];

/** A row as read: every column of the scheme in its canonical writing, and the claim it makes on the words of `text`. */
export interface DatasetRow {
  readonly dataset: Dataset;
  /** The row's own id, e.g. of the form LBY1234. */
  readonly id: string;
  /** When it was last changed, in Unix seconds, if the row says so. */
  readonly changed: number | null;
  readonly row: Readonly<Record<string, string>>;
  /** Columns that the scheme does not name, as they came. */
  readonly extra: Readonly<Record<string, string>>;
  readonly text: string;
  readonly claim: Omit<Claim, 'id' | 'report' | 'coder'>;
  /** What was read otherwise than it was written. */
  readonly notes: readonly string[];
}

/** Whether a claim came in as a row of a dataset. */
export const isImported = ({ coder }: Pick<Claim, 'coder'>): boolean => coder.kind === 'dataset';

const EXTRACTOR = 'dataset/';
export const datasetExtractor = (dataset: Dataset): string => `${EXTRACTOR}${dataset}/1`;
/** Whether a report is a row of a dataset: nothing that anybody published as a report. */
export const isImportedReport = ({ extractor }: { readonly extractor: string }): boolean =>
  extractor.startsWith(EXTRACTOR);
