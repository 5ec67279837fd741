/**
 * Import: rows of ACLED or UCDP GED into the ledger as another coder's claims. A row's id is its claim's: the same row twice is
 * one, a changed row is a new version, an older one changes nothing. Each version of a row is kept as the bytes of a report.
 */
import type { Claim } from '../model/claim.ts';
import { DATASETS, type Dataset, type DatasetRow, datasetExtractor } from '../model/dataset.ts';
import { extractionId } from '../model/extraction.ts';
import { makeId } from '../model/id.ts';
import type { Fault } from '../model/refusal.ts';
import type { Source } from '../model/source.ts';
import { canonical, sha256 } from './hash.ts';
import { JOINED } from './joined.ts';
import { makeNamer, type Namer } from './name-actors.ts';
import type { Blob, Change, Clock, Ledger, ReportHead, Snapshot } from './ports.ts';

export type Imported =
  | { readonly outcome: 'new' | 'changed' | 'known' | 'older'; readonly id: string }
  | { readonly outcome: 'refused'; readonly fault: Fault };

export interface ImportRequest {
  readonly dataset: Dataset;
  readonly rows: AsyncIterable<DatasetRow | { readonly fault: Fault }>;
  /** SHA-256 of the file: the version of the coder. */
  readonly file: string;
  readonly by: string;
  readonly why: string;
}

/** Rows of one decision: few enough that others are not kept waiting. */
const PORTION = 200;

/** Imports all rows, some hundred a decision; stopped at any moment, what was decided stays and the rest can be given again. */
export async function* importEvents(
  desk: { readonly ledger: Ledger; readonly clock: Clock },
  request: ImportRequest,
): AsyncGenerator<Imported> {
  const nameActor = makeNamer(await (await desk.ledger.read()).all('actor'));
  let portion = new Map<string, DatasetRow>();
  for await (const read of request.rows) {
    if ('fault' in read) {
      yield { outcome: 'refused', fault: read.fault };
      continue;
    }
    const held = portion.has(read.id);
    if (held || portion.size === PORTION) {
      yield* await importPortion(desk, request, [...portion.values()], nameActor);
      portion = new Map();
    }
    portion.set(read.id, read);
  }
  yield* await importPortion(desk, request, [...portion.values()], nameActor);
}

/** Joins a dataset to the team's own claims, or parts it again; resolving then counts its claims, or no longer. */
export async function joinDataset(ledger: Ledger, dataset: Dataset, isJoined: boolean, by: string): Promise<void> {
  await ledger.decide({
    by,
    act: 'set',
    why: `${DATASETS[dataset].coder} ${isJoined ? 'counts as a source of events' : 'stands beside our events'}`,
    changes: async (now) => {
      const before = ((await now.get('setting', JOINED))?.value ?? []) as readonly Dataset[];
      const value = [...before.filter((one) => one !== dataset), ...(isJoined ? [dataset] : [])].toSorted();
      return [{ kind: 'setting', id: JOINED, body: value.length === 0 ? null : { id: JOINED, value } }];
    },
  });
}

/** The rows of a dataset that stand, in order of their ids: the canonical columns of each. */
export async function importedRows(
  ledger: Ledger,
  snapshot: Snapshot,
  dataset: Dataset,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const claims: Claim[] = [];
  for await (const claim of snapshot.stream('claim'))
    if (claim.coder.kind === 'dataset' && claim.coder.name === DATASETS[dataset].coder) claims.push(claim);
  const heads = new Map((await snapshot.many('report', claims.map(reportOf))).map((head) => [head.id, head]));
  const rows: { readonly id: string; readonly row: Readonly<Record<string, string>> }[] = [];
  for (const claim of claims) {
    const head = heads.get(reportOf(claim));
    const bytes = head === undefined ? null : await ledger.bytes(head.sha256);
    if (bytes !== null) rows.push(JSON.parse(Buffer.from(bytes).toString('utf8')) as KeptRow);
  }
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(({ row }) => row);
}

/** What the bytes of an imported row's report are, as canonical JSON. */
interface KeptRow {
  readonly dataset: Dataset;
  readonly id: string;
  readonly row: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, string>>;
}

const reportOf = ({ report }: Claim): string => report.slice(0, report.lastIndexOf('@'));

