/** Coding: every text once by each version of the coder. What a person has reviewed is never displaced by a machine. */
import type { Claim } from '../model/claim.ts';
import type { Coding } from '../model/coding.ts';
import { isImportedReport } from '../model/dataset.ts';
import { extractionId } from '../model/extraction.ts';
import { isBlind } from '../model/sample.ts';
import type { Change, Coder, Ledger, Snapshot } from './ports.ts';

export interface Coded {
  readonly report: string;
  readonly claims: readonly string[];
  /** Reviewed claims that stood in the way of new ones. */
  readonly kept: readonly string[];
  /** Claims of an older version of this coder that nobody had reviewed and that were withdrawn. */
  readonly withdrawn: readonly string[];
}

/** Codes what this version of the coder has not coded yet (or only `reports`), one decision a report. */
export async function* codeReports(
  desk: { readonly ledger: Ledger; readonly coder: Coder },
  options: { readonly by: string; readonly reports?: readonly string[] },
): AsyncGenerator<Coded> {
  const start = await desk.ledger.read();
  const ids = options.reports ?? (await start.all('report')).map(({ id }) => id);
  for (const id of ids) {
    const coded = await codeReport(desk, id, options.by);
    if (coded !== null) yield coded;
  }
}

/** Codes one report; null when this version has coded this text already. */
export async function codeReport(
  { ledger, coder }: { readonly ledger: Ledger; readonly coder: Coder },
  id: string,
  by: string,
): Promise<Coded | null> {
  const before = await ledger.read();
  const report = await before.report(id);
  // A row of a dataset is coded already, by those who made it.
  if (report === null || isImportedReport(report)) return null;
  const extraction = extractionId(report.id, report.textVersion);
  const codingId = `${extraction}/${coder.name.name}/${coder.name.version ?? '0'}`;
  if ((await before.get('coding', codingId)) !== null) return null;
  const source = report.source === null ? null : await before.get('source', report.source);
  const { text, published, title, lang } = report;
  const fresh = coder
    .code({ id: extraction, text, published, source: source?.name ?? report.source, title, lang })
    .claims.map((claim): Claim => ({ ...claim, report: extraction }));
  let outcome: Coded | null = null;
  await ledger.decide({
    by,
    act: 'code',
    why: `coded by ${coder.name.name} ${coder.name.version ?? ''}`.trim(),
    changes: async (now) => {
      if ((await now.get('coding', codingId)) !== null) return [];
      const plan = await planCoding(now, extraction, fresh, coder.name.name);
      const claims = plan.write.map((claim) => claim.id);
      const kept = plan.kept.map((claim) => claim.id);
      outcome = { report: id, claims, kept, withdrawn: plan.withdraw.map((claim) => claim.id) };
      const coding: Coding = { id: codingId, extraction, coder: coder.name, claims, kept };
      return [
        ...plan.withdraw.map((claim): Change => ({ kind: 'claim', id: claim.id, body: null })),
        ...plan.write.map((claim): Change => ({ kind: 'claim', id: claim.id, body: claim })),
        { kind: 'coding', id: codingId, body: coding },
      ];
    },
  });
  return outcome;
}

/** What a coding changes: claims of persons and reviewed claims stay; unreviewed ones of the same machine give way. */
async function planCoding(now: Snapshot, extraction: string, fresh: readonly Claim[], machine: string) {
  // What was coded blind for a sample is in nobody's way.
  const standing = (await now.by('claim', 'report', [extraction])).filter((claim) => !isBlind(claim));
  const reviews = await now.by(
    'review',
    'claim',
    standing.map(({ id }) => id),
  );
  const reviewed = new Set(reviews.map(({ claim }) => claim));
  const isKept = (claim: Claim) => claim.coder.kind !== 'machine' || reviewed.has(claim.id);
  const kept = standing.filter(isKept);
  const write = withoutCounterparts(fresh, kept);
  const written = new Set(write.map(({ id }) => id));
  const withdraw = standing.filter(
    (claim) =>
      !isKept(claim) && claim.coder.kind === 'machine' && claim.coder.name === machine && !written.has(claim.id),
  );
  return { write, withdraw, kept };
}

/** `fresh` less one claim for each kept one: the same by id, else the likest among those on the same words. */
function withoutCounterparts(fresh: readonly Claim[], kept: readonly Claim[]): readonly Claim[] {
  const left = new Map(fresh.map((claim) => [claim.id, claim]));
  for (const { id } of kept) left.delete(id);
  const displaced = kept.filter(({ id }) => !fresh.some((claim) => claim.id === id));
  for (const old of displaced) {
    const likest = [...left.values()]
      .filter((claim) => onSameWords(old, claim))
      .toSorted((a, b) => likeness(old, b) - likeness(old, a))[0];
    if (likest !== undefined) left.delete(likest.id);
  }
  return [...left.values()];
}

/** The same kind, and each clause covers the middle of the other. */
function onSameWords(a: Claim, b: Claim): boolean {
  const covers = (one: Claim, other: Claim) => {
    const middle = (other.span.start + other.span.end) / 2;
    return one.span.start <= middle && middle <= one.span.end;
  };
  return a.kind === b.kind && covers(a, b) && covers(b, a);
}

/** One clause may carry several claims, one for each place or day: these tell them apart. */
const likeness = (a: Claim, b: Claim): number =>
  Number(a.place?.name === b.place?.name) +
  Number(a.time?.from === b.time?.from && a.time?.to === b.time?.to) +
  Number(a.stance === b.stance);
