/** Warnings: of what the speaker will do they are threats, of what may befall they weigh a risk, to somebody they ask. */
import { addRoles, type Draft } from '../event/draft.ts';
import { actorFillers } from '../event/roles.ts';
import type { SentenceWorld } from '../event/world.ts';

/** Changes drafts of "warn" that are no threat. Call it once speakers are known. */
export function readWarnings(world: SentenceWorld, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { clause } = draft;
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
