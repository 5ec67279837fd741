/** Id and name of records, for answers that only mention them. */
import type { Snapshot } from '../../desk/ports.ts';
import type { Named } from '../api.ts';

/** id -> name, for actors, places or sources that exist. */
export async function namesOf(
  snapshot: Snapshot,
  kind: 'actor' | 'place' | 'source',
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  return new Map((await snapshot.many(kind, wanted)).map(({ id, name }) => [id, name]));
}

/** The id with its name; an id without a record keeps itself as name. */
export const named = (id: string | null, names: ReadonlyMap<string, string>): Named | null =>
  id === null ? null : { id, name: names.get(id) ?? id };
