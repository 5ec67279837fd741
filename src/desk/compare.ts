/** Compare: our events beside the imported rows of a dataset, as they stood at one decision. */
import { compareEvents } from '../analysis/compare/compare.ts';
import type { EventComparison, TheirRow } from '../analysis/compare/comparison.ts';
import type { Actor } from '../model/actor.ts';
import { DATASETS, type Dataset } from '../model/dataset.ts';
import { byId } from './context.ts';
import type { Snapshot } from './ports.ts';

/** Days are inclusive; without them all days of the rows. `rows` is how many stand in all; those that a person rejected are passed over. */
export async function compareDataset(
  snapshot: Snapshot,
  dataset: Dataset,
  days: { readonly from?: string; readonly to?: string } = {},
): Promise<EventComparison & { readonly rows: number }> {
  const { coder } = DATASETS[dataset];
  const reviews = await snapshot.all('review');
  const rejected = new Set(reviews.filter(({ verdict }) => verdict === 'rejected').map(({ claim }) => claim));
  const rows: TheirRow[] = [];
  for await (const claim of snapshot.stream('claim'))
    if (claim.coder.kind === 'dataset' && claim.coder.name === coder && !rejected.has(claim.id))
      rows.push({ id: rowIdOf(claim.trace), claim });
  const actors = byId<Actor>(await snapshot.all('actor'));
  return {
    ...compareEvents(await snapshot.all('event'), rows, actors, { ...days, onlyDeadly: dataset === 'ucdp' }),
    rows: rows.length,
  };
}

/** The reader's first word on a row's claim names the row: "a row of ACLED, LBY1234". */
const rowIdOf = ([first = '']: readonly string[]): string => first.split(', ')[1] ?? first;
