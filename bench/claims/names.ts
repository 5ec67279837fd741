/** When two names of actors mean one: the same entry of a pack or of `actors.json`, or mostly the same words. */

const EMPTY = new Set('al el the forces force fighters fighter militants militant soldiers soldier troops'.split(' '));

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘']s?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (name: string): readonly string[] => {
  const all = fold(name).split(' ').filter(Boolean);
  const kept = all.filter((word) => !EMPTY.has(word));
  return kept.length ? kept : all;
};

export type SameName = (a: { name: string; actor?: string | null }, b: string) => boolean;

/** `entries`: canonical id -> every form of its name. Forms are compared folded and without the empty words. */
export function makeSameName(entries: Iterable<readonly [id: string, names: readonly string[]]>): SameName {
  const known = new Map<string, Set<string>>();
  const file = (form: string, id: string): void => {
    if (!form) return;
    const ids = known.get(form) ?? new Set();
    known.set(form, ids.add(id));
  };
  for (const [id, names] of entries) {
    file(fold(id), id);
    for (const name of names) {
      file(fold(name), id);
      file(wordsOf(name).join(' '), id);
    }
  }
  const idsOf = (name: string): ReadonlySet<string> => {
    return known.get(fold(name)) ?? known.get(wordsOf(name).join(' ')) ?? new Set();
  };
  return (a, b) => {
    const gold = idsOf(b);
    if (a.actor && gold.has(a.actor)) return true;
    for (const id of idsOf(a.name)) if (gold.has(id)) return true;
    const left = wordsOf(a.name);
    const right = wordsOf(b);
    const [short, long] = left.length <= right.length ? [left, right] : [right, left];
    if (!short.length) return false;
    const within = new Set(long);
    return short.filter((word) => within.has(word)).length / short.length >= 0.6;
  };
}
