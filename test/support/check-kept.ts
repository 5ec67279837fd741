/** What a killed desk had said to be kept stands in the ledger, and nothing stands twice. */
import type { Snapshot } from '../../src/desk/ports.ts';
import { isImported, isImportedReport } from '../../src/model/dataset.ts';

/** `kept`: `report r_…`, `coded r_…`, `accepted c_…`, `rejected c_…`, `imported 3`. Throws an error that names what is wrong. */
export async function checkKept(snapshot: Snapshot, kept: ReadonlySet<string>): Promise<void> {
  const reports = await snapshot.all('report');
  const own = reports.filter((report) => !isImportedReport(report));
  const ownIds = new Set(own.map(({ id }) => id));
  const texts = (await snapshot.all('extraction')).filter(({ report }) => ownIds.has(report)).map(({ text }) => text);
  const codings = (await snapshot.all('coding')).map(({ extraction }) => extraction);
  const claims = await snapshot.all('claim');
  const rows = claims.filter(isImported).map(({ span }) => span.quote);
  const inEvents = (await snapshot.all('event')).flatMap((event) => event.claims);
  const reviews = new Map((await snapshot.all('review')).map((review) => [review.claim, review]));
  for (const [name, all] of Object.entries({ texts, codings, rows, 'claims in events': inEvents }))
    if (new Set(all).size !== all.length) throw new Error(`${name}: something stands twice`);
  if (texts.length !== own.length) throw new Error(`${own.length} reports with ${texts.length} texts`);
  if (rows.length !== reports.length - own.length)
    throw new Error(`${rows.length} claims of imported rows, ${reports.length - own.length} reports of them`);
  for (const what of kept) {
    const [act, id = ''] = what.split(' ');
    const stands =
      act === 'report'
        ? ownIds.has(id)
        : act === 'coded'
          ? codings.includes(`${id}@1`)
          : act === 'accepted' || act === 'rejected'
            ? reviews.has(id)
            : act === 'imported'
              ? rows.filter((quote) => quote.includes(`of file ${id}:`)).length === 450
              : true;
    if (!stands) throw new Error(`lost: ${what}`);
  }
}