/** The claim of a row, whatever the file it came in. */
export const rowClaimId = (dataset: Dataset, id: string): string =>
  makeId('claim', Buffer.from(sha256(`row of ${dataset} ${id}`), 'hex'));

const sourceOf = (dataset: Dataset): Source => ({
  id: dataset,
  name: DATASETS[dataset].coder,
  aliases: [],
  kind: 'institution',
  actor: null,
  country: null,
  lang: ['en'],
  scale: null,
  homepage: null,
  restricted: true,
  note: DATASETS[dataset].about,
});

async function importPortion(
  { ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock },
  { dataset, file, by, why }: ImportRequest,
  rows: readonly DatasetRow[],
  nameActor: Namer,
): Promise<readonly Imported[]> {
  if (rows.length === 0) return [];
  const made = rows.map((row) => ({ row, ...reportFor(row, clock()) }));
  let outcomes: Imported[] = [];
  await ledger.decide({
    by,
    act: 'import',
    why,
    blobs: made.map(({ blob }) => blob),
    changes: async (now) => {
      outcomes = [];
      const changes: Change[] = [];
      const ids = rows.map(({ id }) => rowClaimId(dataset, id));
      const claims = new Map((await now.many('claim', ids)).map((claim) => [claim.id, claim]));
      const earlier = [...claims.values()].map(reportOf);
      const heads = await now.many('report', [...new Set([...earlier, ...made.map(({ head }) => head.id)])]);
      const standing = new Map(heads.map((head) => [head.id, head]));
      if ((await now.get('source', dataset)) === null)
        changes.push({ kind: 'source', id: dataset, body: sourceOf(dataset) });
      for (const [at, { row, head }] of made.entries()) {
        const id = ids[at]!;
        const before = claims.get(id);
        const extraction = extractionId(head.id, 1);
        const old = before === undefined ? null : (standing.get(reportOf(before)) ?? null);
        const outcome = outcomeOf(row, before?.report === extraction, old);
        outcomes.push({ outcome, id: row.id });
        if (outcome === 'known' || outcome === 'older') continue;
        if (!standing.has(head.id))
          changes.push(
            { kind: 'report', id: head.id, body: { ...head, supersedes: old?.id ?? null } },
            {
              kind: 'extraction',
              id: extraction,
              body: { id: extraction, report: head.id, version: 1, extractor: head.extractor, text: row.text },
            },
          );
        changes.push({ kind: 'claim', id, body: claimOf(row, id, extraction, file, nameActor) });
      }
      return changes;
    },
  });
  return outcomes;
}

function outcomeOf(row: DatasetRow, isSame: boolean, old: ReportHead | null): 'new' | 'changed' | 'known' | 'older' {
  if (isSame) return 'known';
  if (old === null) return 'new';
  const last = changedAt(old);
  return row.changed !== null && last !== null && row.changed < last ? 'older' : 'changed';
}

const LAST_CHANGED = 'last changed by its project at ';
const changedAt = ({ notes }: ReportHead): number | null => {
  const note = notes.find((one) => one.startsWith(LAST_CHANGED));
  return note === undefined ? null : Number(note.slice(LAST_CHANGED.length));
};

function reportFor(
  row: DatasetRow,
  retrieved: string,
): { readonly head: Omit<ReportHead, 'supersedes'>; readonly blob: Blob } {
  const { dataset, id, changed, extra } = row;
  const kept: KeptRow = { dataset, id, row: row.row, extra };
  const bytes = Buffer.from(canonical(kept));
  const hash = sha256(bytes);
  return {
    blob: { sha256: hash, bytes },
    head: {
      id: makeId('report', Buffer.from(hash, 'hex')),
      source: dataset,
      title: `${DATASETS[dataset].coder} ${id}`,
      published: null,
      retrieved,
      url: null,
      media: 'application/json',
      sha256: hash,
      lang: null,
      textVersion: 1,
      extractor: datasetExtractor(dataset),
      notes: [...row.notes, ...(changed === null ? [] : [`${LAST_CHANGED}${changed}`])],
    },
  };
}

const claimOf = (row: DatasetRow, id: string, report: string, file: string, nameActor: Namer): Claim => ({
  ...row.claim,
  id,
  report,
  coder: { kind: 'dataset', name: DATASETS[row.dataset].coder, version: file.slice(0, 16) },
  roles: row.claim.roles.map((filler) => ({ ...filler, actor: nameActor(filler.name)?.id ?? null })),
});
