/** The view that editions are made from, read from one snapshot. */
import type { ReportCard, View } from '../edition/view.ts';
import type { Actor } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import { DATASETS, type Dataset, isImportedReport } from '../model/dataset.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { byId, extractionsOf } from './context.ts';
import { joinedCoders } from './joined.ts';
import type { ReportHead, Snapshot } from './ports.ts';
import { readSettings } from './settings.ts';
import { standingClaims } from './standing.ts';

export async function readView(snapshot: Snapshot): Promise<View> {
  const { name, sections } = await readSettings(snapshot);
  const joined = await joinedCoders(snapshot);
  const sources = byId<Source>(await snapshot.all('source'));
  const reports = new Map<string, ReportCard>();
  for await (const report of snapshot.stream('report')) {
    if (isImportedReport(report) && !joined.has(coderOf(report))) continue;
    const { title, published, url, lang, sha256 } = report;
    const source = report.source === null ? null : (sources.get(report.source) ?? null);
    for (const id of extractionsOf(report)) reports.set(id, { id, title, source, published, url, lang, sha256 });
  }
  return {
    name,
    events: await snapshot.all('event'),
    claims: byId<Claim>(standingClaims(await snapshot.all('claim'), await snapshot.all('review'), joined)),
    reports,
    actors: byId<Actor>(await snapshot.all('actor')),
    places: byId<Place>(await snapshot.all('place')),
    tallies: await snapshot.all('tally'),
    sections,
  };
}

/** Whose row an imported report is. */
const coderOf = ({ source }: ReportHead): string =>
  source !== null && source in DATASETS ? DATASETS[source as Dataset].coder : '';
