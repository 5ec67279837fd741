/** Words of many meanings that tell of war only with the right things beside them: "remain", "stop", "ram", "see". */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause } from '../text/phrase.ts';
import { PERSONS } from './match.ts';
import { actorsOf, isArmed, isPlaceGroup } from './referent.ts';
import type { SentenceWorld } from './world.ts';

const VESSEL = /^(?:tanker|vessel|ship|boat|trawler|freighter|dhow|dinghy|yacht|ferry)$/;
const BOMBER = /^(?:bomber|svbied|vbied|bomb|explosive|ied)$/;
/** What is fought without an enemy. */
const ILL =
  /^(?:outbreak|epidemic|pandemic|disease|cholera|malaria|measles|cancer|virus|infection|blaze|fire|flame|wildfire|flood|corruption|crime|poverty|hunger|famine|inflation|unemployment|shortage|crisis|smuggling|fraud|addiction|election|case|charge|appeal|cold)$/;
const AT: ReadonlySet<string> = new Set('in at near inside around on over outside along across between off'.split(' '));

const armedSubject = (world: SentenceWorld, clause: Clause): boolean =>
  clause.subject.some((group) => actorsOf(world, group).some((mention) => isArmed(world, mention)));
const somewhere = ({ doc, index }: SentenceWorld, clause: Clause): boolean =>
  clause.complements.some(
    ({ prep, groups }) =>
      AT.has(prep) &&
      groups.some(({ head }) => index.place[head] || (doc.tokens[head]!.pos === 'PROPN' && !index.actor[head])),
  );

const patients = (clause: Clause) => (clause.verb.passive ? clause.subject : clause.objects);

