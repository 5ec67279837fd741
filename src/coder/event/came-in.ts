/** "were shot dead when masked men burst in": who came did it, though no "by" says so. */
import type { RoleFiller } from '../../model/claim.ts';
import type { Clause } from '../text/phrase.ts';
import { type Draft, fillers } from './draft.ts';
import { actorsOf, isArmed } from './referent.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** Doers for a harm told in the passive without one, from the clause that says when it happened. */
export function doersWhoCame(world: SentenceWorld, draft: Draft, clause: Clause): readonly RoleFiller[] {
  if (!draft.trigger?.effect || !clause.verb.passive || draft.kind !== 'violence') return [];
  if (fillers(draft, 'initiator').length) return [];
  const came = world.grammar.clauses.find(
    (other) => /^(?:when|as)$/.test(other.relation) && other.parent === clause && !other.verb.passive,
  );
  const armed = came?.subject.filter((group) =>
    actorsOf(world, group).some(
      (mention) => isArmed(world, mention) || /\b(?:masked|armed|unidentified|unknown)\b/i.test(mention.name),
    ),
  );
  return armed?.length ? actorFillers(world, 'initiator', armed) : [];
}
