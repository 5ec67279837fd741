/** The view that editions are made from, read from one snapshot. */
import type { ReportCard, View } from '../edition/view.ts';
import type { Actor } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { byId, extractionsOf } from './context.ts';
import type { Snapshot } from './ports.ts';
import { readSettings } from './settings.ts';
import { standingClaims } from './standing.ts';

export async function readView(snapshot: Snapshot): Promise<View> {
  const { name, sections } = await readSettings(snapshot);
  const sources = byId<Source>(await snapshot.all('source'));
  const reports = new Map<string, ReportCard>();
  for await (const report of snapshot.stream('report')) {
    const { title, published, url, lang, sha256 } = report;
    const source = report.source === null ? null : (sources.get(report.source) ?? null);
    for (const id of extractionsOf(report)) reports.set(id, { id, title, source, published, url, lang, sha256 });
  }
  return {
    name,
    events: await snapshot.all('event'),
    claims: byId<Claim>(standingClaims(await snapshot.all('claim'), await snapshot.all('review'))),
    reports,
    actors: byId<Actor>(await snapshot.all('actor')),
    places: byId<Place>(await snapshot.all('place')),
    tallies: await snapshot.all('tally'),
    sections,
  };
}
