/** "His men had been in Arzan", "troops are at the port": where a force is, said with no verb of posting. */
import type { Clause } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorsOf, isArmed } from './referent.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** A draft of the posture; null if the clause tells of no force at a place. */
export function postedAt(world: SentenceWorld, clause: Clause): Draft | null {
  const station = world.lexicon.triggers.get('station');
  if (!station || clause.verb.lemma !== 'be' || !clause.verb.copula || clause.objects.length) return null;
  const there = clause.complements.some(
    ({ prep, groups }) =>
      /^(?:in|at|near|inside)$/.test(prep) && groups.some(({ head }) => world.index.place[head] !== undefined),
  );
  const force = clause.subject.flatMap((group) => actorsOf(world, group)).some((mention) => isArmed(world, mention));
  if (!there || !force) return null;
  const draft = makeDraft(station, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, actorFillers(world, 'initiator', clause.subject));
  return draft;
}
