/** "The Front did not attend", "refused to sign": who stayed away from talks or left an accord unsigned. */
import type { Clause } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** A draft of the refusal; null for other verbs, for what is not told as past, and where nobody is named. */
export function stayedAway(world: SentenceWorld, clause: Clause): Draft | null {
  const { lemma, negated, modal, past, perfect } = clause.verb;
  if (!negated || modal || !/^(?:attend|participate|sign|join)$/.test(lemma)) return null;
  if (!(past || perfect || world.doc.tokens[clause.verb.first]!.lower === 'did')) return null;
  const trigger = world.lexicon.triggers.get('refuse');
  const who = actorFillers(world, 'initiator', clause.subject);
  if (!trigger || !who.length) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, who);
  draft.trace.push(`stayed-away:${lemma}`);
  return draft;
}
