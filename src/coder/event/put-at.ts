/** "put the number of civilians killed since May at 289", "put its losses at two": a figure that somebody gives, with the words for it on both sides. */
import type { Effect } from '../../model/vocabulary.ts';
import type { CountMention } from '../reading.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorFillers } from './roles.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const FIGURE: ReadonlySet<string> = new Set('number toll figure loss casualty death fatality total count'.split(' '));
/** "the toll has risen to 45", "the number of dead stands at 12", "has reached 300". */
const SPOKEN = /^(?:speak|talk)$/;
const STANDING = /^(?:rise|stand|climb|reach|exceed|grow|increase|jump|surpass|pass|fall|drop|decrease|decline)$/;
/** Of these too it is said how many there were: "incidents rose to 31". */
const ACTS = /^(?:incident|attack|strike|airstrike|abduction|kidnapping|violation|arrest|killing|clash|explosion)$/;
/** What the words between verb and figure say was suffered; a toll alone is of the dead. */
const EFFECTS: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:injured|wounded|injur(?:y|ies))$/, 'injured'],
  [/^(?:displaced|uprooted)$/, 'displaced'],
  [/^(?:arrested|detained|captured|kidnapped|abducted|held)$/, 'captured'],
  [/^(?:prisoners?|captives?|detainees?|hostages?)$/, 'captured'],
  [/^(?:missing|disappeared)$/, 'missing'],
  [/^(?:killed|dead|deaths?|toll|loss(?:es)?|fatalit(?:y|ies)|slain|casualt(?:y|ies))$/, 'killed'],
];

/** "Local sources speak of four to six dead": a toll that somebody gives. */
function spokenOf(world: SentenceWorld, clause: Clause): Draft | null {
  const toll = world.lexicon.triggers.get('toll');
  const { tokens } = world.doc;
  const of = clause.complements.find(({ prep, at }) => prep === 'of' && at >= clause.verb.last)?.groups[0];
  if (!toll || !of || clause.verb.negated || clause.verb.modal) return null;
  const mention = world.index.count[of.first];
  const effect = EFFECTS.find(([word]) =>
    tokens.slice(of.first, of.last + 2).some(({ lower }) => word.test(lower)),
  )?.[1];
  if (!mention || !effect) return null;
  const draft = makeDraft(toll, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  draft.speakers = actorFillers(world, 'initiator', clause.subject).map(({ name, actor, span }) => ({
    name,
    actor,
    span,
  }));
  draft.harms.push(harmOf(mention, effect));
  draft.trace.push('put-at');
  return draft;
}

const harmOf = (mention: CountMention, effect: Effect): Draft['harms'][number] => ({
  effect,
  who: 'victim',
  name: null,
  about: mention.count.about,
  min: mention.count.min,
  max: mention.count.max,
  said: mention.count.said,
  span: mention.span,
  subset: false,
});

/** A draft of the figure: a tally over its window, or a toll of what was told before; null if the clause gives none. */
export function putAt(world: SentenceWorld, clause: Clause): Draft | null {
  const { tokens, sentences } = world.doc;
  if (SPOKEN.test(clause.verb.lemma)) return spokenOf(world, clause);
  const toll = world.lexicon.triggers.get('toll');
  const stands = STANDING.test(clause.verb.lemma);
  if (
    !toll ||
    !(stands || /^(?:put|place|estimate|bring)$/.test(clause.verb.lemma)) ||
    clause.verb.negated ||
    clause.verb.modal
  )
    return null;
  const groups = clause.verb.passive || stands ? clause.subject : clause.objects;
  const acts = stands ? groups.find((group) => group.plural && ACTS.test(tokens[group.head]!.lemma)) : undefined;
  const what = acts ?? groups.find((group) => FIGURE.has(tokens[group.head]!.lemma));
  if (!what) return null;
  const end = sentences[clause.sentence]!.last;
  let at = clause.verb.last;
  while (
    at < end &&
    !(/^(?:at|to)$/.test(tokens[at]!.lower) && world.index.count[at + 1]) &&
    !(stands && at === clause.verb.last && world.index.count[at])
  )
    at++;
  if (at < end && world.index.count[at] && stands) at--;
  const mention = world.index.count[at + 1];
  if (!mention) return null;
  const words = tokens.slice(Math.min(what.first, clause.verb.last), at + 1);
  if (acts || words.some(({ lemma }) => /^(?:strike|airstrike|sortie|attack|raid)$/.test(lemma)))
    return actsAt(world, clause, what, mention);
  const effect = EFFECTS.find(([word]) => words.some(({ lower }) => word.test(lower)))?.[1];
  if (!effect) return null;
  const draft = makeDraft(
    toll,
    clause.sentence,
    clause.verb.head,
    [clause.first, Math.max(clause.last, mention.last)],
    clause,
    null,
  );
  const speakers =
    clause.verb.passive || stands || clause.verb.lemma === 'bring'
      ? []
      : actorFillers(world, 'initiator', clause.subject);
  draft.speakers = speakers.map(({ name, actor, span }) => ({ name, actor, span }));
  const of = what.hangers.filter(({ prep }) => prep === 'of').flatMap((hanger) => hanger.groups);
  const owner = what.determiner === 'possessive' ? [what] : [];
  addRoles(draft, actorFillers(world, 'victim', of));
  if (owner.length)
    addRoles(
      draft,
      speakers.map((filler) => ({ ...filler, role: 'victim' as const })),
    );
  draft.harms.push(harmOf(mention, effect));
  draft.trace.push('put-at');
  const sentence = sentences[clause.sentence]!;
  const window = timesBetween(world, sentence.first, sentence.last).find((time) =>
    tokens.some(({ lower, start }) => lower === 'since' && start < time.span.start && time.span.start - start < 12),
  );
  if (window || stands || clause.verb.lemma === 'bring' || effect === 'captured' || effect === 'displaced') {
    draft.kind = 'tally';
    draft.acled = null;
    const named = of[0] ?? what;
    draft.tally = {
      what: tokens[named.head]!.lower,
      value: mention.count,
      since: window?.from ?? null,
      until: world.doc.published,
      subsetOf: null,
    };
    draft.trace.push('tally');
  }
  return draft;
}

/** "This brings the total number of strikes to 45": a total of acts. */
function actsAt(world: SentenceWorld, clause: Clause, what: NounGroup, mention: CountMention): Draft | null {
  const trigger = world.lexicon.triggers.get('count');
  if (!trigger) return null;
  const draft = makeDraft(
    trigger,
    clause.sentence,
    clause.verb.head,
    [clause.first, Math.max(clause.last, mention.last)],
    clause,
    null,
  );
  const act = what.hangers.find(({ prep }) => prep === 'of')?.groups[0] ?? what;
  draft.kind = 'tally';
  addRoles(draft, actorFillers(world, 'initiator', [act]));
  draft.tally = {
    what: world.doc.tokens[act.head]!.lower,
    value: mention.count,
    since: null,
    until: world.doc.published,
    subsetOf: null,
  };
  draft.trace.push('put-at', 'tally');
  return draft;
}
