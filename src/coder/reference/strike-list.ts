/** Lists of blows: "The coalition conducted 20 strikes. Near A, two strikes destroyed a depot." The doer, day and speaker of the first hold for those told one by one. */
import { addRoles, type Draft, fillers, sameFiller } from '../event/draft.ts';
import type { World } from '../event/world.ts';

const BLOW: ReadonlySet<string> = new Set(
  'strike airstrike sortie raid attack bombardment shelling mission'.split(' '),
);

/** How far, in sentences, a list may run on without naming its doer again. */
const REACH = 12;

const isBlow = (world: World, draft: Draft): boolean =>
  draft.group !== null && BLOW.has(world.doc.tokens[draft.group.head]!.lemma);

/** Gives a blow without a doer that of the list it stands in; nothing if somebody else was named in between. */
export function goesOnWithList(world: World, kept: readonly Draft[], draft: Draft): void {
  if (draft.kind !== 'violence' || !isBlow(world, draft)) return;
  const own = fillers(draft, 'initiator');
  if (own.length && draft.times.length) return;
  if (draft.group!.determiner === 'definite' || draft.group!.determiner === 'demonstrative') return;
  const lemma = world.doc.tokens[draft.group!.head]!.lemma;
  let last = draft.sentence;
  for (let i = kept.length - 1; i >= 0; i--) {
    const held = kept[i]!;
    if (last - held.sentence > 3 || draft.sentence - held.sentence > REACH) return;
    last = held.sentence;
    if (held.kind === 'statement' || held.sentence === draft.sentence) continue;
    const doers = fillers(held, 'initiator');
    if (!doers.length) {
      // Another happening of nobody's stands between: the list is broken.
      if (!isBlow(world, held)) return;
      continue;
    }
    if (!isBlow(world, held) || !(held.kind === 'violence' || held.kind === 'tally')) return;
    if (world.doc.tokens[held.group!.head]!.lemma !== lemma || held.stance !== draft.stance) return;
    if (own.length && !doers.some((doer) => own.some((other) => sameFiller(doer, other)))) return;
    if (draft.speakers.length && draft.speakers[0]!.name !== held.speakers[0]?.name) return;
    if (!own.length) addRoles(draft, doers);
    if (!draft.speakers.length) draft.speakers = [...held.speakers];
    if (!draft.times.length && held.times.length && !held.tally?.since) {
      draft.times = [...held.times];
      draft.basis = 'inherited';
    }
    draft.trace.push('doer-of-list');
    return;
  }
}
