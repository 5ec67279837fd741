/** Brings what packs know (actors, places, sources) into the ledger, as one decision; what people have since changed there stays. */
import type { Knowledge } from '../model/knowledge.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';

/** The act under which pack records are written: a record whose last decision had another act was touched by a person. */
export const LOAD_ACT = 'load-pack';

/**
 * Writes the pack records that are new or changed since they were last loaded. Returns how many were written; 0 makes no
 * decision. Records that a person changed or withdrew are left alone and counted in `kept`.
 */
export async function loadPack(
  ledger: Ledger,
  knowledge: Knowledge,
  options: { readonly by: string; readonly packs: readonly string[] },
): Promise<{ readonly written: number; readonly kept: number }> {
  const wanted: readonly Change[] = [
    ...knowledge.sources.map((body): Change => ({ kind: 'source', id: body.id, body })),
    ...knowledge.actors.map((body): Change => ({ kind: 'actor', id: body.id, body })),
    ...knowledge.places.map((body): Change => ({ kind: 'place', id: body.id, body })),
  ];
  let kept = 0;
  let written = 0;
  await ledger.decide({
    by: options.by,
    act: LOAD_ACT,
    why: `packs ${options.packs.join(', ')} as of ${knowledge.version.slice(0, 12)}`,
    changes: async (now) => {
      const touched = await touchedByPeople(ledger, now, wanted);
      kept = touched.size;
      const changes = wanted.filter(({ kind, id }) => !touched.has(`${kind} ${id}`));
      written = changes.length;
      return changes;
    },
  });
  return { written, kept };
}

/** Of the records that differ from the pack's, those whose last writer was not a pack. */
async function touchedByPeople(ledger: Ledger, now: Snapshot, wanted: readonly Change[]): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  for (const kind of ['source', 'actor', 'place'] as const) {
    const standing = new Map((await now.all(kind)).map((body) => [body.id, JSON.stringify(body)]));
    for (const change of wanted) {
      if (change.kind !== kind || JSON.stringify(change.body) === standing.get(change.id)) continue;
      if (!standing.has(change.id) && now.head.n === 0) continue;
      let last: string | null = null;
      for await (const decision of ledger.decisions({ kind, id: change.id })) last = decision.act;
      if (last !== null && last !== LOAD_ACT) touched.add(`${kind} ${change.id}`);
    }
  }
  return touched;
}
