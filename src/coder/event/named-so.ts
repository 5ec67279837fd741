/** "The minister called the deal “blackmail”": what somebody thinks of a thing, said by the name they give it. */

import type { Clause } from '../text/phrase.ts';
import { isQuote } from '../text/token-kinds.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** A statement of whoever gives the name; null where no words of theirs are quoted. */
export function namedSo(world: SentenceWorld, clause: Clause): Draft | null {
  const { lemma, passive, negated, modal, form } = clause.verb;
  if (!/^(?:call|brand|label|dub|term)$/.test(lemma) || passive || negated || modal || form !== 'finite') return null;
  const { tokens, sentences } = world.doc;
  const trigger = world.lexicon.triggers.get('condemn');
  const last = Math.min(sentences[clause.sentence]!.last, clause.verb.last + 8);
  const quoted = tokens.slice(clause.verb.last, last).some((token) => isQuote(token));
  const who = actorFillers(world, 'initiator', clause.subject);
  if (!trigger || !quoted || !clause.objects.length || !who.length) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, who);
  addRoles(draft, actorFillers(world, 'target', clause.objects.slice(0, 1)));
  draft.speakers = who.map(({ name, actor, span }) => ({ name, actor, span }));
  draft.plover = null;
  draft.trace.push(`named-so:${lemma}`);
  return draft;
}
