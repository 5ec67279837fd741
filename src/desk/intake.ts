/** Intake: puts reports into the ledger, each by one decision, so that a stop at any moment leaves whole reports only. */

import { addDays } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import { extractionId } from '../model/extraction.ts';
import { makeId } from '../model/id.ts';
import type { Fault } from '../model/refusal.ts';
import { Refusal } from '../model/refusal.ts';
import type { Source } from '../model/source.ts';
import { sha256 } from './hash.ts';
import { matchSource } from './match-source.ts';
import type { Change, Clock, Ledger, Read, Readers, ReportHead } from './ports.ts';

export interface Intake {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly clock: Clock;
}
export interface IntakeOptions {
  readonly by: string;
  /** Day of publication for reports that name none. */
  readonly published?: string;
  /** Source for reports that name none: an id the ledger knows. */
  readonly source?: string;
  /** Leaves the coding of what is new to a worker: asked for in the decision that adds it. */
  readonly later?: boolean;
}
/** What became of one report. `known`: its bytes were there already. */
export type Added =
  | { readonly outcome: 'new' | 'known'; readonly report: ReportHead; readonly given: string }
  | { readonly outcome: 'refused'; readonly fault: Fault; readonly given: string };

/** Adds what the paths and addresses hold, one report after the other; bad ones are refused one by one, the rest goes in. */
export async function* addReports(
  desk: Intake,
  given: Iterable<string>,
  options: IntakeOptions,
): AsyncGenerator<Added> {
  for (const name of given) yield* addAll(desk, name, desk.readers.open(name), options);
}

/** Adds what bytes at hand hold, e.g. a file dropped on the desk. */
export async function* addBytes(
  desk: Intake,
  bytes: Uint8Array,
  about: { readonly name: string; readonly media?: string; readonly url?: string },
  options: IntakeOptions,
): AsyncGenerator<Added> {
  yield* addAll(desk, about.name, desk.readers.readBytes(bytes, about), options);
}

/** Adds the files of an index, and the sources it names, in the order it gives. */
export async function* addIndexed(desk: Intake, path: string, options: IntakeOptions): AsyncGenerator<Added> {
  const { sources, reads } = await desk.readers.openIndex(path);
  await desk.ledger.decide({
    by: options.by,
    act: 'add',
    why: `sources named by ${path}`,
    changes: sources.map((source): Change => ({ kind: 'source', id: source.id, body: source })),
  });
  yield* addAll(desk, path, reads, options);
}

/** Adds what a feed brought; a worker codes it. */
export const addPolled = (
  desk: Intake,
  feed: string,
  reads: AsyncIterable<Read>,
  options: IntakeOptions,
): AsyncGenerator<Added> => addAll(desk, feed, reads, { ...options, later: true });

async function* addAll(
  desk: Intake,
  given: string,
  reads: AsyncIterable<Read>,
  options: IntakeOptions,
): AsyncGenerator<Added> {
  const sources = await (await desk.ledger.read()).all('source');
  for await (const read of reads) {
    if ('fault' in read) {
      yield { outcome: 'refused', fault: read.fault, given };
      continue;
    }
    try {
      yield { given, ...(await addOne(desk, read.report, sources, options)) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { outcome: 'refused', fault: error.fault, given };
    }
  }
}

/** A day after the one on which we read it (on the earliest clock there is) is a mistake of who wrote it: left open, and noted. */
function publishedBy(
  day: string | null,
  retrieved: string,
): { readonly published: string | null; readonly doubt: string | null } {
  if (day === null || day <= addDays(retrieved.slice(0, 10), 1)) return { published: day, doubt: null };
  return { published: null, doubt: `says it was published on ${day}, after it was read: left open` };
}

type ReadReport = Extract<Read, { report: unknown }>['report'];

async function addOne(
  { ledger, clock }: Intake,
  read: ReadReport,
  sources: readonly Source[],
  options: IntakeOptions,
): Promise<{ outcome: 'new' | 'known'; report: ReportHead }> {
  const hash = sha256(read.bytes);
  const id = makeId('report', Buffer.from(hash, 'hex'));
  let head: ReportHead | null = null;
  let decision: Decision | null = null;
  decision = await ledger.decide({
    by: options.by,
    act: 'add',
    why: `read ${read.extractor}${read.url === null ? '' : ` from ${read.url}`}`,
    blobs: [{ sha256: hash, bytes: read.bytes }],
    jobs: options.later ? [{ kind: 'code', key: id, about: { report: id }, by: options.by }] : [],
    changes: async (now) => {
      head = await now.get('report', id);
      if (head !== null) return [];
      const earlier = read.url === null ? [] : await now.by('report', 'url', [read.url]);
      const retrieved = clock();
      const { published, doubt } = publishedBy(read.published ?? options.published ?? null, retrieved);
      const superseded = earlier.toSorted((a, b) => (a.retrieved < b.retrieved ? -1 : 1)).at(-1);
      head = {
        id,
        source: matchSource(sources, read.source, read.url) ?? options.source ?? null,
        title: read.title,
        published,
        retrieved,
        url: read.url,
        media: read.media,
        sha256: hash,
        lang: read.lang,
        textVersion: 1,
        extractor: read.extractor,
        supersedes: superseded?.id ?? null,
        notes: doubt === null ? read.notes : [...read.notes, doubt],
      };
      const version = extractionId(id, 1);
      return [
        { kind: 'report', id, body: head },
        {
          kind: 'extraction',
          id: version,
          body: { id: version, report: id, version: 1, extractor: read.extractor, text: read.text },
        },
      ] satisfies Change[];
    },
  });
  return { outcome: decision === null ? 'known' : 'new', report: head! };
}
