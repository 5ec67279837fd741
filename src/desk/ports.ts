/**
 * What the use cases need of the world: a ledger, readers, a coder, a clock. The rooms around the desk provide them, main.ts wires them.
 *
 * Invariants every Ledger keeps: nothing is updated or deleted; each version of a record is valid from the decision that wrote it
 * to the one that replaced it; decision numbers are gapless and their times never run backwards; equal bytes are stored once.
 */
import type { Actor } from '../model/actor.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Claim, Coder as CoderName } from '../model/claim.ts';
import type { Coding } from '../model/coding.ts';
import type { Decision } from '../model/decision.ts';
import type { Draft } from '../model/draft.ts';
import type { Edition } from '../model/edition.ts';
import type { Event } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Job, JobLine } from '../model/job.ts';
import type { Judgement, Review } from '../model/judgement.ts';
import type { CodedReport } from '../model/mention.ts';
import type { PackSource } from '../model/pack.ts';
import type { Place } from '../model/place.ts';
import type { Publication } from '../model/publication.ts';
import type { Redirect } from '../model/redirect.ts';
import type { Fault } from '../model/refusal.ts';
import type { Report } from '../model/report.ts';
import type { Setting } from '../model/setting.ts';
import type { Source } from '../model/source.ts';
import type { Tally } from '../model/tally.ts';
import type { Cell, ClaimFilter, CountFilter, EventFacet, EventFilter, PeriodCount, TileQuery } from './event-ports.ts';
import type { SubscriberStore } from './subscribers/ports.ts';

export type * from './event-ports.ts';

/** A report without its text, which stands in its extraction `r_…@version`. */
export type ReportHead = Omit<Report, 'text'>;

/** Every kind of record that a decision can write. */
export interface RecordOf {
  readonly report: ReportHead;
  readonly extraction: Extraction;
  readonly coding: Coding;
  readonly claim: Claim;
  readonly review: Review;
  readonly judgement: Judgement;
  readonly event: Event;
  readonly redirect: Redirect;
  readonly tally: Tally;
  readonly assessment: Assessment;
  readonly actor: Actor;
  readonly place: Place;
  readonly source: Source;
  readonly draft: Draft;
  readonly edition: Edition;
  readonly publication: Publication;
  readonly setting: Setting;
}
export type Kind = keyof RecordOf;

/** A record written, or withdrawn (`body: null`). A body equal to what stands already is no change. */
export type Change = {
  readonly [K in Kind]: { readonly kind: K; readonly id: string; readonly body: RecordOf[K] | null };
}[Kind];

/** Fields that are indexed, by kind: the only ones `by` takes. */
export interface IndexedField {
  readonly report: 'source' | 'sha256' | 'url';
  readonly extraction: 'report';
  readonly coding: 'extraction';
  readonly claim: 'report' | 'kind';
  readonly review: 'claim' | 'replacement';
  readonly judgement: 'claim' | 'event';
  readonly event: 'claim' | 'kind' | 'status';
  readonly redirect: 'to';
  readonly edition: 'week';
}

/** A decision's number, or an instant (`…Z`), which is read as the last decision made up to then. */
export type AsOf = number | string;

export interface Head {
  /** Number of the last decision; 0 in an empty ledger. */
  readonly n: number;
  /** Its hash; 64 zeros in an empty ledger. */
  readonly hash: string;
  readonly at: string | null;
}

/** A claim or text (`r_…@1`) in which words were found; in `marked` they stand between ⟦ and ⟧. */
export interface Hit {
  readonly id: string;
  /** The text it stands in, `r_…@1`. */
  readonly report: string;
  readonly score: number;
  readonly marked: string;
}

/** Words as people write them (several, "a phrase", or, -not); or groups that must all be met, each by any of its phrases. */
export type Wanted = string | readonly (readonly string[])[];

