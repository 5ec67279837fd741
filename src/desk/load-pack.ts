/** Puts what a pack knows into the ledger: its actors, places, sources and sections, from then on the team's own, with history. */
import type { Knowledge } from '../model/knowledge.ts';
import type { Change, Ledger } from './ports.ts';
import { SECTIONS } from './settings.ts';

type PackKnowledge = Pick<Knowledge, 'actors' | 'places' | 'sources' | 'sections'>;

/**
 * Writes what the ledger does not have; one decision, or none when all is there. A record that the ledger has stays as the
 * team left it, unless only this use case has ever written it: then a newer pack improves it.
 */
export async function loadPack(
  ledger: Ledger,
  knowledge: PackKnowledge,
  { by, packs }: { readonly by: string; readonly packs: readonly string[] },
): Promise<{ readonly written: number }> {
  const edited = await editedByOthers(ledger);
  const decision = await ledger.decide({
    by,
    act: ACT,
    why: `what pack ${packs.join(', ')} knows`,
    changes: [
      ...knowledge.actors.map((body): Change => ({ kind: 'actor', id: body.id, body })),
      ...knowledge.places.map((body): Change => ({ kind: 'place', id: body.id, body })),
      ...knowledge.sources.map((body): Change => ({ kind: 'source', id: body.id, body })),
      {
        kind: 'setting',
        id: SECTIONS,
        body: { id: SECTIONS, value: structuredClone(knowledge.sections) as never },
      } as const,
    ].filter(({ kind, id }) => !edited.has(`${kind} ${id}`)),
  });
  return { written: decision?.changes.length ?? 0 };
}

const ACT = 'load-pack';

async function editedByOthers(ledger: Ledger): Promise<ReadonlySet<string>> {
  const edited = new Set<string>();
  for (const kind of ['actor', 'place', 'source', 'setting'] as const) {
    for await (const { act, changes } of ledger.decisions({ kind })) {
      if (act !== ACT) for (const change of changes) edited.add(`${change.kind} ${change.id}`);
    }
  }
  return edited;
}
