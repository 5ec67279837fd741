/** Proves the chain of decisions: no number missing, each hash right and naming the one before, and every printed head on it. */
import type { Decision } from '../../model/decision.ts';
import { canonical, GENESIS, sha256 } from '../hash.ts';
import type { Archive, Head } from '../ports.ts';
import type { PrintedHead } from '../verify.ts';
import type { Finding, Findings } from './finding.ts';

export interface ChainFindings extends Findings {
  readonly head: Head;
  /** Printed heads found on the chain. */
  readonly heads: number;
}

export async function verifyChain(archive: Archive, printed: readonly PrintedHead[]): Promise<ChainFindings> {
  const findings: Finding[] = [];
  const wanted = [...printed, ...(await headsOfEditions(archive))];
  const hashes = new Map<number, string>();
  const numbers = new Map<string, number>();
  const proofs = new Set(wanted.map(({ n }) => n));
  const proofHashes = new Set(wanted.map(({ hash }) => hash));
  let head: Head = { n: 0, hash: GENESIS, at: null };
  let count = 0;
  for await (const decision of archive.decisions()) {
    count++;
    findings.push(...linkFindings(head, decision));
    head = { n: decision.n, hash: decision.hash, at: decision.at };
    if (proofs.has(decision.n)) hashes.set(decision.n, decision.hash);
    if (proofHashes.has(decision.hash)) numbers.set(decision.hash, decision.n);
  }
  let heads = 0;
  for (const print of wanted) {
    const finding = headFinding(print, head, hashes, numbers);
    if (finding === null) heads++;
    else findings.push(finding);
  }
  return { findings, count, head, heads };
}

function linkFindings(before: Head, decision: Decision): readonly Finding[] {
  const { hash, ...link } = decision;
  const where = `decision ${decision.n}`;
  const findings: Finding[] = [];
  if (decision.n > before.n + 1) {
    const gap =
      decision.n === before.n + 2
        ? `decision ${before.n + 1} was`
        : `decisions ${before.n + 1} to ${decision.n - 1} were`;
    findings.push({
      what: 'removed',
      where: `decision ${before.n + 1}`,
      sentence: `${gap} removed from the middle of the chain.`,
    });
  } else if (decision.previous !== before.hash) {
    const sentence = `decision ${decision.n} follows another decision than the one that stands before it: what stood there was altered or removed.`;
    findings.push({ what: 'altered', where, sentence });
  }
  if (hash !== sha256(canonical(link))) {
    const sentence = `decision ${decision.n} (${decision.act} by ${decision.by}, ${decision.at}) was altered: its hash does not fit what it says.`;
    findings.push({ what: 'altered', where, sentence });
  }
  if (before.at !== null && decision.at <= before.at) {
    findings.push({ what: 'altered', where, sentence: `decision ${decision.n} is dated before decision ${before.n}.` });
  }
  return findings;
}

/** Editions in the ledger print the head they were made from. */
async function headsOfEditions(archive: Archive): Promise<readonly PrintedHead[]> {
  const heads: PrintedHead[] = [];
  for await (const { id, body } of archive.versions('edition')) {
    const { asOf, head, week } = body as { asOf?: unknown; head?: unknown; week?: unknown };
    if (typeof asOf === 'number' && asOf > 0 && typeof head === 'string') {
      heads.push({ n: asOf, hash: head, where: `edition ${id} (${String(week)})` });
    }
  }
  return heads;
}

function headFinding(
  { n, hash, where }: PrintedHead,
  head: Head,
  hashes: ReadonlyMap<number, string>,
  numbers: ReadonlyMap<string, number>,
): Finding | null {
  const print = `${hash.slice(0, 12)}… printed in ${where}`;
  if (n !== null && n > head.n) {
    const lost = head.n + 1 === n ? `decision ${n} is` : `decisions ${head.n + 1} to ${n} are`;
    return {
      what: 'cut-off',
      where: `decision ${n}`,
      sentence: `${lost} cut off at the end of the chain: the head ${print} is decision ${n}, the last one here is ${head.n}.`,
    };
  }
  if (n !== null && hashes.has(n)) {
    if (hashes.get(n) === hash) return null;
    return {
      what: 'altered',
      where: `decision ${n}`,
      sentence: `the chain was rewritten up to decision ${n}: its hash is not the head ${print}.`,
    };
  }
  if (numbers.has(hash)) return null;
  return {
    what: 'cut-off',
    where: `decision ${n ?? '?'}`,
    sentence: `the head ${print} is not on the chain: it was cut off, removed or rewritten.`,
  };
}