/** The ledger as it stood after one decision. Lists come in order of id unless said otherwise. */
export interface Snapshot {
  readonly head: Head;
  get<K extends Kind>(kind: K, id: string): Promise<RecordOf[K] | null>;
  /** Those that exist, in no promised order. */
  many<K extends Kind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf[K][]>;
  /** In order of id, or of the decision that wrote what stands. */
  all<K extends Kind>(kind: K, order?: 'id' | 'decision'): Promise<readonly RecordOf[K][]>;
  /** As `all`, a portion at a time, in memory that does not grow. */
  stream<K extends Kind>(kind: K): AsyncIterable<RecordOf[K]>;
  by<K extends keyof IndexedField>(
    kind: K,
    field: IndexedField[K],
    values: readonly string[],
  ): Promise<readonly RecordOf[K][]>;
  /** Of each id the newest version there was up to now, also of those that were withdrawn since. */
  last<K extends Kind>(kind: K, ids: readonly string[]): Promise<readonly RecordOf[K][]>;
  /** Ids of the events that held one of these claims in any version up to now. */
  everHolding(claims: readonly string[]): Promise<readonly string[]>;
  /** Claims whose told time ends (or, open, begins) in these days; of claims that tell none, those of reports published in them. Null = of reports without a day. */
  claimsTold(days: { readonly from: string; readonly to: string } | null): Promise<readonly Claim[]>;
  count(kind: Kind): Promise<number>;
  events(filter: EventFilter): Promise<readonly Event[]>;
  /** Every combination that has events. Without days, box, actors or words it costs nothing, whatever their number. */
  countEvents(filter: CountFilter): Promise<readonly PeriodCount[]>;
  /** Events of one tile, counted by square. */
  tile(query: TileQuery): Promise<readonly Cell[]>;
  /** Ids of the events whose claims say these words. */
  eventsSaying(words: string): Promise<readonly string[]>;
  /** Best first; with a filter and no words, the claims it leaves, the nearest first or the last recorded. */
  searchClaims(wanted: Wanted, limit: number, filter?: ClaimFilter): Promise<readonly Hit[]>;
  /** Best first; with a filter only texts that hold a claim which it leaves. */
  searchReports(wanted: Wanted, limit: number, filter?: ClaimFilter): Promise<readonly Hit[]>;
  /** The report with the newest version of its text. */
  report(id: string): Promise<Report | null>;
  /** Follows redirects: the id that `id` leads to now; itself when it was never merged. */
  follow(id: string): Promise<string>;
}

