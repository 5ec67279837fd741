/**
 * Verify: proves the ledger. The chain of decisions to the heads printed elsewhere; every record against the hash its
 * decision recorded; every report's bytes against their SHA-256; every span's quote; every reference. Names what is wrong.
 */
import type { Archive, Head, Ledger } from './ports.ts';
import { verifyBlobs } from './verify/blobs.ts';
import { verifyChain } from './verify/chain.ts';
import type { Finding } from './verify/finding.ts';
import { verifyRecords } from './verify/records.ts';
import { verifyReferences } from './verify/references.ts';
import { verifySpans } from './verify/spans.ts';

/** A head printed where this store can't reach it: in an edition, in the workspace's list of editions, on paper. */
export interface PrintedHead {
  /** Number of the decision; null when only the hash is known. */
  readonly n: number | null;
  readonly hash: string;
  /** Where it was printed, in words. */
  readonly where: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly head: Head;
  readonly checked: {
    readonly decisions: number;
    readonly records: number;
    readonly blobs: number;
    readonly quotes: number;
    readonly references: number;
    readonly heads: number;
  };
  readonly findings: readonly Finding[];
}

/** More findings than this of one check are counted, not listed. */
const LISTED = 100;

export async function verifyLedger(
  ledger: Ledger,
  printed: readonly PrintedHead[] = [],
  /** Told what is proved next. */
  tell: (proving: string) => void = () => {},
): Promise<Verification> {
  return ledger.archived((archive) => verifyArchive(archive, printed, tell));
}

async function verifyArchive(
  archive: Archive,
  printed: readonly PrintedHead[],
  tell: (proving: string) => void,
): Promise<Verification> {
  tell('the chain of decisions');
  const chain = await verifyChain(archive, printed);
  tell('records');
  const records = await verifyRecords(archive, chain.head.n);
  tell('originals');
  const blobs = await verifyBlobs(archive);
  tell('quotes');
  const spans = await verifySpans(archive);
  tell('references');
  const references = await verifyReferences(archive);
  const findings = [chain, records, blobs, spans, references].flatMap((part) => shorten(part.findings));
  return {
    ok: findings.length === 0,
    head: chain.head,
    checked: {
      decisions: chain.count,
      records: records.count,
      blobs: blobs.count,
      quotes: spans.count,
      references: references.count,
      heads: chain.heads,
    },
    findings,
  };
}

function shorten(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= LISTED) return findings;
  const rest = findings.length - LISTED;
  return [...findings.slice(0, LISTED), { what: findings[0]!.what, where: '…', sentence: `${rest} more like these.` }];
}
