/** Bare collective nouns that take up a fuller description: "the army", "the militia". */
import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';

const STATE_NOUNS = new Set(
  'army military navy police government parliament regime opposition authorities coalition militia gang faction'.split(
    ' ',
  ),
);

/** "the army" after "the Zorian army" is that army: bare collective nouns take up the nearest fuller description. */
export function linkBare(doc: Document, groups: readonly Found[]): readonly Found[] {
  const fuller = new Map<string, Found>();
  return [...groups]
    .sort((a, b) => a.first - b.first)
    .map((group) => {
      const head = doc.tokens[group.last - 1]!.lower;
      if (!STATE_NOUNS.has(head)) return group;
      if (group.last - group.first > 1) {
        fuller.set(head, group);
        return group;
      }
      const before = fuller.get(head);
      if (!before || doc.tokens[group.first - 1]?.lower !== 'the') return group;
      return {
        ...group,
        name: before.name,
        actor: before.actor,
        class: before.class,
        why: `"the ${head}": ${before.name}, named before`,
      };
    });
}
