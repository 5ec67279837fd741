/** Which harm of a sentence goes to which draft, and who suffered it. */
import { asHarm } from '../harm/find-harms.ts';
import type { FoundHarm } from '../harm/harm-world.ts';
import { addRoles, type Draft } from './draft.ts';
import { actorsIn } from './referent.ts';
import type { SentenceWorld } from './world.ts';

/** The dead of "after the killing of two men" are that killing's, not those of the act it led to. */
export function giveToBackground(
  world: SentenceWorld,
  drafts: readonly Draft[],
  harms: readonly FoundHarm[],
  given: Set<FoundHarm>,
): void {
  for (const draft of drafts) {
    const { group } = draft;
    if (!group || !draft.trace.some((rule) => rule.startsWith('background:'))) continue;
    for (const harm of harms)
      if (harm.at >= group.first && harm.at < group.last && draft.trigger?.effect === harm.effect && !given.has(harm)) {
        given.add(harm);
        giveHarm(world, draft, harm);
      }
  }
}

/** A harm belongs to acts of violence, captures and flights; the dead do not belong to a statement. */
export const suits = (draft: Draft, harm: FoundHarm): boolean => {
  // The figure is in it already.
  if (draft.trace.includes('put-at') && draft.harms.some(({ effect }) => effect === harm.effect)) return false;
  if (draft.kind === 'humanitarian') return true;
  if (draft.kind === 'capture') return harm.effect === 'captured' || harm.effect === 'freed';
  if (draft.kind === 'discovery') return harm.effect === 'killed';
  if (draft.kind === 'territory')
    return harm.effect !== 'captured' && harm.effect !== 'freed' && harm.effect !== 'displaced';
  return draft.kind === 'violence' || draft.kind === 'tally';
};

export function giveHarm(world: SentenceWorld, draft: Draft, harm: FoundHarm): void {
  draft.harms.push(asHarm(harm, 'victim'));
  if (!harm.sufferer || (draft.trigger?.id === 'lose-men' && draft.roles.length)) return;
  const [first, last] = harm.sufferer;
  const mentions = actorsIn(world, first, last).filter((mention) => !/^\d+$/.test(mention.name));
  if (mentions.length) {
    for (const mention of mentions) {
      const held = draft.roles.find(
        (filler) =>
          filler.span?.start === mention.span.start || (filler.actor !== null && filler.actor === mention.actor),
      );
      if (!held)
        addRoles(draft, [
          {
            role: 'victim',
            name: mention.name,
            actor: mention.actor,
            span: mention.span,
            hedge: 'none',
            number: mention.number,
          },
        ]);
    }
  } else if (
    harm.name &&
    !/^(?:people|persons?|others?|some|dozens|hundreds|number|casualt\w+|\d+)$/i.test(harm.name) &&
    !draft.roles.some(
      (filler) =>
        filler.role === 'victim' &&
        filler.span &&
        filler.span.start <= harm.span.end &&
        harm.span.start <= filler.span.end,
    )
  ) {
    addRoles(draft, [{ role: 'victim', name: harm.name, actor: null, span: harm.span, hedge: 'none', number: null }]);
  }
}
