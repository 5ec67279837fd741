/** Export: the events as one format says them, after the safety policy. */

import { ACLED_COLUMNS } from '../edition/formats/acled.ts';
import { csvOf } from '../edition/formats/csv.ts';
import type { Format, Written } from '../edition/formats/format.ts';
import { UCDP_COLUMNS } from '../edition/formats/ucdp.ts';
import { makePublicView } from '../edition/safety/public-view.ts';
import type { Dataset } from '../model/dataset.ts';
import { importedRows } from './import-events.ts';
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

/** The imported rows of a dataset in its columns, in order of their ids: what was exported here and imported comes out the same. */
export async function exportImported(ledger: Ledger, dataset: Dataset, asOf?: AsOf): Promise<Written> {
  const columns = { acled: ACLED_COLUMNS, ucdp: UCDP_COLUMNS }[dataset];
  const rows = await importedRows(ledger, await ledger.read(asOf), dataset);
  return { text: csvOf([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]), losses: [] };
}
