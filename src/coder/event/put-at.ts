/** "put the number of civilians killed since May at 289", "put its losses at two": a figure that somebody gives, with the words for it on both sides. */
import type { Effect } from '../../model/vocabulary.ts';
import type { Clause } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorFillers } from './roles.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const FIGURE: ReadonlySet<string> = new Set('number toll figure loss casualty death fatality total count'.split(' '));
/** What the words between verb and figure say was suffered; a toll alone is of the dead. */
const EFFECTS: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:injured|wounded|injur(?:y|ies))$/, 'injured'],
  [/^(?:displaced|uprooted)$/, 'displaced'],
  [/^(?:arrested|detained|captured|kidnapped|abducted|held)$/, 'captured'],
  [/^(?:missing|disappeared)$/, 'missing'],
  [/^(?:killed|dead|deaths?|toll|loss(?:es)?|fatalit(?:y|ies)|slain|casualt(?:y|ies))$/, 'killed'],
];

/** A draft of the figure: a tally over its window, or a toll of what was told before; null if the clause gives none. */
export function putAt(world: SentenceWorld, clause: Clause): Draft | null {
  const { tokens, sentences } = world.doc;
  const toll = world.lexicon.triggers.get('toll');
  if (!toll || !/^(?:put|place|estimate)$/.test(clause.verb.lemma) || clause.verb.negated || clause.verb.modal)
    return null;
  const groups = clause.verb.passive ? clause.subject : clause.objects;
  const what = groups.find((group) => FIGURE.has(tokens[group.head]!.lemma));
  if (!what) return null;
  const end = sentences[clause.sentence]!.last;
  let at = clause.verb.last;
  while (at < end && !(tokens[at]!.lower === 'at' && world.index.count[at + 1])) at++;
  const mention = world.index.count[at + 1];
  if (!mention) return null;
  const words = tokens.slice(Math.min(what.first, clause.verb.last), at);
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
  const speakers = clause.verb.passive ? [] : actorFillers(world, 'initiator', clause.subject);
  draft.speakers = speakers.map(({ name, actor, span }) => ({ name, actor, span }));
  const of = what.hangers.filter(({ prep }) => prep === 'of').flatMap((hanger) => hanger.groups);
  const owner = what.determiner === 'possessive' ? [what] : [];
  addRoles(draft, actorFillers(world, 'victim', of));
  if (owner.length)
    addRoles(
      draft,
      speakers.map((filler) => ({ ...filler, role: 'victim' as const })),
    );
  draft.harms.push({
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
  draft.trace.push('put-at');
  const sentence = sentences[clause.sentence]!;
  const window = timesBetween(world, sentence.first, sentence.last).find((time) =>
    tokens.some(({ lower, start }) => lower === 'since' && start < time.span.start && time.span.start - start < 12),
  );
  if (window) {
    draft.kind = 'tally';
    draft.acled = null;
    const named = of[0] ?? what;
    draft.tally = {
      what: tokens[named.head]!.lower,
      value: mention.count,
      since: window.from,
      until: world.doc.published,
      subsetOf: null,
    };
    draft.trace.push('tally');
  }
  return draft;
}
