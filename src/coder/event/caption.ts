/** Notes and captions leave out "was": "Two soldiers killed, one wounded." */
import type { Clause } from '../text/phrase.ts';
import { nounTriggers } from './match.ts';
import { actorsOf } from './referent.ts';
import type { SentenceWorld } from './world.ts';

/** Whether the clause's past form is a participle with its helping verb left out. */
export const isCaption = (world: SentenceWorld, clause: Clause): boolean =>
  countedVictims(world, clause) || thingsTaken(world, clause);

/** "Weapons cache seized near A", "Curfew imposed in B": a thing does not seize, and nobody is said to have. */
const thingsTaken = (world: SentenceWorld, { verb, objects, subject, relation, first }: Clause): boolean =>
  verb.bare &&
  !verb.passive &&
  !objects.length &&
  subject.length > 0 &&
  (relation === 'main' || relation === 'and') &&
  /^(?:impose|lift|seize|discover|recover|find|defuse|intercept|loot|torch|rob|bomb|target|shell|repel|repulse|foil|thwart|destroy|damage)$/.test(
    verb.lemma,
  ) &&
  subject.every(
    (group) =>
      group.first >= first &&
      !group.pronoun &&
      (group.determiner === 'none' || group.determiner === 'indefinite') &&
      (nounTriggers(world, group).length > 0 || !actorsOf(world, group).length),
  );

const countedVictims = (world: SentenceWorld, { verb, objects, subject, relation, first }: Clause): boolean =>
  !verb.passive &&
  !objects.length &&
  subject.length > 0 &&
  // "one protester shot dead", not "two men shot at the guard"
  (verb.lemma !== 'shoot' || world.doc.tokens[verb.last]?.lower === 'dead') &&
  (relation === 'main' || relation === 'and') &&
  /^(?:kill|injure|wound|arrest|kidnap|abduct|detain|displace|execute|murder|shoot|hurt|behead|abduct)$/.test(
    verb.lemma,
  ) &&
  /(?:ed|shot|hurt)$/.test(world.doc.tokens[verb.head]!.lower) &&
  verb.last - verb.first <= 2 &&
  !subject.some(({ pronoun }) => pronoun) &&
  subject.some((group) => world.index.count[group.first] !== undefined && group.first >= first);
