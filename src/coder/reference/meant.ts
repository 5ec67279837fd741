/** Which earlier claim words point back to: "the attack", "the claim", "the accusation"; and which one a later telling repeats. */
import { type Draft, fillers, sameFiller } from '../event/draft.ts';
import { nounTriggers } from '../event/match.ts';
import type { World } from '../event/world.ts';
import type { NounGroup } from '../text/phrase.ts';

/** Words about words: what somebody said. */
const WORDS: ReadonlySet<string> = new Set(
  'claim allegation report accusation charge rumour rumor assertion account statement it this that which news suggestion story them these those'.split(
    ' ',
  ),
);
const ACCUSING: ReadonlySet<string> = new Set('accusation charge allegation claim it this'.split(' '));
const DEED = /^(?:incident|attempt|crime|assassination|operation|event|casualt(?:y|ies)|death|loss|toll|blow)$/;

export const pointsToWords = (world: World, group: NounGroup): boolean => {
  const head = world.doc.tokens[group.head]!;
  return WORDS.has(head.lemma) || WORDS.has(head.lower);
};

/** What somebody said before, for "these claims", "the accusation"; null without a group is the same. */
export function saidBefore(world: World, group: NounGroup | null, earlier: readonly Draft[], at: number): Draft | null {
  const accusing = group !== null && ACCUSING.has(world.doc.tokens[group.head]!.lemma);
  const near = earlier.filter((held) => at - held.sentence <= 3 && held.stance !== 'denies');
  const said = near.findLast(
    (held) =>
      held.speakers.length > 0 &&
      held.kind !== 'assessment' &&
      (held.kind !== 'statement' || (accusing && held.stance === 'asserts')),
  );
  if (said) return said;
  return (
    near.findLast((held) => at - held.sentence <= 2 && held.kind !== 'statement' && held.kind !== 'assessment') ?? null
  );
}

/** The deed that a noun names again: "the attack", "the abduction", "her death". */
export function deedBefore(world: World, group: NounGroup, earlier: readonly Draft[], at: number): Draft | null {
  const triggers = nounTriggers(world, group).filter(({ kind }) => kind !== 'statement' && kind !== 'assessment');
  const head = world.doc.tokens[group.head]!;
  const generic = DEED.test(head.lemma);
  if (!triggers.length && !generic) return null;
  const near = earlier.filter(
    (held) =>
      at - held.sentence <= 6 && held.stance !== 'denies' && held.kind !== 'statement' && held.kind !== 'assessment',
  );
  if (generic)
    return near.findLast((held) => held.kind === 'violence' || /incident|operation|event/.test(head.lemma)) ?? null;
  const exact = near.findLast((held) =>
    triggers.some(
      (trigger) => held.trigger === trigger || (trigger.effect !== null && held.trigger?.effect === trigger.effect),
    ),
  );
  const last = near.findLast((held) => triggers.some((trigger) => trigger.kind === held.kind));
  // "the attack" is whatever blow was told last, its main act first; "the abduction" is an abduction.
  const kind = last && near.find((held) => held.sentence === last.sentence && held.kind === last.kind);
  if (triggers.some(({ id }) => id === 'attack')) return kind ?? null;
  if (exact) return exact;
  // "the killing", "the murder": whatever cost a life, or the body that was found.
  if (triggers[0]!.effect === 'killed')
    return near.findLast(({ harms }) => harms.some(({ effect, subset }) => effect === 'killed' && !subset)) ?? null;
  return triggers[0]!.effect ? null : (kind ?? null);
}

/** Both name places, and none of the one's is among the other's: men stationed in A are not those in B. */
export const apart = (a: Draft, b: Draft): boolean =>
  a.places.length > 0 &&
  b.places.length > 0 &&
  !a.places.some((place) => b.places.some((other) => other.place === place.place || other.name === place.name));

/** An earlier telling of the same act by another voice. */
export function toldBefore(draft: Draft, earlier: readonly Draft[]): Draft | null {
  const names = draft.speakers.map(({ name }) => name).join();
  return (
    earlier.findLast(
      (held) =>
        held !== draft &&
        held.kind === draft.kind &&
        held.stance !== draft.stance &&
        draft.sentence - held.sentence <= 4 &&
        (held.trigger === draft.trigger ||
          (held.acled !== null && held.acled === draft.acled) ||
          (draft.stance === 'denies' &&
            draft.trigger?.id === 'attack' &&
            held.kind === 'violence' &&
            draft.sentence - held.sentence <= 2 &&
            fillers(held, 'initiator').length > 0)) &&
        held.speakers.map(({ name }) => name).join() !== names &&
        !apart(held, draft) &&
        agree(fillers(held, 'initiator'), fillers(draft, 'initiator')),
    ) ?? null
  );
}

const agree = (a: Draft['roles'], b: Draft['roles']): boolean =>
  !a.length || !b.length || a.some((left) => b.some((right) => sameFiller(left, right)));
