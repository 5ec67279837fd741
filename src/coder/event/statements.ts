/** Statements: what is said where the content is no event. */

import { spanOf } from '../../model/span.ts';
import { sideOf } from '../attribution/speakers.ts';
import { governing, type Speech, type SpeechReading } from '../attribution/speech.ts';
import type { Clause } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { verbTriggers } from './match.ts';
import { actorsOf } from './referent.ts';
import { actorFillers } from './roles.ts';
import type { SentenceWorld } from './world.ts';

export function statementsOf(
  world: SentenceWorld,
  drafts: readonly Draft[],
  { saying, content }: SpeechReading,
): Draft[] {
  const made: Draft[] = [];
  for (const [clause, speech] of saying) {
    if (speech.hedge !== 'none' || clause.verb.modal) continue;
    const own = drafts.find((draft) => draft.clause === clause && draft.kind === 'statement');
    if (own) {
      addContent(world, own, clause, content);
      continue;
    }
    const said: Clause[] = [];
    for (const [inner, by] of content) if (by === speech && inner !== clause) said.push(inner);
    if (
      !said.length ||
      drafts.some((draft) => draft.clause !== null && governing(content, draft.clause) === speech) ||
      [...saying.values()].some(
        (inner) => inner !== speech && inner.clause && governing(content, inner.clause) === speech,
      )
    )
      continue;
    const trigger = world.lexicon.triggers.get('publish');
    const first = said[0]!;
    const asks = speech.stance === 'demands' || speech.stance === 'threatens' || speech.stance === 'promises';
    if (!trigger || !speech.speakers.length || (first.verb.form === 'infinitive' && !asks)) continue;
    // "asked not to be named"
    if (asks && said.some(({ verb }) => verb.negated && /^(?:name|identify|quote)$/.test(verb.lemma))) continue;
    const from = asks ? clause : first;
    const draft = makeDraft(
      trigger,
      clause.sentence,
      from.verb.head,
      [from.first, Math.max(...said.map((inner) => inner.last))],
      from,
      null,
    );
    draft.trace[0] = 'statement';
    // "Analysts believe that the rebels may attack A": an act foretold, weighed by who speaks.
    const weighs =
      speech.stance === 'assesses' && FORETELLS.test(first.verb.modal ?? '') && verbTriggers(world, first).length;
    if (weighs) draft.kind = 'assessment';
    draft.plover = null;
    draft.speakers = [...speech.speakers];
    draft.stance = stanceOf(speech, first);
    addRoles(draft, weighs ? actorFillers(world, 'initiator', first.subject) : speakerRoles(speech));
    addRoles(
      draft,
      actorFillers(world, 'target', first.subject).filter(
        (filler) => !draft.roles.some((held) => held.name === filler.name),
      ),
    );
    draft.trace.push(speech.rule);
    draft.confidence = 0.6;
    made.push(draft);
  }
  for (const draft of drafts) {
    if (draft.kind !== 'statement') continue;
    const own = draft.clause && saying.get(draft.clause);
    if (!draft.speakers.length) {
      const speech = own ?? null;
      draft.speakers = speech ? [...speech.speakers] : together(world, draft);
    }
  }
  for (const draft of [...drafts, ...made]) if (draft.kind === 'statement') speaksFor(world, draft);
  return made;
}

/** Those who make a statement of their own: several are one speaker, together. */
function together(world: SentenceWorld, draft: Draft): Draft['speakers'] {
  const who = draft.roles.filter((filler) => filler.role === 'initiator');
  const each = who.map(({ name, actor, span }) => ({ name, actor, span }));
  if (each.length < 2 || each.some(({ span }) => !span)) return each;
  const start = Math.min(...each.map(({ span }) => span!.start));
  const end = Math.max(...each.map(({ span }) => span!.end));
  if (end - start > 200) return each;
  return [{ name: each.map(({ name }) => name).join(' + '), actor: null, span: spanOf(world.doc.text, start, end) }];
}

/** "The brigade's commander promised an operation": the brigade promises, by the commander's mouth. */
function speaksFor(world: SentenceWorld, draft: Draft): void {
  const { clause } = draft;
  for (const group of [...(clause?.subject ?? []), ...(clause?.parent?.subject ?? [])])
    for (const mention of actorsOf(world, group)) {
      const at = draft.roles.findIndex(({ role, name }) => role === 'initiator' && name === mention.name);
      const side = at < 0 ? null : sideOf(world, mention);
      if (!side) continue;
      draft.roles[at] = { ...draft.roles[at]!, name: side.name, actor: side.actor };
      draft.trace.push('speaks-for');
    }
}

const FORETELLS = /^(?:may|might|could|will|would)$/;

function stanceOf(speech: Speech, content: Clause): Draft['stance'] {
  if (speech.stance === 'asserts' && content.verb.modal) {
    if (/^(?:will|would|shall|'ll|wo)$/.test(content.verb.modal)) return 'promises';
    if (/^(?:must|should)$/.test(content.verb.modal)) return 'demands';
  }
  return speech.stance === 'confirms' ? 'asserts' : speech.stance;
}

const speakerRoles = (speech: Speech): Draft['roles'] =>
  speech.speakers.slice(-1).map(({ name, actor, span }) => ({
    role: 'initiator' as const,
    name,
    actor,
    span,
    hedge: 'none' as const,
    number: null,
  }));

/** Whether a clause hangs on another, through whatever lies between. */
function isUnder(inner: Clause, outer: Clause): boolean {
  let at = inner.parent;
  for (let depth = 0; at && depth < 8; depth++) {
    if (at === outer) return true;
    at = at.parent;
  }
  return false;
}

/** A demand reaches over what is demanded; whoever is to do it is its target. */
function addContent(world: SentenceWorld, draft: Draft, clause: Clause, content: ReadonlyMap<Clause, Speech>): void {
  for (const inner of world.grammar.clauses) if (isUnder(inner, clause)) draft.last = Math.max(draft.last, inner.last);
  for (const [inner] of content) {
    if (inner.parent !== clause) continue;
    if (!draft.roles.some((filler) => filler.role === 'target') && inner.subject.length) {
      addRoles(
        draft,
        actorFillers(world, 'target', inner.subject).filter(
          (filler) => !draft.roles.some((held) => held.name === filler.name),
        ),
      );
    }
  }
}