type Guard = (world: SentenceWorld, clause: Clause) => boolean;
/** By trigger: what must hold. */
const GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries({
    // "200 fighters remain in A", "the group numbers 200 fighters": men at arms, somewhere or counted.
    remain: (world, clause) =>
      armedSubject(world, clause) &&
      (clause.verb.lemma === 'number'
        ? clause.objects.some(({ first, last }) => {
            for (let i = first; i < last; i++) if (world.index.count[i]) return true;
            return false;
          })
        : somewhere(world, clause) || /^there$/.test(world.doc.tokens[clause.verb.last]?.lower ?? '')),
    // "fighting an outbreak of cholera", "battled the blaze": no enemy.
    clash: ({ doc }, clause) =>
      !/^(?:fight|battle)$/.test(clause.verb.lemma) ||
      !clause.objects.some(({ head }) => ILL.test(doc.tokens[head]!.lemma)),
    // "resisted calls to resign", "fended off pressure": nobody came to blows.
    resist: ({ doc }, clause) =>
      !(clause.verb.passive ? clause.subject : clause.objects).some(({ head }) =>
        /^(?:call|pressure|temptation|change|reform|idea|proposal)$/.test(doc.tokens[head]!.lemma),
      ),
    'stop-vessel': (world, clause) =>
      patients(clause).some(
        ({ head }) =>
          VESSEL.test(world.doc.tokens[head]!.lemma) ||
          // "armed men stopped an ambulance"
          (clause.verb.lemma === 'stop' &&
            armedSubject(world, clause) &&
            /^(?:ambulance|bus|vehicle|car|truck|lorry|convoy|taxi)$/.test(world.doc.tokens[head]!.lemma)),
      ),
    // "a letter handed over to the council": no one is freed.
    release: (world, clause) =>
      !/^(?:hand|turn|repatriate)$/.test(clause.verb.lemma) ||
      patients(clause).some(
        (group) =>
          PERSONS.test(world.doc.tokens[group.head]!.lower) ||
          actorsOf(world, group).some(({ class: kind }) => kind === 'people' || kind === 'person'),
      ),
    // "seized by hooded men": people, not ground.
    abduct: (world, clause) =>
      clause.verb.lemma !== 'seize' ||
      patients(clause).some((group) =>
        [group, ...group.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups)].some((one) =>
          actorsOf(world, one).some(({ class: kind }) => kind === 'people' || kind === 'person'),
        ),
      ),
    // "captured a mortar and nine rifles": arms, not the town that was shelled with them.
    defuse: (world, clause) =>
      clause.verb.lemma !== 'capture' || patients(clause).some(({ head }) => world.index.weapon[head] !== undefined),
    // "the bodies turned up": not the guests.
    'wash-ashore': ({ doc }, clause) =>
      clause.verb.lemma !== 'turn' ||
      clause.subject.some(({ head }) => /^(?:body|corpse|remains)$/.test(doc.tokens[head]!.lemma)),
    // "8,000 people moved towards A": not "the talks moved to A".
    flee: ({ doc, index }, clause) =>
      !/^(?:move|head)$/.test(clause.verb.lemma) ||
      clause.subject.some(
        (group) =>
          index.count[group.first] !== undefined &&
          /^(?:person|people|family|civilian|villager|resident|household|refugee)$/.test(doc.tokens[group.head]!.lemma),
      ),
    // "drove into a checkpoint": with a bomb, not by mistake.
    'drive-bomb': ({ doc }, clause) =>
      doc.tokens.slice(clause.first, clause.last).some(({ lemma }) => BOMBER.test(lemma)),
    'fall-ground': (world, clause) =>
      clause.subject.some((group) => isPlaceGroup(world, group)) &&
      clause.complements.some(({ groups }) => groups.some((group) => actorsOf(world, group).length > 0)),
    // "a convoy was seen near A"
    station: (world, clause) =>
      (!/^(?:see|spot|sight|observe)$/.test(clause.verb.lemma) || (clause.verb.passive && somewhere(world, clause))) &&
      // "the war has moved"
      !(clause.verb.lemma === 'move' && !clause.verb.passive && !clause.objects.length && !clause.complements.length),
    // "is being questioned"
    arrest: ({ doc }, clause) =>
      clause.verb.lemma !== 'question' ||
      (clause.verb.passive &&
        clause.subject.some(({ head }) =>
          /^(?:crew|suspect|man|woman|person|people|driver|owner|youth|worker)$/.test(doc.tokens[head]!.lemma),
        )),
    // "fired into the air": at a crowd, not at a wedding.
    disperse: ({ doc }, clause) => {
      const spoken = doc.tokens.slice(clause.verb.last, clause.last);
      if (!spoken.some(({ lower }) => /^(?:air|warning)$/.test(lower))) return true;
      const { first, last } = doc.sentences[clause.sentence]!;
      const from = doc.sentences[clause.sentence - 1]?.first ?? first;
      return doc.tokens
        .slice(from, last)
        .some(({ lemma }) => /^(?:crowd|protest|protester|demonstrat\w*|rally|march|mob|sit-in|riot\w*)$/.test(lemma));
    },
    // "gathered in the square to demand …": those who protest.
    protest: (world, clause) =>
      clause.verb.lemma !== 'gather' ||
      clause.subject.some(
        (group) =>
          /^(?:protester|demonstrator|activist|mourner)$/.test(world.doc.tokens[group.head]!.lemma) ||
          (world.index.count[group.first] !== undefined &&
            world.grammar.clauses.some(
              (other) => other.parent === clause && /^(?:demand|protest|denounce|condemn|call)$/.test(other.verb.lemma),
            )),
      ),
    // "came under fire for his remarks"
    'under-attack': (world, clause) =>
      !clause.complements.some(({ prep }) => prep === 'for' || prep === 'over') || armedSubject(world, clause),
  } satisfies Record<string, Guard>),
);

/** Whether a word of many meanings lacks what would make it a trigger here. */
export const heldBack = (world: SentenceWorld, clause: Clause, trigger: Trigger): boolean => {
  const guard = GUARDS.get(trigger.id);
  return guard !== undefined && !guard(world, clause);
};
