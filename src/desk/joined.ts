/** Which datasets a team has joined to its own claims. The others stand beside them: compared, never resolved or published. */
import { DATASETS, type Dataset } from '../model/dataset.ts';
import type { Snapshot } from './ports.ts';

export const JOINED = 'joined-datasets';

/** Names of the coders whose imported claims count as if they were read from reports. */
export async function joinedCoders(snapshot: Snapshot): Promise<ReadonlySet<string>> {
  const value = ((await snapshot.get('setting', JOINED))?.value ?? []) as readonly Dataset[];
  return new Set(value.map((dataset) => DATASETS[dataset].coder));
}
