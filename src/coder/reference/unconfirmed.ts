/** "The claim could not be independently confirmed": what was told just before, doubted by the report itself. */
import type { Draft } from '../event/draft.ts';
import { makeDraft } from '../event/make-draft.ts';
import type { SentenceWorld } from '../event/world.ts';
import { retell } from './again.ts';

const TOLD = /^(?:claim|report|toll|figure|statement|account|allegation|information|this|that|it|neither|none)$/;

/** The doubts of a sentence; nothing where nobody had claimed anything. */
export function unconfirmed(world: SentenceWorld, drafts: readonly Draft[], earlier: readonly Draft[]): Draft[] {
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    const { verb } = clause;
    if (!verb.passive || !/^(?:confirm|verify|corroborate|substantiate)$/.test(verb.lemma)) continue;
    if (!(verb.negated || /^(?:neither|none)$/.test(world.doc.tokens[clause.first]!.lower))) continue;
    const [subject] = clause.subject;
    if (!subject || !TOLD.test(world.doc.tokens[subject.head]!.lemma)) continue;
    if (drafts.some((draft) => draft.clause === clause)) continue;
    const told = [...earlier, ...drafts.filter((draft) => draft.clause && draft.clause.i < clause.i)].findLast(
      (held) =>
        clause.sentence - held.sentence <= 2 && held.kind !== 'statement' && held.speakers.length > 0 && held.trigger,
    );
    if (!told?.trigger) continue;
    const draft = makeDraft(told.trigger, clause.sentence, verb.head, [clause.first, clause.last], clause, null);
    retell(world, draft, told, 'doubts', []);
    made.push(draft);
  }
  return made;
}
