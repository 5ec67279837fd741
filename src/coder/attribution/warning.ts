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
    if (draft.kind === 'statement' && clause) readPromise(world, draft);
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

/** What may be taken away to put somebody under pressure. */
const WITHDRAWN =
  /^(?:inspector|observer|monitor|peacekeeper|worker|staff|ambassador|envoy|diplomat|support|aid|backing|recognition|offer|invitation|cooperation)$/;
const GRANTING =
  /^(?:accept|meet|recognise|recognize|allow|negotiate|talk|cooperate|comply|attend|participate|join|sign|honour|honor|return|release|bow|yield)$/;

/** "will support" is a promise, "will impose", "would boycott" a threat, "will not accept" a refusal. */
function readPromise(world: SentenceWorld, draft: Draft): void {
  const clause = draft.clause!;
  if (draft.trigger?.id === 'praise') {
    if (!/^(?:will|'ll)$/.test(clause.verb.modal ?? '') || clause.verb.negated) return;
    draft.stance = 'promises';
    as(draft, 'AGREE', '03', 'will-support');
    return;
  }
  if (draft.stance !== 'promises') return;
  const spoken = clause.verb.modal ? [clause] : world.grammar.clauses.filter((other) => other.parent === clause);
  for (const one of spoken) {
    if (one.verb.negated) {
      if (/^(?:will|would|wo)$/.test(one.verb.modal ?? '') && GRANTING.test(one.verb.lemma))
        as(draft, 'REJECT', '12', 'will-not');
    } else if (
      /^(?:boycott|retaliate|prohibit|outlaw)$/.test(one.verb.lemma) ||
      verbTriggers(world, one).some(({ id }) => /^(?:sanction|repress|besiege)$/.test(id)) ||
      (/^(?:withdraw|recall|pull|suspend|cut|halt|stop|end)$/.test(one.verb.lemma) &&
        one.objects.some((group) => isPressure(world, group.head)))
    )
      as(draft, 'THREATEN', '13', 'will-press');
  }
}

const isPressure = ({ doc }: SentenceWorld, head: number): boolean => {
  const { lemma } = doc.tokens[head]!;
  return WITHDRAWN.test(lemma) || (lemma === 'force' && /^peace/.test(doc.tokens[head - 1]?.lower ?? ''));
};

function as(draft: Draft, plover: string, cameo: string, rule: string): void {
  draft.plover = plover;
  draft.cameo = cameo;
  draft.trace.push(rule);
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
