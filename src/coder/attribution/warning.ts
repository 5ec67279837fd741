/** Warnings: of what the speaker will do they are threats, of what may befall they weigh a risk, to somebody they ask. */
import { addRoles, type Draft } from '../event/draft.ts';
import { verbTriggers } from '../event/match.ts';
import { actorFillers } from '../event/roles.ts';
import type { SentenceWorld } from '../event/world.ts';

/** Changes drafts of "warn" that are no threat. Call it once speakers are known. */
export function readWarnings(world: SentenceWorld, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { clause } = draft;
    if (draft.kind === 'statement' && draft.stance === 'promises' && clause && ofViolence(world, draft)) {
      draft.stance = 'threatens';
      draft.plover = 'THREATEN';
      draft.cameo = '13';
      draft.trace.push('promises-violence');
    }
    if (draft.trigger?.id !== 'threaten' || clause?.verb.lemma !== 'warn') continue;
    const child = world.grammar.clauses.find((other) => other.parent === clause);
    if (!child) continue;
    if (child.verb.form === 'infinitive') {
      draft.stance = 'demands';
      draft.plover = 'REQUEST';
      draft.cameo = '10';
      addRoles(draft, actorFillers(world, 'target', clause.objects));
      draft.trace.push('warns-to');
    } else if (child.relation === 'that' && !ownAct(world, draft)) {
      draft.kind = 'assessment';
      draft.stance = 'assesses';
      draft.plover = null;
      draft.cameo = null;
      draft.trace.push('warns-of-risk');
    }
  }
}

/** "will kill one of them", "swore that the polls would be attacked", "vowed to cut off the hand": a promise of blows is a threat. */
function ofViolence(world: SentenceWorld, draft: Draft): boolean {
  const clause = draft.clause!;
  const spoken = clause.verb.modal ? [clause] : world.grammar.clauses.filter((other) => other.parent === clause);
  return spoken.some(
    (one) =>
      !one.verb.negated &&
      (verbTriggers(world, one).some(({ id }) => /^(?:kill|attack|shell|air-strike|abduct|loot|open-fire)$/.test(id)) ||
        /^(?:avenge|retaliate|crush|punish|behead|annihilate)$/.test(one.verb.lemma)),
  );
}

/** Whether the speaker, or an act of punishing by nobody named, stands in what is warned of. */
function ownAct(world: SentenceWorld, draft: Draft): boolean {
  const child = world.grammar.clauses.find((other) => other.parent === draft.clause)!;
  if (!child.subject.length) return true;
  const { tokens } = world.doc;
  if (child.subject.some((group) => group.pronoun || group.determiner === 'possessive')) return true;
  if (/^(?:face|suffer|pay|meet|be)$/.test(child.verb.lemma) || child.verb.passive) return true;
  const names = new Set(draft.speakers.map(({ name }) => name.toLowerCase()));
  return child.subject.some((group) => {
    const mention = world.index.actor[group.head];
    return (
      (mention !== undefined && names.has(mention.name.toLowerCase())) ||
      /^(?:any|anyone|whoever)$/.test(tokens[group.first]!.lower)
    );
  });
}
