/** Names in other projects' files -> actors the ledger knows: by name or alias, the country in brackets aside. Nothing is guessed. */
import { foldName } from '../analysis/context.ts';
import type { Actor } from '../model/actor.ts';

export type Namer = (name: string) => Actor | null;

/** A name that two actors bear names neither. */
export function makeNamer(actors: readonly Actor[]): Namer {
  const byName = new Map<string, Actor | null>();
  for (const actor of actors)
    for (const form of new Set([actor.name, ...actor.aliases.map(({ name }) => name)].map(foldName))) {
      const before = byName.get(form);
      byName.set(form, before === undefined || before === actor ? actor : null);
    }
  return (name) => {
    for (const form of formsOf(name)) {
      const found = byName.get(foldName(form));
      if (found) return found;
    }
    return null;
  };
}

/** "ABC: Long Name (Country)" is called so, or without the country, or by its letters alone, or by its long name. */
function formsOf(name: string): readonly string[] {
  const bare = name
    .slice(0, 300)
    .replace(/\([^()]{0,100}\)/g, ' ')
    .trim();
  const colon = bare.indexOf(':');
  return [name.slice(0, 300), bare, ...(colon > 0 ? [bare.slice(colon + 1), bare.slice(0, colon)] : [])].filter(
    (form) => foldName(form) !== '',
  );
}
