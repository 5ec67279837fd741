/** People on the move: who flees, who goes home, who is stopped at sea, who is driven out. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { isPlaceGroup } from './referent.ts';
import { actorFillers, complements } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** People who may go home: "displaced families", "refugees". */
export const isUprooted = ({ doc }: SentenceWorld, group: NounGroup): boolean =>
  doc.tokens
    .slice(group.first, group.last)
    .some(({ lemma }) =>
      /^(?:displaced|family|refugee|resident|civilian|evacuee|villager|inhabitant|idp)$/.test(lemma),
    );
/** "Thousands of people left the town on foot": many, who live there. */
export const leaves = (world: SentenceWorld, clause: Clause): boolean =>
  !clause.verb.passive &&
  clause.verb.form === 'finite' &&
  clause.subject.some(
    (group) =>
      world.index.count[group.first] !== undefined &&
      (isUprooted(world, group) || /^(?:people|person|family|civilian)$/.test(world.doc.tokens[group.head]!.lemma)),
  ) &&
  clause.objects.every((group) => isPlaceGroup(world, group));
/** People stopped on their way: "120 migrants", "a boat carrying refugees". */
export const isAdrift = ({ doc }: SentenceWorld, group: NounGroup): boolean =>
  doc.tokens
    .slice(group.first, group.last)
    .some(({ lemma }) => /^(?:migrant|refugee|asylum|passenger|smuggler|traveller|fisherman|sailor|crew)$/.test(lemma));

/** "forced 350,000 residents from their homes": a flight, whatever forced it. */
export function drivenOut(world: SentenceWorld, clause: Clause): Draft | null {
  const trigger = world.lexicon.triggers.get('displace');
  if (!trigger || !/^(?:force|drive|push|chase)$/.test(clause.verb.lemma)) return null;
  const homes = complements(clause, 'from').some(({ head }) =>
    /^(?:home|house|village|land|camp|neighbourhood|neighborhood)$/.test(world.doc.tokens[head]!.lemma),
  );
  const people = actorFillers(world, 'victim', clause.verb.passive ? clause.subject : clause.objects);
  if (!homes || !people.length) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, people);
  addRoles(draft, actorFillers(world, 'initiator', clause.verb.passive ? complements(clause, 'by') : clause.subject));
  return draft;
}