/** Original bytes kept beside the records. */
export interface Blob {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface DecisionRequest {
  /** The person, or `marsad`. */
  readonly by: string;
  readonly act: string;
  readonly why: string;
  /** What to write; as a function it is called under the lock, with what then stands, and may return nothing. */
  readonly changes: readonly Change[] | ((now: Snapshot) => Promise<readonly Change[]>);
  readonly blobs?: readonly Blob[];
  /** Work that follows from it: asked for if the decision is made, in the same transaction. */
  readonly jobs?: readonly JobRequest[];
  /** The decision the caller had read: refused (`changed-meanwhile`) when a record to be written has changed since. */
  readonly seen?: number;
}

/** One version of a record: valid from decision `from` until before decision `to` (null = still). */
export interface Version<K extends Kind = Kind> {
  readonly id: string;
  readonly body: RecordOf[K];
  readonly from: number;
  readonly to: number | null;
}

export interface Ledger {
  head(): Promise<Head>;
  /** Without `asOf`: now. Refused when `asOf` lies beyond the head. */
  read(asOf?: AsOf): Promise<Snapshot>;
  /** Null when nothing would change: then no decision is made. */
  decide(request: DecisionRequest): Promise<Decision | null>;
  /** Keeps bytes ahead of the decision that will name them: a big publication need not be held in memory until then. */
  keep(blobs: readonly Blob[]): Promise<void>;
  /** In order of number; `after` exclusive. With `kind` and `id` only those that wrote that record. */
  decisions(filter?: { readonly after?: number; readonly kind?: Kind; readonly id?: string }): AsyncIterable<Decision>;
  history<K extends Kind>(kind: K, id: string): Promise<readonly Version<K>[]>;
  bytes(sha256: string): Promise<Uint8Array | null>;
  /**
   * Hands over, in portions and in order of id, every version of an event that was written or closed after decision `after`;
   * resolves to the number of the decision it has read up to.
   */
  eventFacets(after: number, take: (portion: readonly EventFacet[]) => void): Promise<number>;
  /** Lays the store open as it stands at one moment, for verify and backup. */
  archived<T>(use: (archive: Archive) => Promise<T>): Promise<T>;
  /** Work that waits, in the same database. */
  readonly queue: Queue;
  /** Who gets editions by mail: beside the ledger, because people may be forgotten. */
  readonly subscribers: SubscriberStore;
  /** Fills an empty ledger, all or nothing. Refused when it is not empty. */
  fill(lines: AsyncIterable<ArchiveLine>): Promise<void>;
  close(): Promise<void>;
}

export interface JobRequest extends Pick<Job, 'kind' | 'about' | 'by'> {
  /** Of one kind and key only one job waits: asked for again, it is the one that waits already. Null = always another. */
  readonly key: string | null;
  /** Not before this many seconds from now; default 0. A job that waits already is brought forward to it. */
  readonly inSeconds?: number;
  /** Jobs of a lower rank are taken first; default 0. */
  readonly rank?: number;
  readonly bytes?: Uint8Array;
}
/** A job that is ours to do: nobody else takes it while we live. Exactly one of the last three ends our hold on it. */
export interface TakenJob {
  readonly job: Job;
  readonly bytes: Uint8Array | null;
  readonly tell: (line: Pick<JobLine, 'text' | 'done' | 'total'>) => Promise<void>;
  readonly done: (outcome: Job['outcome']) => Promise<void>;
  readonly failed: (fault: Fault) => Promise<void>;
  /** Waits again, for so many seconds. */
  readonly again: (fault: Fault, inSeconds: number) => Promise<void>;
}
/** Work that waits, for as many workers as there are. A worker that is killed leaves its job to the next one. */
export interface Queue {
  /** The number of the job, or of the one that waits already. */
  ask(request: JobRequest): Promise<number>;
  /** The next job that is due, of these kinds. Null when there is none. */
  take(kinds: readonly string[]): Promise<TakenJob | null>;
  get(id: number): Promise<Job | null>;
  /** Newest first. */
  list(filter?: {
    readonly kinds?: readonly string[];
    readonly states?: readonly Job['state'][];
    readonly limit?: number;
  }): Promise<readonly Job[]>;
  /** What a job told after line `after`. */
  lines(id: number, after: number): Promise<readonly JobLine[]>;
  /** Resolves when a job was asked for or told something, or after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** Ends every wait. */
  wake(): Promise<void>;
}

/** A row as it stands in the store, whoever put it there. */
export interface StoredVersion {
  readonly kind: Kind;
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  readonly body: unknown;
}

/** A version that a decision says it wrote, beside the row that stands there; either may be missing when the store was damaged. */
export interface Pairing {
  readonly kind: Kind;
  readonly id: string;
  /** The decision that wrote it. */
  readonly from: number;
  /** What the decision recorded; null when no decision says so. */
  readonly recorded: { readonly hash: string; readonly next: number | null } | null;
  readonly stored: { readonly to: number | null; readonly body: unknown } | null;
}

/** The store laid open at one moment, row by row, in a fixed order, unchecked. */
export interface Archive {
  /** How many decisions, versions and blobs there are: about so many lines a backup has. */
  size(): Promise<number>;
  /** In order of number. */
  decisions(): AsyncIterable<Decision>;
  /** In order of id, then of decision. */
  versions(kind: Kind): AsyncIterable<StoredVersion>;
  /** What decisions recorded and what is stored, side by side. */
  pairings(kind: Kind): AsyncIterable<Pairing>;
  /** All versions with a field among `values`, in order of id, then of decision. */
  versionsBy<K extends keyof IndexedField>(
    kind: K,
    field: IndexedField[K],
    values: readonly string[],
  ): Promise<readonly StoredVersion[]>;
  /** Those of `ids` that ever were. */
  known(kind: Kind, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** In order of SHA-256. */
  blobs(): AsyncIterable<Blob>;
  /** What stands beside the ledger, addresses sealed: in an order that depends on nothing but the rows. */
  beside(): AsyncIterable<BesideRow>;
}
/** A row of a table beside the ledger, as PostgreSQL writes it as JSON. */
export interface BesideRow {
  readonly table: 'subscriber_key' | 'subscriber' | 'mailing' | 'delivery';
  readonly row: Readonly<Record<string, unknown>>;
}
export type ArchiveLine =
  | { readonly decision: Decision }
  | { readonly version: StoredVersion }
  | { readonly blob: { readonly sha256: string; readonly base64: string } }
  | { readonly beside: BesideRow };

/** What a reader makes of one report in a file, feed or page. */
export interface ReadReport {
  readonly bytes: Uint8Array;
  readonly media: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly lang: string | null;
  /** Name or address of who published it, as met; matched against the known sources. */
  readonly source: string | null;
  readonly text: string;
  /** Reader and its version: html/1. */
  readonly extractor: string;
  /** What was changed one-to-one (NUL, lone surrogates). */
  readonly notes: readonly string[];
}
/** A report read, or the fault for which one was refused; the others go on. */
export type Read = { readonly report: ReadReport } | { readonly fault: Fault };

/** What a feed said of its own state when it was last read: sent back, it need not answer again what we know. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}
export type Polled =
  | { readonly outcome: 'unchanged' }
  /** `moved`: where the feed stands from now on, if it has moved for good. */
  | {
      readonly outcome: 'read';
      readonly reads: AsyncIterable<Read>;
      readonly validators: Validators;
      readonly moved: string | null;
    }
  /** `waitSeconds`: how long the server asks to be left alone; null = it does not say. */
  | { readonly outcome: 'failed'; readonly fault: Fault; readonly waitSeconds: number | null };

/** Reports that belong together, with the sources they name. */
export interface Indexed {
  readonly sources: readonly PackSource[];
  readonly reads: AsyncIterable<Read>;
}

export interface Readers {
  /** Reads a path (file or folder) or an http(s) address: page, document or feed. Never throws for what it is given: it yields faults. */
  open(given: string): AsyncIterable<Read>;
  /** Reads an index (`week.yaml`): files with what they do not say of themselves. Throws `Refusal` when the index itself is bad. */
  openIndex(path: string): Promise<Indexed>;
  /**
   * Asks a feed (or page) whether there is something new, if its site lets programs do so. Never throws for what the world does.
   * An entry that is a title only leads to its page, unless `knows` says that this address came in before.
   */
  poll(address: string, before: Validators, knows: (url: string) => Promise<boolean>): Promise<Polled>;
  /** Reads bytes at hand, e.g. dropped on the desk. `name` tells the format when `media` does not. */
  readBytes(
    bytes: Uint8Array,
    about: { readonly name: string; readonly media?: string; readonly url?: string },
  ): AsyncIterable<Read>;
}

/** A coder, ready: text in, claims and mentions out; deterministic for one version. */
export interface Coder {
  readonly name: CoderName;
  code(line: {
    readonly id: string;
    readonly text: string;
    readonly published: string | null;
    readonly source: string | null;
    readonly title: string | null;
    readonly lang: string | null;
  }): CodedReport;
}

/** UTC, as ISO 8601 with `Z`. */
export type Clock = () => string;
/** Ten or more random bytes, for ids of what has no content to make an id from. */
export type Randomness = () => Uint8Array;

/** Where a site is written: a folder, below which paths are relative and use `/`. Writing is all or nothing by file. */
export interface Folder {
  read(path: string): Promise<Uint8Array | null>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Lays bytes ready beside; `place` puts them where they belong, at once. */
  lay(path: string, bytes: Uint8Array): Promise<void>;
  place(path: string): Promise<void>;
  /** Takes away what was laid ready and not placed. */
  clear(): Promise<void>;
  remove(path: string): Promise<void>;
  list(): Promise<readonly string[]>;
  /** Every file; its SHA-256 where that was remembered and nobody has written it since, else null. Takes away what a killed run left half written. */
  standing(): Promise<ReadonlyMap<string, string | null>>;
  /** Remembers the SHA-256 of what stands, so that it need not be read again to be known. */
  remember(hashes: ReadonlyMap<string, string>): Promise<void>;
}
