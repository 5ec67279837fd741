/** What people live on, cut or restored; people cut off, sheltering, carried to hospital; convoys that arrive: told with words too plain for a trigger of their own. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { addRoles, type Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { actorsOf } from './referent.ts';
import { actorFillers, complements } from './roles.ts';
import type { SentenceWorld } from './world.ts';

const UTILITY =
  /^(?:power|electricity|water|fuel|gas|petrol|diesel|internet|phone|telephone|communication|network|supply|service|bread|medicine)$/;
const FACILITY =
  /^(?:hospital|clinic|school|facility|centre|center|station|plant|bakery|market|ward|shelter|camp|well|university)$/;
const NEEDS =
  /^(?:medicine|food|shelter|water|fuel|electricity|power|blood|supply|equipment|staff|doctor|clothing|blanket|bread|oxygen|cash|tent|care)$/;
const DISEASE = /^(?:cholera|measles|dengue|malaria|polio|typhoid|diphtheria|meningitis|ebola|malnutrition)$/;
const BOAT = /^(?:boat|dinghy|ship|vessel|raft|ferry)$/;
const MIGRANT = /^(?:migrant|refugee|passenger|asylum|fisherman)$/;
const CIVILIAN =
  /^(?:civilian|family|resident|people|person|inhabitant|villager|child|migrant|refugee|student|patient|displaced|household|woman|passenger)s?$/;
const WOUNDED = /^(?:wounded|injured|casualt(?:y|ies)|dead|bod(?:y|ies)|victims?|patients?)$/;
const RELIEF = /^(?:food|medicine|aid|relief|humanitarian|blanket|vaccine|tent|flour|kit|ration)$/;
const HOSPITAL = /^(?:hospital|clinic|morgue|treatment|surgery)$/;

/** By verb: which trigger it gives, and under what conditions. Only these verbs are looked at. */
type Reading = (world: SentenceWorld, clause: Clause) => string | null;

const headIs = ({ doc }: SentenceWorld, groups: readonly NounGroup[], word: RegExp): boolean =>
  groups.some(({ head }) => word.test(doc.tokens[head]!.lemma) || word.test(doc.tokens[head]!.lower));
const within = ({ doc }: SentenceWorld, groups: readonly NounGroup[], word: RegExp): boolean =>
  groups.some((group) => {
    for (let i = group.first; i < group.last; i++) if (word.test(doc.tokens[i]!.lemma)) return true;
    return group.hangers.some((hanger) => within1(doc.tokens, hanger.groups, word));
  });
const within1 = (tokens: SentenceWorld['doc']['tokens'], groups: readonly NounGroup[], word: RegExp): boolean =>
  groups.some(({ first, last }) => tokens.slice(first, last).some(({ lemma }) => word.test(lemma)));
const next = ({ doc }: SentenceWorld, clause: Clause, word: RegExp): boolean => {
  for (let i = clause.verb.last; i < Math.min(clause.last, clause.verb.last + 4); i++)
    if (word.test(doc.tokens[i]!.lower)) return true;
  return false;
};
const affected = (clause: Clause): readonly NounGroup[] => (clause.verb.passive ? clause.subject : clause.objects);

const cut: Reading = (world, clause) =>
  headIs(world, clause.objects.length || !clause.verb.passive ? affected(clause) : clause.subject, UTILITY)
    ? 'shortage'
    : null;
const state: Reading = (world, clause) =>
  headIs(
    world,
    clause.subject,
    /^(?:power|electricity|water|fuel|petrol|internet|phone|network|bread|medicine|food|hospital|clinic|school|facility|airport|road|airstrip)$/,
  ) &&
  next(
    world,
    clause,
    /^(?:scarce|unavailable|down|out|cut|limited|disrupted|closed|shut|inaccessible|overwhelmed|overcrowded|functional|functioning|operational|impassable)$/,
  )
    ? 'shortage'
    : null;
const moved: Reading = (world, clause) =>
  headIs(world, affected(clause), WOUNDED) &&
  clause.complements.some(
    ({ prep, groups }) =>
      /^(?:to|into|for|in|at)$/.test(prep) &&
      (headIs(world, groups, HOSPITAL) || groups.some(({ head }) => world.index.place[head])),
  )
    ? 'treat'
    : clause.verb.passive &&
        within(world, clause.subject, /^(?:wounded|injured)$/) &&
        clause.complements.some(({ prep }) => prep === 'to')
      ? 'treat'
      : null;
const comes: Reading = (world, clause) =>
  !clause.verb.passive && headIs(world, clause.subject, /^(?:convoy|column|shipment|truck|lorry|plane|ship)$/)
    ? aidOn(world, clause)
      ? 'deliver-aid'
      : headIs(world, clause.subject, /^(?:convoy|column)$/)
        ? 'station'
        : null
    : null;
