/** "The fate of the third guard is unknown", "twelve youths, whose whereabouts are unknown": people of whom nothing is heard. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorsOf } from './referent.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** A draft of those missing; null where the clause says nothing of the kind, or of nobody. */
export function fateUnknown(world: SentenceWorld, clause: Clause): Draft | null {
  if (!/^(?:be|remain)$/.test(clause.verb.lemma) || clause.verb.negated) return null;
  const { tokens } = world.doc;
  const [subject] = clause.subject;
  if (!subject || !/^(?:fate|whereabouts)$/.test(tokens[subject.head]!.lower)) return null;
  const after = tokens.slice(clause.verb.last, clause.verb.last + 3);
  if (!after.some(({ lower }) => /^(?:unknown|unclear|uncertain|mystery)$/.test(lower))) return null;
  const trigger = world.lexicon.triggers.get('go-missing');
  const whose = lost(world, clause, subject);
  if (!trigger || !whose.length) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, actorFillers(world, 'victim', whose));
  draft.trace.push('fate-unknown');
  return draft.roles.length ? draft : null;
}

/** Behind "of", or before "whose". */
function lost(world: SentenceWorld, clause: Clause, subject: NounGroup): readonly NounGroup[] {
  const of = subject.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups);
  if (of.length || world.doc.tokens[subject.first]!.lower !== 'whose') return of;
  const before = world.grammar.phrases.findLast(
    (phrase): phrase is NounGroup =>
      phrase.type === 'noun' && phrase.last <= clause.first && actorsOf(world, phrase).length > 0,
  );
  return before ? [before] : [];
}
