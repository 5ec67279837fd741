/** What resolving and composing know beside the claims, read from one snapshot. */
import type { Context, ReportContext } from '../analysis/context.ts';
import type { Actor } from '../model/actor.ts';
import { extractionId } from '../model/extraction.ts';
import type { Source } from '../model/source.ts';
import type { ReportHead, Snapshot } from './ports.ts';

/** A report's texts, all versions: `r_…@1` to the newest. */
export const extractionsOf = ({ id, textVersion }: ReportHead): readonly string[] =>
  Array.from({ length: textVersion }, (_, i) => extractionId(id, i + 1));

export async function readContext(snapshot: Snapshot): Promise<Context> {
  const sources = byId<Source>(await snapshot.all('source'));
  const reports = new Map<string, ReportContext>();
  for await (const report of snapshot.stream('report')) {
    const { published, source } = report;
    const voice = source === null ? null : (sources.get(source)?.actor ?? null);
    for (const id of extractionsOf(report)) reports.set(id, { published, source, voice });
  }
  return { reports, actors: byId<Actor>(await snapshot.all('actor')) };
}

export const byId = <Of extends { readonly id: string }>(records: readonly Of[]): ReadonlyMap<string, Of> =>
  new Map(records.map((record) => [record.id, record]));
