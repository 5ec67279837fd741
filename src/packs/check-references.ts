/** Every id and code that an entry names must stand somewhere: what points nowhere is refused, with where it stands. */
import { Refusal } from '../model/refusal.ts';
import type { CompiledKnowledge } from './compile-knowledge.ts';

export function checkReferences({ codebook, actors, places, sources, sections }: CompiledKnowledge): void {
  const acled = known(codebook.acled);
  const plover = known(codebook.plover);
  const cameo = known(codebook.cameo);
  const actor = known(actors);
  const place = known(places);

  const code = (where: string, list: ReadonlySet<string>, value: string | null, file: string) => {
    // A list that is not written yet refuses nothing: a pack can be tried before the whole codebook stands.
    if (value !== null && list.size > 0 && !list.has(value))
      throw dangling(where, value, `an id of codebook/${file}.yaml`);
  };
  for (const entry of codebook.acled) {
    code(`codebook/acled.yaml, ${entry.id}, plover`, plover, entry.plover, 'plover');
    code(`codebook/acled.yaml, ${entry.id}, cameo`, cameo, entry.cameo, 'cameo');
  }
  for (const entry of codebook.plover) {
    code(`codebook/plover.yaml, ${entry.id}, acled`, acled, entry.acled, 'acled');
    for (const leaf of entry.cameo) code(`codebook/plover.yaml, ${entry.id}, cameo`, cameo, leaf, 'cameo');
  }
  for (const entry of codebook.cameo) {
    code(`codebook/cameo.yaml, ${entry.id}, plover`, plover, entry.plover, 'plover');
    code(`codebook/cameo.yaml, ${entry.id}, acled`, acled, entry.acled, 'acled');
  }
  for (const entry of codebook.weapons) code(`codebook/weapons.yaml, ${entry.id}, acled`, acled, entry.acled, 'acled');
  for (const entry of codebook.triggers) {
    code(`codebook/triggers, ${entry.id}, acled`, acled, entry.acled, 'acled');
    code(`codebook/triggers, ${entry.id}, plover`, plover, entry.plover, 'plover');
    code(`codebook/triggers, ${entry.id}, cameo`, cameo, entry.cameo, 'cameo');
  }

  for (const entry of actors)
    for (const { to } of entry.affiliations)
      if (!actor.has(to)) throw dangling(`actors.yaml, ${entry.id}, affiliations`, to, 'the id of an actor');
  for (const entry of places)
    for (const parent of entry.parents)
      if (!place.has(parent)) throw dangling(`places.yaml, ${entry.id}, parents`, parent, 'the id of a place');
  for (const entry of sources)
    if (entry.actor !== null && !actor.has(entry.actor))
      throw dangling(`sources.yaml, ${entry.id}, actor`, entry.actor, 'the id of an actor');
  for (const entry of sections)
    for (const id of [...entry.initiators, ...entry.involves])
      if (!actor.has(id)) throw dangling(`sections.yaml, ${entry.id}`, id, 'the id of an actor');
}

const known = (entries: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(entries.map((entry) => entry.id));

const dangling = (where: string, came: string, expected: string) =>
  new Refusal({
    code: 'points-nowhere',
    where,
    expected,
    came: `"${came}", which is not there`,
    todo: 'Correct the id, or add the entry.',
  });