const aidOn = (world: SentenceWorld, clause: Clause): boolean => {
  const { tokens, sentences } = world.doc;
  for (let i = sentences[clause.sentence]!.first; i < clause.verb.first; i++)
    if (RELIEF.test(tokens[i]!.lemma)) return true;
  return false;
};
const stays: Reading = (world, clause) =>
  headIs(world, clause.subject, /^(?:family|refugee|idp|evacuee|displaced|household|migrant)s?$/) &&
  clause.complements.some(({ prep }) => /^(?:in|with|at|under|near|inside|within)$/.test(prep))
    ? 'shortage'
    : null;
/** "the aid convoy was turned back": help that was not let through. */
const heldUp: Reading = (world, clause) =>
  headIs(world, affected(clause), /^(?:convoy|truck|lorry|shipment|supply|delivery)$/) &&
  (aidOn(world, clause) || within(world, affected(clause), RELIEF))
    ? 'suspend-relief'
    : null;
const lacks: Reading = (world, clause) => (headIs(world, clause.objects, NEEDS) ? 'shortage' : null);

const READINGS: ReadonlyMap<string, Reading> = new Map(
  Object.entries({
    cut,
    disconnect: cut,
    interrupt: cut,
    restore: cut,
    disrupt: cut,
    remain: (world: SentenceWorld, clause: Clause) => state(world, clause) ?? stays(world, clause),
    be: state,
    lack: lacks,
    turn: heldUp,
    block: heldUp,
    stop: heldUp,
    delay: heldUp,
    halt: heldUp,
    run: (world: SentenceWorld, clause: Clause) =>
      next(world, clause, /^out$/) && headIs(world, complements(clause, 'of'), NEEDS) ? 'shortage' : null,
    trap: (world: SentenceWorld, clause: Clause) =>
      clause.verb.passive && headIs(world, clause.subject, CIVILIAN) ? 'shortage' : null,
    strand: (world: SentenceWorld, clause: Clause) =>
      clause.verb.passive && headIs(world, clause.subject, CIVILIAN) ? 'shortage' : null,
    sink: (world: SentenceWorld, clause: Clause) =>
      headIs(world, clause.subject, BOAT) && sentenceHas(world, clause, MIGRANT) ? 'drown' : null,
    rescue: (world: SentenceWorld, clause: Clause) => (within(world, affected(clause), MIGRANT) ? 'evacuate' : null),
    pick: (world: SentenceWorld, clause: Clause) =>
      clause.verb.particle === 'up' && within(world, affected(clause), MIGRANT) ? 'evacuate' : null,
    report: (world: SentenceWorld, clause: Clause) =>
      headIs(world, affected(clause), DISEASE) || within(world, affected(clause), DISEASE) ? 'shortage' : null,
    spread: (world: SentenceWorld, clause: Clause) => (headIs(world, clause.subject, DISEASE) ? 'shortage' : null),
    take: moved,
    transfer: moved,
    fly: moved,
    rush: moved,
    transport: moved,
    admit: moved,
    enter: comes,
    reach: comes,
    arrive: comes,
    cross: comes,
    stay: stays,
    live: stays,
    sleep: stays,
    shelter: stays,
    camp: stays,
    force: (world: SentenceWorld, clause: Clause) =>
      headIs(world, affected(clause), FACILITY) &&
      world.grammar.clauses.some(
        (other) =>
          other.parent === clause && /^(?:close|suspend|reduce|shut|stop|halt|evacuate)$/.test(other.verb.lemma),
      )
        ? 'shortage'
        : null,
    leave: (world: SentenceWorld, clause: Clause) =>
      headIs(world, clause.objects, CIVILIAN) &&
      clause.complements.some(({ prep, groups }) => prep === 'without' && headIs(world, groups, NEEDS))
        ? 'shortage'
        : null,
  } satisfies Record<string, Reading>),
);

const sentenceHas = ({ doc }: SentenceWorld, clause: Clause, word: RegExp): boolean => {
  const { first, last } = doc.sentences[clause.sentence]!;
  for (let i = first; i < last; i++) if (word.test(doc.tokens[i]!.lemma)) return true;
  return false;
};

/** A draft of what the clause tells about services, relief or people in need; null if it tells nothing of the kind. */
export function serviceOf(world: SentenceWorld, clause: Clause): Draft | null {
  const id = READINGS.get(clause.verb.lemma)?.(world, clause);
  const trigger = id ? world.lexicon.triggers.get(id) : undefined;
  if (!trigger) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  draft.trace.push(`service:${clause.verb.lemma}`);
  const people = (groups: readonly NounGroup[]) =>
    actorFillers(
      world,
      'victim',
      groups.filter((group) =>
        actorsOf(world, group).some(({ class: kind }) => kind === 'people' || kind === 'person'),
      ),
    );
  if (id === 'station' || id === 'deliver-aid') addRoles(draft, actorFillers(world, 'initiator', clause.subject));
  else if (id === 'evacuate' || id === 'treat') {
    addRoles(draft, people(affected(clause)));
    if (!clause.verb.passive) addRoles(draft, actorFillers(world, 'initiator', clause.subject));
    else addRoles(draft, actorFillers(world, 'initiator', complements(clause, 'by')));
  } else addRoles(draft, people(clause.verb.passive || !clause.objects.length ? clause.subject : clause.objects));
  return draft;
}
