/** Export: the events as one format says them, after the safety policy. */
import type { Format, Written } from '../edition/formats/format.ts';
import { makePublicView } from '../edition/safety/public-view.ts';
import type { AsOf, Ledger } from './ports.ts';
import { readSettings } from './settings.ts';
import { readView } from './view.ts';

/** The file's text and what the format could not say. */
export async function exportEvents(ledger: Ledger, format: Format, asOf?: AsOf): Promise<Written> {
  const snapshot = await ledger.read((await ledger.read(asOf)).head.n);
  const { safety } = await readSettings(snapshot);
  const today = (snapshot.head.at ?? '1970-01-01').slice(0, 10);
  return format.write(makePublicView(await readView(snapshot), safety, today));
}
