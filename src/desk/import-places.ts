/** Places of a GeoNames dump into the ledger, where the coder and the exports find them. What people have edited stays. */
import type { Place } from '../model/place.ts';
import type { Fault } from '../model/refusal.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';

export interface ImportedPlaces {
  readonly read: number;
  /** New or changed. */
  readonly written: number;
  readonly refused: number;
}

const ACT = 'import-places';
const PORTION = 1000;
/** How the reader's ids of places begin: `gn-88319`. */
const FROM_GEONAMES = /^gn-\d+$/;

/** `refuse` is told each fault; the others go on. */
export async function importPlaces(
  ledger: Ledger,
  rows: AsyncIterable<{ readonly place: Place } | { readonly fault: Fault }>,
  { by, why, refuse }: { readonly by: string; readonly why: string; readonly refuse: (fault: Fault) => void },
): Promise<ImportedPlaces> {
  const edited = new Set<string>();
  for await (const { act, changes } of ledger.decisions({ kind: 'place' }))
    if (act !== ACT) for (const { id } of changes) edited.add(id);
  let [read, written, refused] = [0, 0, 0];
  let portion = new Map<string, Change>();
  const write = async () => {
    const decision = await ledger.decide({ by, act: ACT, why, changes: [...portion.values()] });
    written += decision?.changes.length ?? 0;
    portion = new Map();
  };
  for await (const row of rows) {
    if ('fault' in row) {
      refused++;
      refuse(row.fault);
      continue;
    }
    read++;
    const { place } = row;
    if (!edited.has(place.id)) portion.set(place.id, { kind: 'place', id: place.id, body: place });
    if (portion.size >= PORTION) await write();
  }
  if (portion.size > 0) await write();
  return { read, written, refused };
}

/** The places that came from a dump, as the ledger now has them: what the coder knows beside its packs. */
export async function importedPlaces(snapshot: Snapshot): Promise<readonly Place[]> {
  const places: Place[] = [];
  for await (const place of snapshot.stream('place')) if (FROM_GEONAMES.test(place.id)) places.push(place);
  return places;
}
