/** "is due to leave A", "is ready to lift the curfew", "is expected to meet the governor": a plan of whoever is to act, told as such. */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** A promise of the one who is to act; null if the clause above sets no time for it, or if nobody we know acts. */
export function scheduled(world: SentenceWorld, clause: Clause, trigger: Trigger | null): Draft | null {
  const above = clause.parent;
  const promise = world.lexicon.triggers.get('promise');
  if (!promise || !trigger || !above || clause.relation !== 'to' || trigger.kind === 'statement') return null;
  if (above.verb.negated || above.verb.modal || !/^(?:main|and|while)$/.test(above.relation)) return null;
  const set =
    above.verb.passive && /^(?:expect|schedule|slate|set)$/.test(above.verb.lemma)
      ? true
      : above.verb.copula &&
        world.doc.tokens.slice(above.verb.last, Math.min(above.last, above.verb.last + 3)).some(
          ({ lower }) =>
            /^(?:due|set|scheduled|expected)$/.test(lower) ||
            // Ready to help is an offer; ready to fight tells nothing yet.
            (trigger.kind !== 'violence' &&
              trigger.kind !== 'territory' &&
              trigger.kind !== 'deployment' &&
              /^(?:ready|prepared|willing)$/.test(lower)),
        );
  const doers = actorFillers(world, 'initiator', clause.subject);
  if (!set || !doers.length) return null;
  const draft = makeDraft(promise, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, doers);
  draft.trace.push(`due:${trigger.id}`);
  draft.confidence = 0.6;
  return draft;
}
