/** Happenings that stand beside the act of a clause: "after an attack on X by Y", "during talks with Z", "including the killing of two men". */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { informative, nominals, nounDraft } from './nominal.ts';
import { nounUndone, type Reality } from './reality.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** Preposition under which a happening is the setting or the cause of the clause's own act. */
export const SETTING = new Set([
  'in',
  'during',
  'by',
  'after',
  'following',
  'amid',
  'from',
  'as',
  'with',
  'when',
  'under',
  'through',
  'for',
  'at',
  'since',
  'over',
  'including',
]);

/** Of these, what came before, or is part of what is told: "clashes broke out after the killing of X". */
export const BEFORE: ReadonlySet<string> = new Set(['after', 'following', 'including']);

export function backgroundOf(
  world: SentenceWorld,
  clause: Clause,
  of: {
    readonly told: boolean;
    readonly reality: Reality;
    readonly trigger: Trigger | null;
    readonly used: Set<NounGroup>;
    readonly preps: ReadonlySet<string>;
  },
): Draft[] {
  const { told, reality, trigger, used, preps } = of;
  const { lemma } = clause.verb;
  const drafts: Draft[] = [];
  for (const slot of clause.complements) {
    if (!preps.has(slot.prep)) continue;
    // "to refrain from attacks": what is not done, planned or asked for tells of nothing but what it follows.
    if (!told && !/^(?:after|following|since|over|amid|during)$/.test(slot.prep) && reality !== 'not') continue;
    if (!told && /^(?:refrain|desist|abstain|stop|cease|prevent)$/.test(lemma)) continue;
    // "called for their release": asked for, not told.
    if (slot.prep === 'for' && trigger?.kind === 'statement' && trigger.stance && trigger.stance !== 'asserts')
      continue;
    for (const nominal of nominals(world, slot.groups)) {
      if (used.has(nominal.group) || nounUndone(world, nominal.group.first)) continue;
      const draft = nounDraft(world, nominal, clause, used);
      if (!draft || !informative(draft)) continue;
      if (draft.kind === 'diplomacy') addRoles(draft, actorFillers(world, 'initiator', clause.subject));
      // "responded with air strikes on 4 May", "flew to A for talks": the clause's own act.
      const travel = draft.kind === 'diplomacy' && /^(?:travel|fly|arrive|go|return|head|come)$/.test(lemma);
      const own =
        travel ||
        (slot.prep === 'with' && /^(?:respond|retaliate|answer|react|reply|continue|begin|start)$/.test(lemma));
      if (own) addRoles(draft, actorFillers(world, 'initiator', clause.subject));
      draft.trace.push(own ? `carried-by:${lemma}` : `background:${slot.prep}`);
      draft.confidence = 0.55;
      drafts.push(draft);
    }
  }
  return drafts;
}
