/** Assessments in the writer's own voice: "these incidents indicate that …", "…, marking a sharp increase". */
import { governing, type SpeechReading } from '../attribution/speech.ts';
import type { Clause } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { verbTriggers } from './match.ts';
import { actorsOf } from './referent.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

const WEIGHING: ReadonlySet<string> = new Set(
  'indicate suggest show signal imply mean demonstrate confirm reveal prove'.split(' '),
);

const isLikely = (world: SentenceWorld, { verb, last }: Clause): boolean =>
  verb.copula &&
  verb.lemma === 'be' &&
  !verb.negated &&
  world.doc.tokens
    .slice(verb.last, Math.min(last, verb.last + 3))
    .some(({ lower }) => /^(?:likely|probable)$/.test(lower));

/** Drafts of kind assessment; a verb trigger "indicate" found by the clause is replaced by what it introduces. */
export function assessmentOf(world: SentenceWorld, drafts: Draft[], speech: SpeechReading): Draft[] {
  const trigger = world.lexicon.triggers.get('indicate');
  if (!trigger) return [];
  const made: Draft[] = [];
  for (const clause of world.grammar.clauses) {
    const above = clause.parent;
    if (!above || clause.relation !== 'that' || !WEIGHING.has(above.verb.lemma) || above.verb.negated) continue;
    if (above.subject.some((group) => /^(?:report|rumou?r|source|account)$/.test(world.doc.tokens[group.head]!.lemma)))
      continue;
    if (above.subject.some((group) => actorsOf(world, group).length > 0) || governing(speech.content, above)) continue;
    const first = clause;
    if (made.some((draft) => draft.clause?.parent === above)) continue;
    for (let i = drafts.length - 1; i >= 0; i--) {
      const held = drafts[i]!;
      if (held.clause === above || held.clause === clause || held.clause?.parent === clause) drafts.splice(i, 1);
    }
    const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], first, null);
    draft.roles.push(...actorFillers(world, 'initiator', clause.subject));
    draft.trace.push(`weighs:${above.verb.lemma}`);
    if (draft.roles.length) made.push(draft);
  }
  for (const clause of world.grammar.clauses) {
    // "it is likely that X will strike A", "X is likely to strike A": an act foretold.
    const above = clause.parent;
    if (!above || !/^(?:that|to)$/.test(clause.relation) || !isLikely(world, above)) continue;
    if (governing(speech.content, above) || !verbTriggers(world, clause).length) continue;
    const doers = actorFillers(world, 'initiator', clause.subject);
    if (!doers.length || drafts.some((held) => held.clause === clause)) continue;
    const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
    draft.roles.push(...doers);
    draft.trace.push('foretold');
    made.push(draft);
  }
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i]!;
    if (draft.kind !== 'assessment') continue;
    const { clause } = draft;
    const doer =
      clause && clause.relation === 'ing' && clause.parent
        ? drafts.find((other) => other.clause === clause.parent && other !== draft)
        : undefined;
    if (!clause || !doer || !clause.objects.length) drafts.splice(i, 1);
    else {
      draft.roles = [];
      draft.inherits = doer;
    }
  }
  return made;
}
