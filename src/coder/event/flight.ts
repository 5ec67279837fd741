/** People on the move: who flees, who goes home, who is stopped at sea, who is driven out. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorsOf, isPlaceGroup } from './referent.ts';
import { actorFillers, complements } from './roles.ts';
import type { SentenceWorld } from './world.ts';

/** People who may go home: "displaced families", "refugees". */
export const isUprooted = ({ doc }: SentenceWorld, group: NounGroup): boolean =>
  [group, ...group.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups)]
    .flatMap(({ first, last }) => doc.tokens.slice(first, last))
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
/** "taken near A on 2 August", "was taken from his home by gunmen": carried off, where nothing else was taken. */
export const takenAway = (world: SentenceWorld, clause: Clause): boolean =>
  clause.verb.passive
    ? !clause.objects.length &&
      !complements(clause, 'to').length &&
      clause.subject.some((group) => isPeople(world, group)) &&
      clause.complements.some(({ prep }) => /^(?:by|from|near)$/.test(prep))
    : clause.objects.some((group) => isPeople(world, group)) &&
      world.doc.tokens
        .slice(clause.verb.last, Math.min(clause.last, clause.verb.last + 8))
        .some(({ lower }) => /^(?:away|off|hostage|captive|prisoner)$/.test(lower));
const isPeople = (world: SentenceWorld, group: NounGroup): boolean =>
  actorsOf(world, group).some(({ class: kind }) => kind === 'people' || kind === 'person');
/** "twelve hostages are held in A": kept there; a meeting is held too. */
export const keptIn = (world: SentenceWorld, clause: Clause): boolean =>
  clause.verb.passive &&
  clause.relation !== 'ed' &&
  clause.subject.some(
    (group) =>
      /^(?:hostage|prisoner|detainee|captive|pupil|migrant|journalist|suspect|soldier|civilian|worker|man|woman|child|girl|student)$/.test(
        world.doc.tokens[group.head]!.lemma,
      ) || actorsOf(world, group).some(({ class: kind }) => kind === 'person'),
  ) &&
  clause.complements.some(({ prep }) => /^(?:in|at|by|near)$/.test(prep));
/** "escaped from the jail": not "escaped into the bush". */
export const fromCustody = ({ doc }: SentenceWorld, clause: Clause): boolean => {
  const { first, last } = doc.sentences[clause.sentence]!;
  return doc.tokens
    .slice(first, last)
    .some(({ lemma }) =>
      /^(?:prison|prisoner|jail|jailbreak|hostage|captive|captor|captivity|custody|detention|detainee|inmate|cell|kidnapper|convict)$/.test(
        lemma,
      ),
    );
};
/** What is sent or posted somewhere: men at arms or their arms, no message. */
export const isForce = (world: SentenceWorld, group: NounGroup): boolean =>
  world.index.weapon[group.head] !== undefined ||
  actorsOf(world, group).length > 0 ||
  /^(?:reinforcement|unit|force|team|ship|plane|aircraft|convoy|sniper|squad|contingent|mission|battalion|company|observer|adviser|advisor|engineer|personnel|staff|tank|vehicle|troop|soldier|man)$/.test(
    world.doc.tokens[group.head]!.lemma,
  );
/** "delivered 40 tonnes of food", "sent four trucks loaded with blankets": relief, by the goods. */
export function reliefOf(world: SentenceWorld, clause: Clause): Draft | null {
  const trigger = world.lexicon.triggers.get('deliver-aid');
  if (!trigger || !/^(?:distribute|deliver|send|dispatch|provide|donate|airlift|ship)$/.test(clause.verb.lemma))
    return null;
  const goods = clause.verb.passive ? clause.subject : clause.objects;
  const { tokens } = world.doc;
  const first = Math.min(...goods.map((group) => group.first));
  const last = Math.min(
    clause.verb.passive ? clause.verb.first : (world.doc.sentences[clause.sentence]?.last ?? 0),
    first + 12,
  );
  let found = false;
  for (let i = first; i < last && tokens[i]!.lower !== ','; i++)
    if (
      /^(?:food|blanket|flour|tent|medicine|ration|relief|kit|mattress|rice|wheat|vaccine|parcel)$/.test(
        tokens[i]!.lemma,
      )
    )
      found = true;
  if (!found) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, actorFillers(world, 'initiator', clause.verb.passive ? complements(clause, 'by') : clause.subject));
  addRoles(draft, actorFillers(world, 'beneficiary', complements(clause, 'to')));
  return draft;
}
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
